"""For every programme there are applicants that meet it and applicants that don't, by proof."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import Any

import pytest

from checker import Outcome, Rules, check_programme, clause_states
from checker.states import State
from tests.conftest import load_project_guide
from tests.proofs.formulas import clause_truth, verdict
from tests.proofs.unknown import Finder, answers, unknown

PROGRAMMES = list(load_project_guide().current.programmes)
# Nothing in this programme is disputed or judged, so that nothing is left to ask the office.
NEVER_FOR_THE_OFFICE = {"pledge-financing"}


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_verdict_can_come_out(
    rules: Rules, programmes: Mapping[str, Any], day: date, proved: Counter[str], programme: str
) -> None:
    loaded = rules.programmes[programme]
    who = unknown(_asked(rules, programme), day)
    finder = Finder(who.possible)
    truth = verdict(programmes[programme], who, rules.kinds)
    wanted = {
        Outcome.CONDITIONS_MET: truth.holds,
        Outcome.NOT_ELIGIBLE: truth.fails,
        Outcome.ASK_THE_OFFICE: truth.rank == 1,
    }
    for outcome, formula in wanted.items():
        model = finder.find(formula)
        possible = outcome is not Outcome.ASK_THE_OFFICE or programme not in NEVER_FOR_THE_OFFICE
        assert (model is not None) == possible, outcome
        if model is not None:
            assert check_programme(loaded, answers(model, who), day).outcome is outcome
            proved["verdicts that z3 found an applicant for, and the checker too"] += 1


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_two_clauses_contradict_each_other(
    rules: Rules, programmes: Mapping[str, Any], day: date, proved: Counter[str], programme: str
) -> None:
    who = unknown(_asked(rules, programme), day)
    truths = {
        clause["id"]: clause_truth(clause, who, rules.kinds, {})
        for clause in programmes[programme]["clauses"]
    }
    finder = Finder(who.possible)
    for one, other in combinations(truths, 2):
        model = finder.find(truths[one].holds, truths[other].holds)
        assert model is not None, (one, other)
        facts = answers(model, who)
        names = [clause.id for clause in rules.programmes[programme].clauses]
        states = dict(
            zip(names, clause_states(rules.programmes[programme], facts, day), strict=True)
        )
        assert {states[one], states[other]} <= {State.MET, State.FOR_THE_OFFICE}, facts
        proved["pairs of clauses that one applicant meets together"] += 1


def _asked(rules: Rules, programme: str) -> Mapping[str, Any]:
    asked = rules.programmes[programme].questions
    return {name: question for name, question in rules.questions.items() if name in asked}
