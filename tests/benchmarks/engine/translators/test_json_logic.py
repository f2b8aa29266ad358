from typing import Any

import pytest

from benchmarks.engine.translators.forms import Node, UnsupportedError
from benchmarks.engine.translators.json_logic import JSON_LOGIC
from tests.benchmarks.engine.translators.small_questions import (
    FULL_YEARS,
    JUDGED,
    OPEN,
    QUESTIONS,
    READINGS,
    SHUT,
    SOME,
)

IS_OPEN = {"var": "open"}


@pytest.mark.parametrize(
    ("node", "logic"),
    [
        (OPEN, IS_OPEN),
        (SHUT, {"!": IS_OPEN}),
        ({"question": "colour", "is": "red"}, {"==": [{"var": "colour"}, "red"]}),
        ({"question": "colour", "one_of": ["red"]}, {"in": [{"var": "colour"}, ["red"]]}),
        ({"question": "colours", "includes": "red"}, {"in": ["red", {"var": "colours"}]}),
        (
            {"question": "colours", "includes_any_of": ["red"]},
            {"some": [{"var": "colours"}, {"in": [{"var": ""}, ["red"]]}]},
        ),
        ({"question": "staff", "at_least": 5}, {">=": [{"var": "staff"}, 5]}),
        ({"question": "staff", "more_than": 5}, {">": [{"var": "staff"}, 5]}),
        ({"question": "staff", "at_most": 5}, {"<=": [{"var": "staff"}, 5]}),
        ({"question": "staff", "less_than": 5}, {"<": [{"var": "staff"}, 5]}),
        (
            {"sum": [{"question": "staff"}, {"question": "guests", "times": 2}], "at_least": 5},
            {">=": [{"+": [{"var": "staff"}, {"*": [{"var": "guests"}, 2]}]}, 5]},
        ),
        (
            {"share": {"of": "staff", "among": "guests"}, "at_least": 50},
            {
                "and": [
                    {">": [{"var": "guests"}, 0]},
                    {">=": [{"*": [{"var": "staff"}, 100]}, {"*": [{"var": "guests"}, 50]}]},
                ]
            },
        ),
        ({"all": [OPEN, SHUT]}, {"and": [IS_OPEN, {"!": IS_OPEN}]}),
        ({"any": [OPEN, SHUT]}, {"or": [IS_OPEN, {"!": IS_OPEN}]}),
        ({"not": OPEN}, {"!": IS_OPEN}),
        (
            {"at_least_n_of": 1, "conditions": [OPEN, SHUT]},
            {">=": [{"+": [{"if": [IS_OPEN, 1, 0]}, {"if": [{"!": IS_OPEN}, 1, 0]}]}, 1]},
        ),
        (
            SOME,
            {
                "some": [
                    {"var": "boxes"},
                    {"and": [{"<=": [{"var": "weight"}, 9]}, {"==": [{"var": "colour"}, "red"]}]},
                ]
            },
        ),
    ],
)
def test_every_supported_form_is_translated(node: Node, logic: Any) -> None:
    assert JSON_LOGIC.translate(node, QUESTIONS) == logic


@pytest.mark.parametrize(
    ("node", "form"),
    [(READINGS, "readings"), (FULL_YEARS, "full_years_since"), (JUDGED, "judgement")],
)
def test_an_unsupported_form_is_refused_by_name(node: Node, form: str) -> None:
    for asked in (node, {"all": [OPEN, node]}):
        with pytest.raises(UnsupportedError, match=f"^{form}$"):
            JSON_LOGIC.translate(asked, QUESTIONS)


def test_a_clause_for_others_is_null() -> None:
    assert JSON_LOGIC.only_where(IS_OPEN, {"var": "staff"}) == {
        "if": [IS_OPEN, {"var": "staff"}, None]
    }
