"""The worked applicants of guide_source get the verdicts that the guide's words give them."""

from collections import Counter

import pytest

from build_tools.source import Guide
from build_tools.source.cases import Cases
from build_tools.worked_cases import differences, read_applicant
from checker import Outcome, Rules
from tests.conftest import load_project_guide

CASES = [
    pytest.param(programme, cases, number, id=f"{programme}: {case.case}")
    for programme, cases in load_project_guide().current.cases.items()
    for number, case in enumerate(cases.cases)
]


@pytest.mark.parametrize(("programme", "cases", "number"), CASES)
def test_the_applicant_gets_the_verdict(
    rules: Rules, proved: Counter[str], programme: str, cases: Cases, number: int
) -> None:
    applicant = read_applicant(number, cases, rules)
    assert list(differences(applicant, rules.programmes[programme])) == []
    proved["worked applicants with the verdict that the guide's words give"] += 1


def test_every_programme_has_a_passing_a_failing_and_an_open_applicant(
    guide: Guide, rules: Rules
) -> None:
    needed = {Outcome.CONDITIONS_MET.value, Outcome.NOT_ELIGIBLE.value, Outcome.UNANSWERED.value}
    for programme in rules.programmes:
        found = {case.expect.verdict for case in guide.current.cases[programme].cases}
        assert needed <= found, programme


def test_every_programme_has_cases(guide: Guide, rules: Rules) -> None:
    assert guide.current.cases.keys() == rules.programmes.keys()
