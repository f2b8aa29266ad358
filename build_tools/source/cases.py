"""Worked applicants with the verdict that the guide's words give them."""

from decimal import Decimal
from typing import Literal, TypeAlias

from pydantic import Field

from build_tools.source.words import Id, Model, Text

VerdictName = Literal["not_eligible", "unanswered", "ask_the_office", "conditions_met"]
StateName = Literal[
    "met",
    "not_met",
    "unknown",
    "disputed",
    "for_the_office",
    "does_not_apply",
    "decided_in",
    "preference",
]
Answer: TypeAlias = (
    "bool | int | Decimal | str | list[str] | list[dict[str, bool | int | Decimal | str]]"
)


class Expectation(Model):
    """What must come out: the verdict, and where they matter the amount and clause states."""

    verdict: VerdictName
    yuan: int | Literal["not_stated", "unknown", "disputed"] | None = None
    clauses: dict[Text, StateName] | None = None


class Case(Model):
    """One applicant: `base`, with `answers` laid over it and `without` taken away."""

    case: Text
    as_of: Text | None = None
    answers: dict[Id, Answer] = Field(default_factory=dict)
    without: list[Id] = Field(default_factory=list)
    expect: Expectation


class Cases(Model):
    """The cases of one programme; `base` is an applicant that meets every condition."""

    base: dict[Id, Answer]
    cases: list[Case] = Field(min_length=3)
