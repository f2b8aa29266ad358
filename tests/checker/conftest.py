"""Small questions for the tests of single concepts."""

from collections.abc import Callable
from typing import Any

import pytest

from checker import Rules
from checker.condition import Condition
from checker.conditions import compile_condition
from checker.phrases import Phrases
from checker.questions import Question


def ask(name: str, type_: str = "yes_no", **more: Any) -> Question:
    words = {"zh": name, "en": name}
    return Question(id=name, type=type_, label=words, ask=words, help=words, **more)


_UNIT = {"zh": "件", "en": "items", "en_one": "item"}
_OPTIONS = {name: {"zh": name, "en": name} for name in ("red", "green", "blue")}
QUESTIONS = {
    question.id: question
    for question in (
        ask("honest"),
        ask("certified"),
        ask("large", kind="judgement"),
        ask("patents", "count", unit=_UNIT),
        ask("foreign", "count", unit=_UNIT),
        ask("users", "count", unit=_UNIT),
        ask("producers", "count", unit=_UNIT),
        ask("cases", "number", unit=_UNIT),
        ask("rate", "per_cent"),
        ask("deals", "money"),
        ask("founded", "date"),
        ask("colour", "choice", options=_OPTIONS),
        ask("colours", "choices", options=_OPTIONS),
        ask(
            "loans",
            "records",
            record={"zh": "贷款", "en": "loan"},
            fields={"amount": ask("amount", "money"), "pledged": ask("pledged")},
        ),
    )
}


@pytest.fixture
def compiled() -> Callable[[dict[str, Any]], Condition]:
    """A condition over the small questions."""
    return lambda node: compile_condition(node, QUESTIONS)


@pytest.fixture
def english(rules: Rules) -> Phrases:
    return Phrases(rules.words, "en")
