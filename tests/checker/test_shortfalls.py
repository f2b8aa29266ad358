"""What is missing is said with its number and unit."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker.condition import Condition
from checker.phrases import Line, Phrases
from checker.shortfalls import shortfalls

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]
WORDS = {"zh": "读法", "en": "reading"}


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        (
            {"question": "patents", "at_least": 3},
            {"patents": 2},
            "patents: at least 3 items; 2 items given, 1 item more needed",
        ),
        (
            {"question": "patents", "more_than": 3},
            {"patents": 3},
            "patents: more than 3 items; 3 items given, 1 item more needed",
        ),
        (
            {"question": "deals", "at_least": 2_000_000},
            {"deals": 1_500_000},
            "deals: at least 2,000,000 yuan; 1,500,000 yuan given, 500,000 yuan more needed",
        ),
        (
            {"question": "patents", "at_most": 3},
            {"patents": 4},
            "required: patents: at most 3 items",
        ),
        (
            {"question": "rate", "at_least": 100},
            {"rate": Decimal("99.5")},
            "required: rate: at least 100%; 99.5% given",
        ),
        ({"question": "honest", "is": True}, {"honest": False}, "required: honest: yes"),
        ({"question": "colour", "one_of": ["red", "blue"]}, {"colour": "green"}, "red; or blue"),
        (
            {"full_years_since": "founded", "at_least": 2},
            {"founded": date(2022, 2, 1)},
            "founded: at least 2 full years; met from 1 February 2024",
        ),
        (
            {"sum": [{"question": "patents"}, {"question": "foreign", "times": 2}], "at_least": 5},
            {"patents": 1, "foreign": 1},
            "at least 5 items; counted by weight 3 items, 2 items more needed",
        ),
        (
            {"share": {"of": "users", "among": "producers"}, "at_least": 50},
            {"users": 999, "producers": 1999},
            "999 items given, 1 item more needed",
        ),
        (
            {"some": "loans", "meets": {"question": "pledged", "is": True}},
            {"loans": ()},
            "required: At least one record 'loan'",
        ),
        (
            {"some": "loans", "meets": {"question": "pledged", "is": True}},
            {"loans": ({"pledged": False},)},
            "loan 1:",
        ),
        (
            {"not": {"question": "honest", "is": True}},
            {"honest": True},
            "required: This must not be the case",
        ),
    ],
)
def test_a_failing_condition_says_what_it_lacks(
    compiled: Compiled, english: Phrases, node: dict[str, Any], answers: Any, expected: str
) -> None:
    (line,) = shortfalls(compiled(node), answers, DAY, english)
    assert expected in line.text


@pytest.mark.parametrize(
    ("node", "answers", "expected"),
    [
        (
            {"sum": [{"question": "patents"}, {"question": "foreign"}], "at_most": 2},
            {"patents": 3},
            "required: patents + foreign: at most 2 items",
        ),
        (
            {"share": {"of": "users", "among": "producers"}, "less_than": 50},
            {"users": 1, "producers": 2},
            "required: users, as a share of: producers: less than 50%",
        ),
        (
            {"full_years_since": "founded", "less_than": 3},
            {"founded": date(2020, 1, 1)},
            "required: founded: less than 3 full years",
        ),
    ],
)
def test_what_is_too_much_is_told_as_required(
    compiled: Compiled, english: Phrases, node: dict[str, Any], answers: Any, expected: str
) -> None:
    (line,) = shortfalls(compiled(node), answers, DAY, english)
    assert line.text == expected


def test_only_what_fails_is_listed(compiled: Compiled, english: Phrases) -> None:
    patents, honest = {"question": "patents", "at_least": 3}, {"question": "honest", "is": True}
    both = compiled({"all": [patents, honest]})
    (line,) = shortfalls(both, {"patents": 1, "honest": True}, DAY, english)
    assert "2 items more needed" in line.text
    assert shortfalls(both, {"patents": 3}, DAY, english) == ()


def test_each_way_out_of_an_alternative_is_named(compiled: Compiled, english: Phrases) -> None:
    patents, honest = {"question": "patents", "at_least": 3}, {"question": "honest", "is": True}
    either = compiled({"any": [patents, {"all": [patents, honest]}]})
    (line,) = shortfalls(either, {"patents": 1, "honest": False}, DAY, english)
    first, second = line.children
    assert "2 items more" in first.text
    assert [type(child) for child in second.children] == [Line, Line]


def test_where_every_reading_fails_each_is_told(compiled: Compiled, english: Phrases) -> None:
    patents, honest = {"question": "patents", "at_least": 3}, {"question": "honest", "is": True}
    strict, mild = {"requires": {"all": [patents, honest]}}, {"requires": honest}
    point = compiled({"readings": [{**WORDS, **strict}, {**WORDS, **mild}]})
    (line,) = shortfalls(point, {"patents": 1, "honest": False}, DAY, english)
    assert [child.text for child in line.children] == ["On the reading 'reading'"] * 2
    assert [len(child.children) for child in line.children] == [2, 1]


def test_readings_that_lack_the_same_are_told_once(compiled: Compiled, english: Phrases) -> None:
    honest = {**WORDS, "requires": {"question": "honest", "is": True}}
    (line,) = shortfalls(compiled({"readings": [honest, honest]}), {"honest": False}, DAY, english)
    assert line.text == "required: honest: yes"


def test_each_record_says_what_it_lacks(compiled: Compiled, english: Phrases) -> None:
    some = compiled({"some": "loans", "meets": {"question": "amount", "at_least": 5}})
    (line,) = shortfalls(some, {"loans": ({"amount": 1}, {"amount": 3})}, DAY, english)
    first, second = line.children
    assert (first.text, second.text) == ("loan 1:", "loan 2:")
    assert "4 yuan more needed" in first.children[0].text


def test_ceasing_to_be_what_one_is_is_no_way_out(compiled: Compiled, english: Phrases) -> None:
    honest = {"question": "honest", "is": True}
    either = compiled({"any": [{"not": {"question": "certified", "is": True}}, honest]})
    (line,) = shortfalls(either, {"certified": True, "honest": False}, DAY, english)
    assert line.text == "required: honest: yes"
