"""The evidence to prepare, each thing once."""

from dataclasses import replace
from datetime import date
from typing import Any

from checker import Rules, check, read_answers
from checker.evidence import Evidence, evidence, to_show

DAY = date(2023, 12, 31)
PAPER = {"zh": "证书", "en": "certificates"}
ENTERPRISE = {"applicant_kinds": ["enterprise"], "in_hengyang": True}


def found(rules: Rules, answers: dict[str, Any], *shown: str) -> list[Evidence]:
    questions = {
        name: replace(question, evidence=PAPER if name in shown else None)
        for name, question in rules.questions.items()
    }
    rules = replace(rules, questions=questions)
    facts = read_answers(answers, rules, date(2024, 1, 1))
    verdicts = check(rules, facts, DAY)
    return evidence({name: to_show(verdict) for name, verdict in verdicts.items()}, rules)


def test_it_is_merged_over_questions_and_programmes(rules: Rules) -> None:
    answers = {**ENTERPRISE, "valid_patents": 12, "valid_invention_patents": 3}
    (item,) = found(rules, answers, "valid_patents", "valid_invention_patents")
    assert item.words == PAPER
    assert item.questions == ("valid_patents", "valid_invention_patents")
    assert set(item.programmes) == {
        "industrial-chain-protection",
        "key-enterprise-protection",
        "ip-insurance",
    }


def test_only_what_counts_in_the_applicants_favour_needs_showing(rules: Rules) -> None:
    assert found(rules, {**ENTERPRISE, "valid_patents": 0}, "valid_patents") == []
    assert found(rules, ENTERPRISE, "valid_patents") == []


def test_below_a_not_an_answer_counts_that_makes_it_fail(rules: Rules) -> None:
    answers: dict[str, Any] = {"applicant_kinds": ["gi_owner"], "gi_producers_censure": []}
    (item,) = found(rules, answers, "gi_producers_censure")
    assert item.programmes == ("geographical-indication",)


def test_a_programme_that_is_ruled_out_needs_none(rules: Rules) -> None:
    answers = {"applicant_kinds": ["school"], "valid_patents": 12}
    assert found(rules, answers, "valid_patents") == []
