"""More of anything never lowers a verdict, but for what is listed here, by proof."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from checker import Outcome, Rules, check_programme
from tests.conftest import load_project_guide
from tests.proofs.formulas import verdict
from tests.proofs.unknown import (
    Finder,
    Formula,
    Unknown,
    answers,
    increases,
    number,
    one_record_more,
    otherwise,
    unknown,
)

PROGRAMMES = list(load_project_guide().current.programmes)
OUTCOMES = (Outcome.NOT_ELIGIBLE, Outcome.ASK_THE_OFFICE, Outcome.CONDITIONS_MET)
MISCONDUCT = "what the clause excludes"
HURTS = {
    "key-enterprise-protection serious_misconduct_3y": MISCONDUCT,
    "trade-secret-demonstration malicious_infringement": MISCONDUCT,
    "quality-service-institution business_penalty_3y": MISCONDUCT,
    "geographical-indication gi_producers_accidents": MISCONDUCT,
    "geographical-indication gi_producers_censure.circular": MISCONDUCT,
    "geographical-indication gi_producers_censure.sanction": MISCONDUCT,
    "geographical-indication gi_producers_censure.media_exposure": MISCONDUCT,
    "geographical-indication gi_producers_censure.bad_effects": MISCONDUCT,
    "geographical-indication gi_area_producers": "the share is taken among all producers",
    "standardised-market bad_credit_record": MISCONDUCT,
    "standardised-market applicant_kinds.professional_market": (
        "a bad credit record excludes professional markets; for other platforms it is disputed"
    ),
}


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_more_of_anything_never_lowers_a_verdict(
    rules: Rules, programmes: Mapping[str, Any], day: date, proved: Counter[str], programme: str
) -> None:
    """Nor does a 'yes', an option or a record more, or an earlier start, but where listed."""
    loaded, compiled = rules.programmes[programme], programmes[programme]
    questions = {name: q for name, q in rules.questions.items() if name in loaded.questions}
    who = unknown(questions, day)
    before, finder = verdict(compiled, who, rules.kinds).rank, Finder(who.possible)
    hurts = set()
    for what, other, more in _increases(who):
        after = verdict(compiled, other, rules.kinds).rank
        model = finder.find(other.possible, more, after < before)
        proved["increases that lower no verdict"] += model is None
        if model is not None:
            hurts.add(f"{programme} {what}")
            for applicant, rank in ((who, before), (other, after)):
                facts = answers(model, applicant)
                outcome = check_programme(loaded, facts, day).outcome
                assert outcome is OUTCOMES[number(model, rank)], facts
                proved["applicants found by z3, with the same outcome by the checker"] += 1
    assert hurts == {name for name in HURTS if name.startswith(f"{programme} ")}


def _increases(who: Unknown) -> Iterator[tuple[str, Unknown, Formula]]:
    """Another applicant that has more of one thing, by its name, and what that means."""
    for name, column in who.columns.items():
        other = otherwise(who, {name})
        for what, more in increases(column, other.columns[name]).items():
            yield what, other, more
    for name, (first, *_) in who.records.items():
        for field, column in first.columns.items():
            other = otherwise(who, {field}, name)
            changed = other.records[name][0].columns[field]
            for what, more in increases(column, changed).items():
                yield f"{name}.{what}", other, more
        yield name, *one_record_more(who, name)
