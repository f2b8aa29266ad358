"""The compiled rules of an edition: loaded once, never changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.conditions import Condition, compile_condition
from checker.payments import Payment, compile_payment
from checker.questions import Question, Words, question_from

FORMAT = 1
SCOPE = "scope"


@dataclass(frozen=True)
class Part:
    """A run of official words with its role: requirement, preference, decided_in or background."""

    id: str
    role: str
    text: Words
    notes: tuple[Words, ...]
    kind: str | None = None
    condition: Condition | None = None
    payment: Payment | None = None
    decided_in: str | None = None


@dataclass(frozen=True)
class Clause:
    """The scope or a numbered clause; `for_kind` limits it to one kind of applicant."""

    id: str
    label: str | None
    for_kind: str | None
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Programme:
    """One programme; `enough` is `every_clause` or `any_clause`."""

    id: str
    number: str
    category: str
    name: Words
    office: Words
    enough: str
    clauses: tuple[Clause, ...]

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in official order, the scope's first."""
        return tuple(part for clause in self.clauses for part in clause.parts)

    def questions(self, kinds: str) -> set[str]:
        """Ids of the questions that its rules ask; `kinds` is the question about kinds."""
        asked = {
            question.id
            for part in self.parts
            if part.condition is not None
            for leaf in part.condition.leaves()
            for question in leaf.questions
        }
        return asked | ({kinds} if any(clause.for_kind for clause in self.clauses) else set())

    @property
    def paying(self) -> Part | None:
        """The part that states an amount."""
        return next((part for part in self.parts if part.payment is not None), None)


@dataclass(frozen=True)
class Rules:
    """An edition's rules and the words in which verdicts are told; `hash` identifies the rules."""

    year: int
    hash: str
    title: Words
    kinds: str
    groups: Mapping[str, Words]
    questions: Mapping[str, Question]
    programmes: Mapping[str, Programme]
    words: Mapping[str, Words]


class RulesError(ValueError):
    """The text is not a set of compiled rules that this checker reads."""


def load_rules(text: str) -> Rules:
    """Read compiled rules from their canonical JSON.

    Raises RulesError for anything else.
    """
    try:
        data = json.loads(text)
        if data["format"] != FORMAT:
            raise RulesError(f"rules of format {data['format']}; this checker reads {FORMAT}")
        return _rules_from(data)
    except (ValueError, KeyError, TypeError, StopIteration) as error:
        if isinstance(error, RulesError):
            raise
        raise RulesError(f"not compiled rules: {error}") from error


def _rules_from(data: Mapping[str, Any]) -> Rules:
    questions = {item["id"]: question_from(item) for item in data["questions"]}
    return Rules(
        year=data["year"],
        hash=data["hash"],
        title=data["title"],
        kinds=data["kinds"],
        groups={group["id"]: group["name"] for group in data["groups"]},
        questions=questions,
        programmes={p["id"]: _programme_from(p, questions) for p in data["programmes"]},
        words=data["words"],
    )


def _programme_from(data: Mapping[str, Any], questions: Mapping[str, Question]) -> Programme:
    return Programme(
        id=data["id"],
        number=data["number"],
        category=data["category"],
        name=data["name"],
        office=data["office"]["text"],
        enough=data["enough"],
        clauses=tuple(_clause_from(clause, questions) for clause in data["clauses"]),
    )


def _clause_from(data: Mapping[str, Any], questions: Mapping[str, Question]) -> Clause:
    parts = tuple(_part_from(part, questions) for part in data["parts"])
    return Clause(data["id"], data.get("label"), data.get("for_kind"), parts)


def _part_from(data: Mapping[str, Any], questions: Mapping[str, Question]) -> Part:
    condition = compile_condition(data["condition"], questions) if "condition" in data else None
    payment = None
    if "pays" in data and condition is not None:
        payment = compile_payment(data["pays"], condition)
    return Part(
        id=data["id"],
        role=data["role"],
        text=data["text"],
        notes=tuple(data.get("notes", ())),
        kind=data.get("kind"),
        condition=condition,
        payment=payment,
        decided_in=data.get("decided_in"),
    )
