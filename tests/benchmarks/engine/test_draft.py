from datetime import date
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from benchmarks.engine.draft import Draft
from benchmarks.engine.selection import questions_of
from benchmarks.engine.translators.forms import Node
from checker import Rules, State, read_answers
from tests.benchmarks.engine.translators.small_questions import QUESTIONS

DAY = date(2023, 12, 31)
HOLDING = {State.MET, State.FOR_THE_OFFICE}
OPEN = {State.DISPUTED, State.DOUBTED}


@pytest.mark.parametrize("seed", range(5))
def test_a_condition_drawn_to_hold_never_fails(
    seed: int, edition: dict[str, Any], rules: Rules
) -> None:
    """Drawn by itself, as other conditions may need the same answer otherwise."""
    assert _states_drawn(edition, rules, seed, wanted=True) <= HOLDING | {State.DISPUTED}


@pytest.mark.parametrize("seed", range(5))
def test_a_condition_drawn_to_fail_never_holds(
    seed: int, edition: dict[str, Any], rules: Rules
) -> None:
    assert _states_drawn(edition, rules, seed, wanted=False) <= {State.NOT_MET} | OPEN


def _states_drawn(edition: dict[str, Any], rules: Rules, seed: int, *, wanted: bool) -> set[State]:
    states = set()
    for programme in rules.programmes.values():
        for part in programme.parts:
            if part.condition is not None:
                draft = Draft(questions_of(edition), DAY, Random(seed))
                draft.fulfil(part.condition.node, wanted)
                draft.limit_parts()
                answers = read_answers(draft.answers, rules, DAY)
                states.add(part.condition.evaluate(answers, DAY))
    return states


@pytest.mark.parametrize(
    ("node", "around"),
    [
        ({"question": "staff", "at_least": 6}, {5, 6}),
        ({"question": "staff", "more_than": 6}, {6, 7}),
        ({"question": "staff", "at_most": 6}, {6, 7}),
        ({"question": "staff", "less_than": 6}, {5, 6}),
        ({"question": "staff", "at_least": 0}, {0}),
        ({"question": "rate", "at_least": 60}, {Decimal("59.5"), 60}),
        ({"full_years_since": "founded", "at_least": 3}, {"2020-12-31", "2021-01-01"}),
        ({"full_years_since": "founded", "more_than": 3}, {"2019-12-31", "2020-01-01"}),
    ],
)
def test_values_are_drawn_at_the_number_and_next_to_it(node: Node, around: set[Any]) -> None:
    questions = {**QUESTIONS, "rate": {"id": "rate", "type": "per_cent", "kind": "measured"}}
    drawn = set()
    for seed in range(20):
        for wanted in (True, False):
            draft = Draft(questions, DAY, Random(seed))
            draft.fulfil(node, wanted)
            drawn |= set(draft.answers.values())
    assert around <= drawn


def test_an_earlier_answer_stays() -> None:
    draft = Draft(QUESTIONS, DAY, Random(0))
    draft.fulfil({"question": "open", "is": True}, wanted=True)
    draft.fulfil({"question": "open", "is": False}, wanted=True)
    draft.fulfil({"question": "colours", "includes": "red"}, wanted=False)
    draft.fulfil({"question": "colours", "includes_any_of": ["red", "blue"]}, wanted=True)
    assert draft.answers == {"open": True, "colours": ["blue"]}
