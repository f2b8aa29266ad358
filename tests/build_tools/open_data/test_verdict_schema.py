"""The published schema holds for every verdict document, and for nothing else."""

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.open_data.verdict_schema import verdict_schema
from build_tools.source import Guide
from build_tools.worked_cases import read_applicants
from checker import Rules, check, verdict_document
from checker.verdict_form import VerdictDocument

DAY = date(2023, 12, 31)
VALIDATOR = Draft202012Validator(verdict_schema())


def as_json(document: VerdictDocument) -> Any:
    return json.loads(json.dumps(document, default=vars))


def test_it_is_a_schema_and_every_object_is_described() -> None:
    schema = verdict_schema()
    Draft202012Validator.check_schema(schema)
    for name, model in schema["$defs"].items():
        assert model["description"].strip(), name
        assert model["required"] == list(model["properties"]), name


def test_it_holds_for_every_worked_applicant(
    guide: Guide, rules: Rules, proved: Counter[str]
) -> None:
    for name, cases in guide.current.cases.items():
        for applicant in read_applicants(cases, rules):
            verdicts = {name: applicant.check(rules.programmes[name])}
            VALIDATOR.validate(as_json(verdict_document(rules, verdicts, applicant.day)))
            proved["verdict documents that fit their schema"] += 1


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data.pop("evidence"),
        lambda data: data.update(score=3),
        lambda data: data.update(format=1),
        lambda data: data["programmes"][0].update(verdict="maybe"),
        lambda data: data["programmes"][0]["clauses"][0].pop("state"),
        lambda data: data["programmes"][0]["progress"].update(met=None),
    ],
    ids=["missing", "unknown", "older", "verdict", "clause state", "null"],
)
def test_it_refuses_anything_else(rules: Rules, damage: Any) -> None:
    data = as_json(verdict_document(rules, check(rules, {}, DAY), DAY))
    VALIDATOR.validate(data)
    damage(data)
    assert not VALIDATOR.is_valid(data)
