"""Small questions and programmes in compiled form, for the tests of mutants."""

from typing import Any

from checker.questions import Question, question_from
from checker.rules import Rules, programme_from

WORDS = {"zh": "字", "en": "words"}
OPTIONS = [{"id": name, **WORDS} for name in ("red", "green", "blue")]


def ask(name: str, type_: str = "yes_no", **more: Any) -> Question:
    return question_from(
        {"id": name, "type": type_, "label": WORDS, "ask": WORDS, "help": WORDS, **more}
    )


def column(name: str, type_: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "type": type_, "label": WORDS, "ask": WORDS, "help": WORDS, **more}


QUESTIONS = {
    question.id: question
    for question in (
        ask("kinds", "choices", options=OPTIONS, kind="attested", fixed=True),
        ask("honest", kind="attested"),
        ask("large", kind="judgement"),
        ask("patents", "count"),
        ask("users", "count"),
        ask("founded", "date"),
        ask("colour", "choice", options=OPTIONS),
        ask(
            "loans",
            "records",
            fields=[
                column("amount", "money"),
                column("papers", "count"),
                column("pages", "count"),
                column("colour", "choice", options=OPTIONS),
            ],
        ),
    )
}


def only(*names: str) -> dict[str, Question]:
    """Some of the questions, so that few can be taken for one another."""
    return {name: QUESTIONS[name] for name in names}


def part(name: str, condition: Any = None, role: str = "requirement", **more: Any) -> Any:
    """A part of a clause; one without a condition is background."""
    given: dict[str, Any] = {"id": name, "text": WORDS, **more}
    if condition is None:
        return {**given, "role": "background"}
    return {**given, "role": role, "condition": condition}


def clause(name: str, *parts: Any, **more: Any) -> dict[str, Any]:
    return {"id": name, "parts": list(parts), **more}


def programme(*clauses: Any, enough: str = "every_clause") -> dict[str, Any]:
    """A compiled programme; the first clause is its scope."""
    return {
        "id": "small",
        "number": "1.1",
        "category": "small",
        "name": WORDS,
        "office": {"text": WORDS},
        "enough": enough,
        "clauses": list(clauses),
    }


def rules_of(data: dict[str, Any]) -> Rules:
    """The rules of an edition that has this programme only."""
    programmes = {data["id"]: programme_from(data, QUESTIONS, "kinds")}
    return Rules(2023, "", WORDS, "kinds", {}, QUESTIONS, programmes, {})
