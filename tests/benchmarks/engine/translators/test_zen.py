import pytest

from benchmarks.engine.translators.forms import Node, UnsupportedError
from benchmarks.engine.translators.zen import ZEN
from tests.benchmarks.engine.translators.small_questions import (
    FULL_YEARS,
    JUDGED,
    OPEN,
    QUESTIONS,
    READINGS,
    SHUT,
    SOME,
)


@pytest.mark.parametrize(
    ("node", "expression"),
    [
        (OPEN, "open"),
        (SHUT, "not open"),
        ({"question": "colour", "is": "red"}, "colour == 'red'"),
        ({"question": "colour", "one_of": ["red", "blue"]}, "colour in ['red', 'blue']"),
        ({"question": "colours", "includes": "red"}, "'red' in colours"),
        (
            {"question": "colours", "includes_any_of": ["red", "blue"]},
            "some(colours, # in ['red', 'blue'])",
        ),
        ({"question": "staff", "at_least": 5}, "staff >= 5"),
        ({"question": "staff", "more_than": 5}, "staff > 5"),
        ({"question": "staff", "at_most": 5}, "staff <= 5"),
        ({"question": "staff", "less_than": 5}, "staff < 5"),
        (
            {"sum": [{"question": "staff"}, {"question": "guests", "times": 2}], "at_least": 5},
            "staff * 1 + guests * 2 >= 5",
        ),
        (
            {"share": {"of": "staff", "among": "guests"}, "at_least": 50},
            "(guests > 0 and staff * 100 >= guests * 50)",
        ),
        ({"all": [OPEN, SHUT]}, "(open) and (not open)"),
        ({"any": [OPEN, SHUT]}, "(open) or (not open)"),
        ({"not": OPEN}, "not (open)"),
        (
            {"at_least_n_of": 1, "conditions": [OPEN, SHUT]},
            "((open) ? 1 : 0) + ((not open) ? 1 : 0) >= 1",
        ),
        (SOME, "some(boxes, (#.weight <= 9) and (#.colour == 'red'))"),
    ],
)
def test_every_supported_form_is_translated(node: Node, expression: str) -> None:
    assert ZEN.translate(node, QUESTIONS) == expression


@pytest.mark.parametrize(
    ("node", "form"),
    [(READINGS, "readings"), (FULL_YEARS, "full_years_since"), (JUDGED, "judgement")],
)
def test_an_unsupported_form_is_refused_by_name(node: Node, form: str) -> None:
    for asked in (node, {"any": [OPEN, node]}):
        with pytest.raises(UnsupportedError, match=f"^{form}$"):
            ZEN.translate(asked, QUESTIONS)


def test_a_clause_for_others_is_null() -> None:
    assert ZEN.only_where("open", "staff > 5") == "(open) ? (staff > 5) : null"
