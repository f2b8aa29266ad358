"""The nearest answers with which a single condition would hold, or fail."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker.condition import Condition
from checker.conditions import compile_condition
from checker.fitting import fitting
from tests.checker.conftest import QUESTIONS

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        ({"question": "honest", "is": True}, {"honest": False}, [{"honest": True}]),
        ({"question": "patents", "at_least": 3}, {"patents": 1}, [{"patents": 3}]),
        ({"question": "patents", "more_than": 3}, {}, [{"patents": 4}]),
        ({"question": "patents", "at_most": 3}, {"patents": 9}, [{"patents": 3}]),
        ({"question": "patents", "less_than": 3}, {"patents": 9}, [{"patents": 2}]),
        ({"question": "rate", "at_least": 100}, {}, [{"rate": 100}]),
        ({"question": "rate", "more_than": 100}, {}, []),
        ({"question": "patents", "less_than": 0}, {}, []),
        ({"question": "colour", "is": "red"}, {"colour": "blue"}, [{"colour": "red"}]),
        (
            {"question": "colour", "one_of": ["red", "green"]},
            {},
            [{"colour": "red"}, {"colour": "green"}],
        ),
        (
            {"question": "colours", "includes": "red"},
            {"colours": frozenset({"blue"})},
            [{"colours": frozenset({"blue", "red"})}],
        ),
        (
            {"question": "colours", "includes_any_of": ["red", "green"]},
            {},
            [{"colours": frozenset({"red"})}, {"colours": frozenset({"green"})}],
        ),
        (
            {"full_years_since": "founded", "at_least": 2},
            {},
            [{"founded": date(2021, 12, 31)}],
        ),
        (
            {"sum": [{"question": "patents"}, {"question": "foreign", "times": 2}], "at_least": 5},
            {"patents": 1, "foreign": 1},
            [{"foreign": 2}, {"patents": 3}],
        ),
        (
            {"sum": [{"question": "patents"}, {"question": "foreign"}], "at_most": 5},
            {"patents": 8},
            [{"patents": 5, "foreign": 0}],
        ),
        (
            {"share": {"of": "users", "among": "producers"}, "at_least": 50},
            {"users": 3, "producers": 7},
            [{"users": 4}, {"producers": 6}],
        ),
        (
            {"share": {"of": "users", "among": "producers"}, "more_than": 50},
            {"producers": 8},
            [{"users": 5}],
        ),
        (
            {"share": {"of": "users", "among": "producers"}, "at_least": 50},
            {},
            [{"users": 50, "producers": 100}],
        ),
    ],
)
def test_what_would_make_it_hold(
    compiled: Compiled, node: dict[str, Any], answers: dict[str, Any], expected: list[Any]
) -> None:
    assert list(fitting(compiled(node), answers, DAY, hold=True)) == expected


def test_an_option_that_is_fixed_is_not_chosen_for_the_applicant() -> None:
    fixed = {"colours": replace(QUESTIONS["colours"], fixed_options=["red"])}
    node = {"question": "colours", "includes_any_of": ["red", "green"]}
    condition = compile_condition(node, fixed)
    none: dict[str, Any] = {"colours": frozenset()}
    assert list(fitting(condition, none, DAY, hold=True)) == [{"colours": frozenset({"green"})}]
    assert {"colours": frozenset({"red"})} in list(fitting(condition, {}, DAY, hold=True))


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        ({"question": "honest", "is": True}, {"honest": True}, [{"honest": False}]),
        ({"question": "patents", "at_least": 3}, {"patents": 5}, [{"patents": 2}]),
        ({"question": "patents", "at_least": 0}, {"patents": 5}, []),
        (
            {"question": "colours", "includes_any_of": ["red", "green"]},
            {"colours": frozenset({"red", "blue"})},
            [{"colours": frozenset({"blue"})}],
        ),
        (
            {"sum": [{"question": "patents"}, {"question": "foreign"}], "at_least": 5},
            {"patents": 6, "foreign": 0},
            [{"patents": 4}],
        ),
    ],
)
def test_what_would_make_it_fail(
    compiled: Compiled, node: dict[str, Any], answers: dict[str, Any], expected: list[Any]
) -> None:
    assert list(fitting(compiled(node), answers, DAY, hold=False)) == expected
