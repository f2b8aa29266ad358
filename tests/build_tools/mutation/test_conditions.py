"""Each kind of change to a condition is made, and none that could change nothing."""

from typing import Any

import pytest

from build_tools.mutation.conditions import condition_changes
from tests.build_tools.mutation.small_rules import QUESTIONS, only

YES = {"question": "honest", "is": True}
THREE = {"question": "patents", "at_least": 3}


def described(node: Any, *questions: str) -> list[str]:
    return [change.describe("en") for change in condition_changes(node, only(*questions))]


@pytest.mark.parametrize(
    ("node", "question", "expected"),
    [
        (
            THREE,
            "patents",
            [
                "'at_least: 3' becomes 'at_least: 2'",
                "'at_least: 3' becomes 'at_least: 4'",
                "'at_least: 3' becomes 'more_than: 3'",
                "'at_least: 3' becomes 'at_most: 3'",
            ],
        ),
        (
            {"question": "patents", "less_than": 0},
            "patents",
            [
                "'less_than: 0' becomes 'less_than: 1'",
                "'less_than: 0' becomes 'at_most: 0'",
                "'less_than: 0' becomes 'more_than: 0'",
            ],
        ),
        (YES, "honest", ["'is: yes' becomes 'is: no'"]),
        (
            {"question": "colour", "is": "red"},
            "colour",
            [
                "'is: red' becomes 'is: green'",
                "'is: red' becomes 'is: blue'",
                "'is: red' becomes 'one_of: [red, green]'",
                "'is: red' becomes 'one_of: [red, blue]'",
            ],
        ),
        (
            {"question": "colour", "one_of": ["red", "green"]},
            "colour",
            [
                "'red' is left out",
                "'green' is left out",
                "'blue' is added",
                (
                    "'question: colour, one_of: [red, green]' becomes"
                    " 'not: {question: colour, one_of: [red, green]}'"
                ),
            ],
        ),
        (
            {"question": "kinds", "includes": "red"},
            "kinds",
            [
                "'includes: red' becomes 'includes: green'",
                "'includes: red' becomes 'includes: blue'",
                "'includes: red' becomes 'includes_any_of: [red, green]'",
                "'includes: red' becomes 'includes_any_of: [red, blue]'",
                "'question: kinds, includes: red' becomes 'not: {question: kinds, includes: red}'",
            ],
        ),
        (
            {"question": "kinds", "includes_any_of": ["red", "green", "blue"]},
            "kinds",
            [
                "'red' is left out",
                "'green' is left out",
                "'blue' is left out",
                (
                    "'includes_any_of: [red, green, blue]' becomes 'all: [{question: kinds,"
                    " includes: red}, {question: kinds, includes: green}, {question: ki…'"
                ),
                (
                    "'question: kinds, includes_any_of: [red, green, blue]' becomes"
                    " 'not: {question: kinds, includes_any_of: [red, green, blue]}'"
                ),
            ],
        ),
    ],
)
def test_a_comparison_is_changed_in_every_way(node: Any, question: str, expected: Any) -> None:
    assert described(node, question) == expected


def test_a_question_is_taken_for_another_of_its_type_that_has_the_options() -> None:
    found = described(THREE, "patents", "users", "honest")
    assert [text for text in found if "question" in text] == [
        "'question: patents' becomes 'question: users'"
    ]
    assert not any("question: kinds" in text for text in described(YES, "honest", "kinds"))


def test_full_years_are_changed() -> None:
    assert described({"full_years_since": "founded", "at_least": 2}, "founded") == [
        "'at_least: 2' becomes 'at_least: 1'",
        "'at_least: 2' becomes 'at_least: 3'",
        "'at_least: 2' becomes 'more_than: 2'",
        "'at_least: 2' becomes 'at_most: 2'",
    ]


def test_terms_and_weights_of_a_sum_are_changed() -> None:
    terms = [{"question": "patents", "times": 1}, {"question": "users", "times": 2}]
    assert described({"sum": terms, "at_least": 5}, "patents", "users")[4:] == [
        "'question: patents, times: 1' is left out",
        "'times: 1' becomes 'times: 2'",
        "'question: patents' becomes 'question: users'",
        "'question: users, times: 2' is left out",
        "'times: 2' becomes 'times: 1'",
        "'times: 2' becomes 'times: 3'",
        "'question: users' becomes 'question: patents'",
    ]


def test_the_two_counts_of_a_share_are_swapped() -> None:
    share = {"share": {"of": "patents", "among": "users"}, "at_least": 50}
    assert "'of: patents, among: users' becomes 'of: users, among: patents'" in described(
        share, "patents", "users"
    )


@pytest.mark.parametrize(("form", "other"), [("all", "any"), ("any", "all")])
def test_conditions_that_are_joined_are_dropped_and_joined_otherwise(form: str, other: str) -> None:
    changes = list(condition_changes({form: [YES, THREE]}, only("honest", "patents")))
    assert [change.describe("en") for change in changes][:3] == [
        "'question: honest, is: yes' is left out",
        "'question: patents, at_least: 3' is left out",
        f"'{form}' becomes '{other}'",
    ]
    assert [change.data for change in changes][:3] == [THREE, YES, {other: [YES, THREE]}]
    inner = changes[-1]
    assert inner.path == (form, 1, "at_least")
    assert inner.data == {form: [YES, {"question": "patents", "at_most": 3}]}


def test_a_number_of_conditions_is_changed() -> None:
    node = {"at_least_n_of": 1, "conditions": [YES, THREE]}
    assert described(node, "honest", "patents")[:3] == [
        "'question: honest, is: yes' is left out",
        "'question: patents, at_least: 3' is left out",
        "'at_least_n_of: 1' becomes 'at_least_n_of: 2'",
    ]


def test_a_not_is_dropped() -> None:
    first, *_others = condition_changes({"not": THREE}, only("patents"))
    assert first.data == THREE


def test_one_of_two_readings_is_left_alone() -> None:
    readings = [
        {"zh": "甲", "en": "A", "requires": YES},
        {"zh": "乙", "en": "B", "requires": THREE},
    ]
    changes = list(condition_changes({"readings": readings}, only("honest", "patents")))
    assert [change.describe("en") for change in changes][:2] == [
        "only the reading 'A' is left",
        "only the reading 'B' is left",
    ]
    assert [change.describe("zh") for change in changes][:1] == ["只留读法“甲”"]
    assert [change.data for change in changes][:2] == [YES, THREE]


def test_each_of_three_readings_is_dropped_and_left_alone() -> None:
    readings = [{"zh": name, "en": name, "requires": YES} for name in "ABC"]
    assert described({"readings": readings}, "honest")[:2] == [
        "the reading 'A' is left out",
        "only the reading 'A' is left",
    ]


def test_what_is_asked_of_records_is_changed_by_their_columns() -> None:
    node = {"some": "loans", "meets": {"question": "papers", "at_least": 1}}
    assert "'question: papers' becomes 'question: pages'" in described(node, *QUESTIONS)


def test_an_option_that_another_condition_of_an_any_takes_is_not_added() -> None:
    red = {"question": "kinds", "includes": "red"}
    node = {"any": [red, {"all": [{"question": "kinds", "includes": "green"}, YES]}]}
    added = [text for text in described(node, "kinds", "honest") if "any_of" in text]
    assert added == [
        "'includes: red' becomes 'includes_any_of: [red, green]'",
        "'includes: red' becomes 'includes_any_of: [red, blue]'",
        "'includes: green' becomes 'includes_any_of: [green, blue]'",
    ]
