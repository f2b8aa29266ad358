"""A condition in words says what the rule says."""

from collections.abc import Callable
from typing import Any

import pytest

from checker import Rules
from checker.condition import Condition
from checker.phrases import Line, Phrases
from checker.wording import describe

Compiled = Callable[[dict[str, Any]], Condition]


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"question": "patents", "at_least": 3}, "patents: at least 3 items"),
        ({"question": "cases", "more_than": 6}, "cases: more than 6 items"),
        ({"question": "deals", "less_than": 2_000_000}, "deals: less than 2,000,000 yuan"),
        ({"question": "rate", "at_most": 50}, "rate: at most 50%"),
        ({"question": "honest", "is": False}, "honest: no"),
        ({"question": "colour", "is": "red"}, "colour: red"),
        ({"question": "colour", "one_of": ["red", "blue"]}, "colour: red; or blue"),
        ({"question": "colours", "includes": "red"}, "colours: red"),
        ({"question": "colours", "includes_any_of": ["red", "blue"]}, "colours: red; or blue"),
        ({"full_years_since": "founded", "at_least": 2}, "founded: at least 2 full years"),
        (
            {"share": {"of": "users", "among": "producers"}, "at_least": 50},
            "users, as a share of: producers: at least 50%",
        ),
    ],
)
def test_a_leaf_is_one_line(
    compiled: Compiled, english: Phrases, node: dict[str, Any], expected: str
) -> None:
    assert describe(compiled(node), english) == Line(expected)


def test_connectives_stand_over_their_conditions(compiled: Compiled, english: Phrases) -> None:
    honest, patents = {"question": "honest", "is": True}, {"question": "patents", "at_least": 1}
    words = {"zh": "读法", "en": "the strict reading"}
    for node, text in (
        ({"all": [honest, patents]}, "All of these"),
        ({"any": [honest, patents]}, "One of these"),
        ({"at_least_n_of": 2, "conditions": [honest, patents]}, "At least 2 of these"),
        ({"not": honest}, "This must not be the case"),
        ({"readings": [{**words, "requires": honest}] * 2}, "The words can be read"),
    ):
        line = describe(compiled(node), english)
        assert line.text.startswith(text)
        assert line.children


def test_every_condition_of_the_guide_has_words_in_both_languages(rules: Rules) -> None:
    for programme in rules.programmes.values():
        for part in programme.parts:
            if part.condition is not None:
                for language in ("zh", "en"):
                    assert describe(part.condition, Phrases(rules.words, language)).text
