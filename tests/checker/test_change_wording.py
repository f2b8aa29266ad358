"""A change is told by the answer that would do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from checker import Outcome, Rules, check_programme
from checker.change_wording import describe_change
from checker.changes import Change
from checker.conditions import compile_condition
from checker.phrases import Phrases
from checker.plan import Plan
from tests.checker.conftest import QUESTIONS

DAY = date(2023, 12, 31)


def told(rules: Rules, change: Change, answers: dict[str, Any]) -> str:
    verdict = check_programme(rules.programmes["ip-insurance"], answers, DAY)
    plan = Plan({change.question.id: change}, DAY, Outcome.CONDITIONS_MET)
    return describe_change(change, plan, verdict, Phrases(rules.words, "en")).text


@pytest.mark.parametrize(
    ("node", "hold", "answers", "answer", "expected"),
    [
        ({"question": "honest", "is": True}, True, {}, True, "honest: yes"),
        ({"question": "patents", "at_least": 3}, False, {"patents": 4}, 2, "patents: 2 items"),
        (
            {"question": "patents", "at_least": 3},
            True,
            {"patents": 1},
            3,
            "patents: at least 3 items; 1 item given, 2 items more needed",
        ),
        ({"question": "patents", "at_least": 3}, True, {}, 3, "patents: at least 3 items"),
        (
            {"question": "colours", "includes": "red"},
            True,
            {"colours": frozenset({"blue"})},
            frozenset({"red", "green", "blue"}),
            "colours: red, green",
        ),
        (
            {"question": "colours", "includes": "red"},
            False,
            {"colours": frozenset({"red"})},
            frozenset(),
            "colours: without red",
        ),
        (
            {"question": "colours", "includes": "red"},
            False,
            {},
            frozenset(),
            "colours: none of these",
        ),
        (
            {"some": "loans", "meets": {"question": "pledged", "is": True}},
            False,
            {"loans": ({"pledged": True},)},
            (),
            "loan: none of these",
        ),
    ],
)
def test_by_type(
    rules: Rules, *, node: dict[str, Any], hold: bool, answers: Any, answer: Any, expected: str
) -> None:
    condition = compile_condition(node, QUESTIONS)
    change = Change(condition.questions[0], answer, condition, hold)
    assert told(rules, change, answers) == expected


def test_a_whole_that_has_to_grow_with_its_part_is_told_by_itself(rules: Rules) -> None:
    part = replace(QUESTIONS["users"], part_of="producers")
    condition = compile_condition({"question": "users", "at_least": 5}, {"users": part})
    change = Change(QUESTIONS["producers"], 5, condition, hold=True)
    assert told(rules, change, {"producers": 3}) == "producers: 5 items"
