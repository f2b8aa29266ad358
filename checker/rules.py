"""The compiled rules of an edition: loaded once, never changed."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Literal, TypeAlias

from checker.condition import Condition, Evaluate
from checker.conditions import Questions, compile_condition
from checker.connectives import either, every
from checker.payments import Payment, compile_payment
from checker.questions import Answers, Question, Words, question_from
from checker.states import State

RoleName: TypeAlias = Literal["requirement", "preference", "decided_in", "background"]

FORMAT = 1
SCOPE = "scope"


@dataclass(frozen=True)
class Part:
    """A run of official words with its role: requirement, preference, decided_in or background."""

    id: str
    role: RoleName
    text: Words
    notes: tuple[Words, ...]
    kind: str | None = None
    condition: Condition | None = None
    payment: Payment | None = None
    decided_in: str | None = None


@dataclass(frozen=True)
class Clause:
    """The scope or a numbered clause.

    `requirement` is all that it requires, `for_kind` the condition that the applicant is of the
    kind for which the clause is written, `is_way` whether it is one of several ways in.
    """

    id: str
    label: str | None
    parts: tuple[Part, ...]
    requirement: Condition
    for_kind: Condition | None
    is_way: bool

    @cached_property
    def questions(self) -> frozenset[str]:
        """Ids of the questions that it asks."""
        conditions = [part.condition for part in self.parts if part.condition is not None]
        if self.for_kind is not None:
            conditions.append(self.for_kind)
        return frozenset(
            question.id
            for condition in conditions
            for leaf in condition.leaves()
            for question in leaf.questions
        )

    @cached_property
    def evaluate(self) -> Evaluate:
        """Gives the clause's state, DOES_NOT_APPLY to an applicant of another kind."""
        requirement = self.requirement.evaluate
        if self.for_kind is None:
            return requirement
        is_of_kind = self.for_kind.evaluate

        def evaluate(answers: Answers, day: date) -> State:
            if is_of_kind(answers, day) is State.NOT_MET:
                return State.DOES_NOT_APPLY
            return requirement(answers, day)

        return evaluate


@dataclass(frozen=True)
class Programme:
    """One programme; `eligibility` is all that it requires, `enough` how its clauses combine."""

    id: str
    number: str
    category: str
    name: Words
    office: Words
    enough: str
    clauses: tuple[Clause, ...]
    eligibility: Condition

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts in official order, the scope's first."""
        return tuple(part for clause in self.clauses for part in clause.parts)

    @cached_property
    def questions(self) -> frozenset[str]:
        """Ids of the questions that its rules ask."""
        return frozenset().union(*(clause.questions for clause in self.clauses))

    @cached_property
    def asking(self) -> Mapping[str, list[Condition]]:
        """The conditions below `eligibility` that ask each question themselves, in order."""
        found: dict[str, list[Condition]] = {}
        for leaf in self.eligibility.leaves():
            for name in {question.id for question in leaf.questions}:
                found.setdefault(name, []).append(leaf)
        return found

    @cached_property
    def evaluators(self) -> list[Evaluate]:
        """What gives the state of each clause, in official order."""
        return [clause.evaluate for clause in self.clauses]

    @cached_property
    def payment(self) -> Payment | None:
        """What it pays; None where the guide states no amount."""
        return next((part.payment for part in self.parts if part.payment is not None), None)

    def clause_of(self, part: str) -> Clause:
        """The clause in which a part (by id) stands."""
        return next(c for c in self.clauses if any(item.id == part for item in c.parts))


@dataclass(frozen=True)
class Rules:
    """An edition's rules and the words in which verdicts are told; `hash` identifies the rules."""

    year: int
    hash: str
    title: Words
    kinds: str
    groups: Mapping[str, Words] = field(repr=False)
    questions: Mapping[str, Question] = field(repr=False)
    programmes: Mapping[str, Programme] = field(repr=False)
    words: Mapping[str, Words] = field(repr=False)


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
    kinds = data["kinds"]
    return Rules(
        year=data["year"],
        hash=data["hash"],
        title=data["title"],
        kinds=kinds,
        groups={group["id"]: group["name"] for group in data["groups"]},
        questions=questions,
        programmes={p["id"]: programme_from(p, questions, kinds) for p in data["programmes"]},
        words=data["words"],
    )


def programme_from(data: Mapping[str, Any], questions: Questions, kinds: str) -> Programme:
    """One programme from its compiled form; `kinds` is the question about kinds of applicant."""
    enough = data["enough"]
    clauses = tuple(_clause_from(item, questions, kinds, enough) for item in data["clauses"])
    return Programme(
        id=data["id"],
        number=data["number"],
        category=data["category"],
        name=data["name"],
        office=data["office"]["text"],
        enough=enough,
        clauses=clauses,
        eligibility=_eligibility(clauses),
    )


def _eligibility(clauses: tuple[Clause, ...]) -> Condition:
    needed = [clause.requirement for clause in clauses if not clause.is_way]
    ways = [way_in(clause) for clause in clauses if clause.is_way]
    return every([*needed, either(ways)] if ways else needed)


def way_in(clause: Clause) -> Condition:
    """The condition under which a clause by itself is enough."""
    if clause.for_kind is None:
        return clause.requirement
    return every((clause.for_kind, clause.requirement))


def _clause_from(data: Mapping[str, Any], questions: Questions, kinds: str, enough: str) -> Clause:
    parts = tuple(_part_from(part, questions) for part in data["parts"])
    kind = data.get("for_kind")
    of_kind = {"question": kinds, "includes": kind}
    return Clause(
        id=data["id"],
        label=data.get("label"),
        parts=parts,
        requirement=every(p.condition for p in parts if p.condition and p.role == "requirement"),
        for_kind=None if kind is None else compile_condition(of_kind, questions),
        is_way=data["id"] != SCOPE and (enough == "any_clause" or kind is not None),
    )


def _part_from(data: Mapping[str, Any], questions: Questions) -> Part:
    condition = compile_condition(data["condition"], questions) if "condition" in data else None
    payment = None
    if "pays" in data and condition is not None:
        payment = compile_payment(data["id"], data["pays"], condition)
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
