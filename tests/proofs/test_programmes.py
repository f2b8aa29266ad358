"""The 15 programmes on random applicants: the checker finds what the naive evaluation finds."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from checker import Rules, State, Verdict, check_programme, clause_states, outcome
from checker.questions import Answers
from tests.conftest import load_project_guide
from tests.proofs import reference
from tests.proofs.reference import Applicant
from tests.strategies import answers

PROGRAMMES = list(load_project_guide().current.programmes)
DAYS = (date(2023, 12, 31), date(2023, 2, 28), date(2024, 2, 29))


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_programme_has_the_verdict_that_its_meaning_gives(
    rules: Rules,
    programmes: Mapping[str, Any],
    bases: Mapping[str, Answers],
    proved: Counter[str],
    programme: str,
) -> None:
    judged = frozenset(q.id for q in rules.questions.values() if q.is_judgement)
    compiled, loaded = programmes[programme], rules.programmes[programme]

    @settings(max_examples=40, deadline=None)
    @given(answers(rules, programme, bases[programme]) | answers(rules, programme))
    def agree(facts: Answers) -> None:
        for day in DAYS:
            applicant = Applicant(facts, day, judged)
            found = check_programme(loaded, facts, day)
            assert found.outcome.value == reference.verdict(compiled, applicant, rules.kinds)
            assert outcome(loaded, facts, day) is found.outcome
            assert clause_states(loaded, facts, day) == tuple(c.state for c in found.clauses)
            assert _states(found) == _meant(found, compiled, applicant)
            proved[f"verdicts of the programmes as their meaning gives: {found.outcome.value}"] += 1

    agree()


def _states(verdict: Verdict) -> dict[str, str]:
    """The states of the clauses that apply, and of their parts."""
    applying = [c for c in verdict.clauses if c.state is not State.DOES_NOT_APPLY]
    clauses = {clause.clause.id: clause.state.name.lower() for clause in applying}
    return clauses | {p.part.id: p.state.name.lower() for c in applying for p in c.parts}


def _meant(verdict: Verdict, programme: Mapping[str, Any], applicant: Applicant) -> dict[str, str]:
    """The same by the naive evaluation."""
    applying = {c.clause.id for c in verdict.clauses if c.state is not State.DOES_NOT_APPLY}
    clauses = [clause for clause in programme["clauses"] if clause["id"] in applying]
    parts = (part for clause in clauses for part in clause["parts"] if "condition" in part)
    return {clause["id"]: reference.clause_state(clause, applicant) for clause in clauses} | {
        part["id"]: reference.state(part["condition"], applicant) for part in parts
    }
