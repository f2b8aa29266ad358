"""The smallest set of changes is found, passes, and is the smallest."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.changes import Changes, is_new, smallest_changes, with_changes
from checker.condition import Condition
from checker.conditions import compile_condition
from checker.questions import Answers
from checker.states import State
from tests.checker.conftest import QUESTIONS

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]


def changed(found: Changes | None) -> dict[str, Any] | None:
    return None if found is None else {name: change.answer for name, change in found.items()}


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        ({"question": "patents", "at_least": 3}, {"patents": 5}, {}),
        ({"question": "patents", "at_least": 3}, {"patents": 1}, {"patents": 3}),
        (
            {
                "all": [
                    {"question": "patents", "at_least": 3},
                    {"question": "patents", "at_least": 5},
                ]
            },
            {"patents": 1},
            {"patents": 5},
        ),
        (
            {
                "any": [
                    {
                        "all": [
                            {"question": "honest", "is": True},
                            {"question": "certified", "is": True},
                        ]
                    },
                    {"question": "patents", "at_least": 3},
                ]
            },
            {"honest": False, "certified": False, "patents": 0},
            {"patents": 3},
        ),
        (
            {
                "at_least_n_of": 2,
                "conditions": [
                    {"question": "honest", "is": True},
                    {"question": "certified", "is": True},
                    {"question": "patents", "at_least": 1},
                ],
            },
            {"honest": False, "certified": True, "patents": 0},
            {"honest": True},
        ),
        (
            {
                "not": {
                    "all": [
                        {"question": "honest", "is": True},
                        {"question": "patents", "at_least": 3},
                    ]
                }
            },
            {"honest": True, "patents": 3},
            {"honest": False},
        ),
        (
            {
                "readings": [
                    {"zh": "甲", "en": "a", "requires": {"question": "colour", "is": "red"}},
                    {
                        "zh": "乙",
                        "en": "b",
                        "requires": {"question": "colour", "one_of": ["green", "red"]},
                    },
                ]
            },
            {"colour": "green"},
            {"colour": "red"},
        ),
    ],
)
def test_as_few_answers_as_possible_change(
    compiled: Compiled, node: dict[str, Any], answers: dict[str, Any], expected: Any
) -> None:
    assert changed(smallest_changes(compiled(node), answers, DAY, QUESTIONS)) == expected


def test_an_open_question_costs_less_than_a_changed_answer(compiled: Compiled) -> None:
    node = {"any": [{"question": "honest", "is": True}, {"question": "certified", "is": True}]}
    found = smallest_changes(compiled(node), {"honest": False}, DAY, QUESTIONS)
    assert changed(found) == {"certified": True}
    assert found is not None
    assert is_new(found["certified"], {"honest": False})


def test_what_the_office_judges_is_left_to_it(compiled: Compiled) -> None:
    node = {"all": [{"question": "large", "is": True}, {"question": "honest", "is": True}]}
    answers = {"large": False, "honest": False}
    assert changed(smallest_changes(compiled(node), answers, DAY, QUESTIONS)) == {"honest": True}


def test_a_record_is_added_or_its_gaps_are_filled(compiled: Compiled) -> None:
    meets = {"all": [{"question": "pledged", "is": True}, {"question": "amount", "at_least": 5}]}
    condition = compiled({"some": "loans", "meets": meets})
    small = {"pledged": True, "amount": 4}
    new = {"pledged": True, "amount": 5}

    def loans(*records: dict[str, Any]) -> Any:
        return changed(smallest_changes(condition, {"loans": records}, DAY, QUESTIONS))

    assert loans() == {"loans": (new,)}
    assert loans(small) == {"loans": (small, new)}
    assert loans({"amount": 9}) == {"loans": ({"amount": 9, "pledged": True},)}


def test_a_list_that_must_hold_no_such_record_is_emptied(compiled: Compiled) -> None:
    condition = compiled({"not": {"some": "loans", "meets": {"question": "pledged", "is": True}}})
    pledged: dict[str, Any] = {"loans": ({"pledged": True},)}
    assert changed(smallest_changes(condition, pledged, DAY, QUESTIONS)) == {"loans": ()}


def test_a_search_that_takes_too_long_gives_what_it_has(
    compiled: Compiled, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = {"all": [{"question": "honest", "is": True}, {"question": "patents", "at_least": 3}]}
    monkeypatch.setattr("checker.changes._MOST_STEPS", 1)
    assert smallest_changes(compiled(node), {"honest": False}, DAY, QUESTIONS) is None


def test_what_is_fixed_stays() -> None:
    fixed = {**QUESTIONS, "honest": replace(QUESTIONS["honest"], fixed=True)}
    condition = compile_condition({"question": "honest", "is": True}, fixed)
    assert smallest_changes(condition, {"honest": False}, DAY, fixed) is None
    assert changed(smallest_changes(condition, {}, DAY, fixed)) == {"honest": True}


def test_a_part_never_exceeds_its_whole() -> None:
    parts = {**QUESTIONS, "users": replace(QUESTIONS["users"], part_of="producers")}
    condition = compile_condition({"question": "users", "at_least": 5}, parts)
    few = {"users": 1, "producers": 3}
    assert changed(smallest_changes(condition, few, DAY, parts)) == {"users": 5, "producers": 5}
    fixed = {**parts, "producers": replace(QUESTIONS["producers"], fixed=True)}
    assert smallest_changes(condition, few, DAY, fixed) is None


def test_none_is_given_where_conditions_exclude_each_other(compiled: Compiled) -> None:
    node = {
        "all": [{"question": "patents", "at_least": 5}, {"question": "patents", "less_than": 3}]
    }
    assert smallest_changes(compiled(node), {"patents": 1}, DAY, QUESTIONS) is None


_VALUES: dict[str, tuple[Any, ...]] = {
    "honest": (True, False),
    "certified": (True, False),
    "patents": (0, 1, 2, 3, 4),
    "foreign": (0, 1, 2, 3, 4),
    "colour": ("red", "green", "blue"),
    "colours": tuple(
        frozenset(chosen)
        for number in range(4)
        for chosen in combinations(("red", "green", "blue"), number)
    ),
}
_LEAVES = st.one_of(
    st.builds(
        lambda name, value: {"question": name, "is": value},
        st.sampled_from(["honest", "certified"]),
        st.booleans(),
    ),
    st.builds(
        lambda name, test, number: {"question": name, test: number},
        st.sampled_from(["patents", "foreign"]),
        st.sampled_from(["at_least", "more_than", "at_most", "less_than"]),
        st.integers(1, 3),
    ),
    st.sampled_from(["red", "green"]).map(lambda c: {"question": "colour", "is": c}),
    st.just({"question": "colours", "includes_any_of": ["red", "green"]}),
    st.sampled_from(["red", "blue"]).map(lambda c: {"question": "colours", "includes": c}),
    st.integers(1, 4).map(
        lambda n: {
            "sum": [{"question": "patents"}, {"question": "foreign", "times": 2}],
            "at_least": n,
        }
    ),
)


def _reading(node: Any) -> dict[str, Any]:
    return {"zh": "读法", "en": "reading", "requires": node}


_TREES = st.recursive(
    _LEAVES,
    lambda trees: st.one_of(
        st.lists(trees, min_size=2, max_size=3).map(lambda nodes: {"all": nodes}),
        st.lists(trees, min_size=2, max_size=3).map(lambda nodes: {"any": nodes}),
        st.lists(trees, min_size=3, max_size=3).map(
            lambda nodes: {"at_least_n_of": 2, "conditions": nodes}
        ),
        st.lists(trees, min_size=2, max_size=2).map(
            lambda nodes: {"readings": [_reading(node) for node in nodes]}
        ),
        trees.map(lambda node: {"not": node}),
    ),
    max_leaves=6,
)
_ANSWERS = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in _VALUES.items()}
)


@settings(max_examples=200, deadline=None)
@given(_TREES, _ANSWERS)
def test_no_smaller_set_would_do(node: dict[str, Any], answers: dict[str, Any]) -> None:
    condition = compile_condition(node, QUESTIONS)
    found = smallest_changes(condition, answers, DAY, QUESTIONS)
    wanted = min(_all_costs(condition, answers), default=None)
    if found is None:
        assert wanted is None
    else:
        assert condition.evaluate(with_changes(answers, found), DAY) is State.MET
        new = sum(name not in answers for name in found)
        assert (len(found) - new, new) == wanted


def _all_costs(condition: Condition, answers: Answers) -> Iterator[tuple[int, int]]:
    """The cost of every way to pass, found by trying everything."""
    asked = sorted({q.id for leaf in condition.leaves() for q in leaf.questions})
    for values in product(*(_choices(name, answers) for name in asked)):
        tried = {
            name: value for name, value in zip(asked, values, strict=True) if value is not None
        }
        if condition.evaluate({**answers, **tried}, DAY) is State.MET:
            changes = [name for name in tried if answers.get(name) != tried[name]]
            new = sum(name not in answers for name in changes)
            yield len(changes) - new, new


def _choices(name: str, answers: Mapping[str, Any]) -> tuple[Any, ...]:
    return _VALUES[name] if name in answers else (*_VALUES[name], None)
