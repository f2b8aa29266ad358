from typing import Any

import pytest

from benchmarks.engine.translators.forms import Node, UnsupportedError
from benchmarks.engine.translators.publicodes import PUBLICODES, declared, situation
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
    ("node", "rule"),
    [
        (OPEN, "open"),
        (SHUT, "open = non"),
        ({"question": "colour", "is": "red"}, "colour = 'red'"),
        (
            {"question": "colour", "one_of": ["red", "blue"]},
            {"une de ces conditions": ["colour = 'red'", "colour = 'blue'"]},
        ),
        ({"question": "colours", "includes": "red"}, "colours__red"),
        (
            {"question": "colours", "includes_any_of": ["red", "blue"]},
            {"une de ces conditions": ["colours__red", "colours__blue"]},
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
            {"toutes ces conditions": ["guests > 0", "staff * 100 >= guests * 50"]},
        ),
        ({"all": [OPEN, SHUT]}, {"toutes ces conditions": ["open", "open = non"]}),
        ({"any": [OPEN, SHUT]}, {"une de ces conditions": ["open", "open = non"]}),
        ({"not": OPEN}, {"condition": {"si": "open", "alors": "non", "sinon": "oui"}}),
        (
            {"at_least_n_of": 1, "conditions": [OPEN, SHUT]},
            {
                ">=": [
                    {
                        "somme": [
                            {"condition": {"si": "open", "alors": 1, "sinon": 0}},
                            {"condition": {"si": "open = non", "alors": 1, "sinon": 0}},
                        ]
                    },
                    1,
                ]
            },
        ),
    ],
)
def test_every_supported_form_is_translated(node: Node, rule: Any) -> None:
    assert PUBLICODES.translate(node, QUESTIONS) == rule


@pytest.mark.parametrize(
    ("node", "form"),
    [
        (READINGS, "readings"),
        (FULL_YEARS, "full_years_since"),
        (JUDGED, "judgement"),
        (SOME, "some"),
    ],
)
def test_an_unsupported_form_is_refused_by_name(node: Node, form: str) -> None:
    for asked in (node, {"not": node}):
        with pytest.raises(UnsupportedError, match=f"^{form}$"):
            PUBLICODES.translate(asked, QUESTIONS)


def test_a_clause_for_others_is_not_applicable() -> None:
    assert PUBLICODES.only_where("open", "staff > 5") == {
        "applicable si": "open",
        "valeur": "staff > 5",
    }


def test_every_answer_has_its_rule() -> None:
    answers = {"open": True, "staff": 3, "colour": "red", "colours": ["blue"]}
    given = situation(answers, QUESTIONS)
    assert given == {
        "open": "oui",
        "staff": 3,
        "colour": "'red'",
        "colours__red": "non",
        "colours__blue": "oui",
    }
    assert declared(QUESTIONS[name] for name in answers).keys() == given.keys()
