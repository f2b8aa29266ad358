"""The worked applicants of guide_source get the verdicts that the guide's words give them."""

from datetime import date
from typing import Any

import pytest

from build_tools.source import Guide
from build_tools.source.cases import Case, Cases
from checker import Outcome, Rules, Verdict, check_programme, day_of_check, read_answers
from tests.conftest import PROJECT, load_project_guide

TODAY = date(2026, 1, 1)
CASES = [
    pytest.param(programme, cases, case, id=f"{programme}: {case.case}")
    for programme, cases in load_project_guide().current.cases.items()
    for case in cases.cases
]


@pytest.mark.parametrize(("programme", "cases", "case"), CASES)
def test_the_applicant_gets_the_verdict(
    rules: Rules, programme: str, cases: Cases, case: Case
) -> None:
    verdict = _verdict(rules, programme, cases, case)
    expected = case.expect
    assert verdict.outcome.value == expected.verdict
    if expected.yuan is not None:
        assert _yuan(verdict) == expected.yuan
    states = {c.clause.label or c.clause.id: c.public_state for c in verdict.clauses}
    wanted = expected.clauses or {}
    assert {label: states[label] for label in wanted} == wanted


def test_every_programme_has_a_passing_a_failing_and_an_open_applicant(
    guide: Guide, rules: Rules
) -> None:
    needed = {Outcome.CONDITIONS_MET.value, Outcome.NOT_ELIGIBLE.value, Outcome.UNANSWERED.value}
    for programme in rules.programmes:
        found = {case.expect.verdict for case in guide.current.cases[programme].cases}
        assert needed <= found, programme


def test_a_case_file_belongs_to_a_programme() -> None:
    folder = PROJECT / "guide_source/2023"
    names = {path.name for path in (folder / "cases").glob("*.yml")}
    assert names == {path.name for path in (folder / "programmes").glob("*.yml")}


def _verdict(rules: Rules, programme: str, cases: Cases, case: Case) -> Verdict:
    answers: dict[str, Any] = {**cases.base, **case.answers}
    for name in case.without:
        del answers[name]
    facts = read_answers(answers, rules, TODAY)
    day = date.fromisoformat(case.as_of) if case.as_of else day_of_check(rules.year, TODAY)
    return check_programme(rules.programmes[programme], rules, facts, day)


def _yuan(verdict: Verdict) -> int | str:
    amount = verdict.amount
    if amount is None:
        return "not_stated"
    if amount.least is None or amount.most is None:
        return "unknown"
    return amount.least if amount.least == amount.most else "disputed"
