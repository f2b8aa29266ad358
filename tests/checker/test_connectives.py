"""Joined conditions give what the tables of states give, whatever they are made of."""

from collections.abc import Callable
from datetime import date
from itertools import product
from typing import Any

from checker.condition import Condition
from checker.connectives import either, every
from checker.states import State, all_of, any_of

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]
NODES: tuple[dict[str, Any], ...] = (
    {"question": "honest", "is": True},
    {"question": "certified", "is": False},
    {"question": "large", "is": True},
    {"question": "patents", "at_least": 3},
    {"question": "colour", "is": "red"},
    {
        "readings": [
            {"zh": "甲", "en": "a", "requires": {"question": "honest", "is": True}},
            {"zh": "乙", "en": "b", "requires": {"question": "certified", "is": True}},
        ]
    },
)
ANSWERS: dict[str, tuple[Any, ...]] = {
    "honest": (None, True, False),
    "certified": (None, True, False),
    "large": (None, True, False),
    "patents": (None, 2, 3),
    "colour": (None, "red", "blue"),
}


def test_all_and_any_are_those_of_the_states(compiled: Compiled) -> None:
    conditions = [compiled(node) for node in NODES]
    together, apart = every(conditions), either(conditions)
    for values in product(*ANSWERS.values()):
        pairs = zip(ANSWERS, values, strict=True)
        answers = {name: value for name, value in pairs if value is not None}
        states = [condition.evaluate(answers, DAY) for condition in conditions]
        assert together.evaluate(answers, DAY) is all_of(states), answers
        assert apart.evaluate(answers, DAY) is any_of(states), answers


def test_none_at_all_is_met_and_none_offered_is_not() -> None:
    assert every([]).evaluate({}, DAY) is State.MET
    assert either([]).evaluate({}, DAY) is State.NOT_MET


def test_one_alone_is_itself(compiled: Compiled) -> None:
    alone = compiled(NODES[0])
    assert every([alone]) is alone
    assert either([alone]) is alone


def test_what_stands_within_another_all_is_looked_up_with_it(compiled: Compiled) -> None:
    nested = compiled({"all": [NODES[0], {"all": [NODES[1], NODES[3]]}]})
    answers = {"honest": True, "certified": False, "patents": 3}
    assert nested.evaluate(answers, DAY) is State.MET
    assert nested.evaluate({**answers, "patents": 2}, DAY) is State.NOT_MET
    assert [leaf.node for leaf in nested.leaves()] == [NODES[0], NODES[1], NODES[3]]
