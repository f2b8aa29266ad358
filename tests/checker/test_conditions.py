"""Every form of the rule language."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.condition import Condition
from checker.states import State

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]
NO, UNKNOWN, YES = State.NOT_MET, State.UNKNOWN, State.MET

RED_OR_BLUE = {"includes_any_of": ["red", "blue"]}
SUM = {"sum": [{"question": "patents"}, {"question": "foreign", "times": 2}]}
SHARE = {"share": {"of": "users", "among": "producers"}, "at_least": 50}
SOME = {
    "some": "loans",
    "meets": {"all": [{"question": "amount", "at_least": 5}, {"question": "pledged", "is": True}]},
}


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        ({"question": "patents", "at_least": 3}, {"patents": 2}, NO),
        ({"question": "patents", "at_least": 3}, {"patents": 3}, YES),
        ({"question": "patents", "at_least": 3}, {}, UNKNOWN),
        ({"question": "patents", "at_least": 0}, {"patents": 0}, YES),
        ({"question": "cases", "more_than": 6}, {"cases": 6}, NO),
        ({"question": "cases", "more_than": 6}, {"cases": Decimal("6.01")}, YES),
        ({"question": "patents", "at_most": 3}, {"patents": 3}, YES),
        ({"question": "patents", "at_most": 3}, {"patents": 4}, NO),
        ({"question": "patents", "less_than": 3}, {"patents": 3}, NO),
        ({"question": "rate", "at_least": 100}, {"rate": Decimal("99.99")}, NO),
        ({"question": "rate", "at_least": 100}, {"rate": 100}, YES),
        ({"question": "honest", "is": True}, {"honest": False}, NO),
        ({"question": "honest", "is": False}, {"honest": False}, YES),
        ({"question": "honest", "is": False}, {}, UNKNOWN),
        ({"question": "colour", "is": "red"}, {"colour": "red"}, YES),
        ({"question": "colour", "one_of": ["red", "blue"]}, {"colour": "green"}, NO),
        ({"question": "colours", "includes": "red"}, {"colours": frozenset()}, NO),
        ({"question": "colours", **RED_OR_BLUE}, {"colours": frozenset(["blue"])}, YES),
        ({"question": "colours", **RED_OR_BLUE}, {"colours": frozenset(["green"])}, NO),
        ({"full_years_since": "founded", "at_least": 2}, {"founded": date(2021, 12, 31)}, YES),
        ({"full_years_since": "founded", "at_least": 2}, {"founded": date(2022, 1, 1)}, NO),
        ({"full_years_since": "founded", "at_least": 2}, {"founded": date(2024, 1, 1)}, NO),
        ({**SUM, "at_least": 5}, {"patents": 1, "foreign": 2}, YES),
        ({**SUM, "at_least": 5}, {"patents": 2, "foreign": 1}, NO),
        ({**SUM, "at_least": 5}, {"foreign": 3}, YES),
        ({**SUM, "at_least": 5}, {"foreign": 2}, UNKNOWN),
        ({**SUM, "at_most": 5}, {"foreign": 3}, NO),
        ({**SUM, "at_most": 5}, {"foreign": 2}, UNKNOWN),
        (SHARE, {"users": 999, "producers": 1999}, NO),
        (SHARE, {"users": 1000, "producers": 1999}, YES),
        (SHARE, {"users": 5, "producers": 10}, YES),
        (SHARE, {"users": 0, "producers": 0}, NO),
        (SHARE, {"users": 5}, UNKNOWN),
        (SOME, {}, UNKNOWN),
        (SOME, {"loans": ()}, NO),
        (SOME, {"loans": ({"amount": 5, "pledged": True},)}, YES),
        (SOME, {"loans": ({"amount": 5, "pledged": False}, {"amount": 4, "pledged": True})}, NO),
        (SOME, {"loans": ({"amount": 5},)}, UNKNOWN),
        ({"not": {"question": "honest", "is": True}}, {"honest": False}, YES),
        ({"not": {"question": "honest", "is": True}}, {}, UNKNOWN),
    ],
)
def test_a_condition_has_one_state(
    compiled: Compiled, node: dict[str, Any], answers: dict[str, Any], expected: State
) -> None:
    assert compiled(node).evaluate(answers, DAY) is expected


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, State.FOR_THE_OFFICE),
        ({"large": True}, State.FOR_THE_OFFICE),
        ({"large": False}, State.DOUBTED),
    ],
)
def test_a_matter_of_judgement_never_fails(
    compiled: Compiled, answers: dict[str, Any], expected: State
) -> None:
    assert compiled({"question": "large", "is": True}).evaluate(answers, DAY) is expected


def test_connectives_combine_their_conditions(compiled: Compiled) -> None:
    honest, certified = {"question": "honest", "is": True}, {"question": "certified", "is": True}
    patents = {"question": "patents", "at_least": 1}
    answers = {"honest": True, "certified": False}
    assert compiled({"all": [honest, certified]}).evaluate(answers, DAY) is NO
    assert compiled({"any": [honest, certified]}).evaluate(answers, DAY) is YES
    two_of = compiled({"at_least_n_of": 2, "conditions": [honest, certified, patents]})
    assert two_of.evaluate(answers, DAY) is UNKNOWN
    assert two_of.evaluate({**answers, "patents": 1}, DAY) is YES
    assert two_of.evaluate({**answers, "patents": 0}, DAY) is NO


def test_a_disputed_point_is_disputed_only_where_its_readings_differ(compiled: Compiled) -> None:
    words = {"zh": "读法", "en": "reading"}
    never = {**words, "requires": {"question": "colour", "is": "red"}}
    not_now = {**words, "requires": {"question": "colour", "one_of": ["red", "green"]}}
    point = compiled({"readings": [never, not_now]})
    states = {c: point.evaluate({"colour": c}, DAY) for c in ("red", "green", "blue")}
    assert states == {"red": YES, "green": State.DISPUTED, "blue": NO}
    assert point.evaluate({}, DAY) is UNKNOWN
