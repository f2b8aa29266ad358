"""Worked applicants with the verdict that the guide's words give them."""

from decimal import Decimal
from typing import Annotated, Any, Literal, TypeAlias, get_args

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    NonNegativeInt,
    PositiveInt,
    Tag,
    model_validator,
)
from pydantic_core import PydanticCustomError

from build_tools.source.words import Id, Model, Text
from build_tools.source.yaml_reader import NOTHING
from checker.states import StateName

OutcomeName: TypeAlias = Literal["not_eligible", "unanswered", "ask_the_office", "conditions_met"]
ClauseState: TypeAlias = Literal[StateName, "does_not_apply", "decided_in", "preference"]
PointState: TypeAlias = Literal[StateName, "doubted"]
Answer: TypeAlias = (
    "bool | int | Decimal | str | list[str] | list[dict[str, bool | int | Decimal | str]]"
)


def _given(verdict: Any) -> Any:
    if isinstance(verdict, str) and verdict in NOTHING:
        raise PydanticCustomError(
            "no_verdict", "{names}", {"names": ", ".join(get_args(OutcomeName))}
        )
    return verdict


Verdict = Annotated[OutcomeName, BeforeValidator(_given)]


class Range(Model):
    """A disputed amount: what the least and the most favourable readings give, in whole yuan."""

    least: NonNegativeInt
    most: PositiveInt

    @model_validator(mode="after")
    def _least_first(self) -> "Range":
        if self.least >= self.most:
            raise PydanticCustomError("no_range", "range")
        return self


def _yuan_form(value: Any) -> str | None:
    if isinstance(value, dict | Range):
        return "range"
    if isinstance(value, str) and value in {"not_stated", "unknown"}:
        return "word"
    is_number = isinstance(value, int) and not isinstance(value, bool) and value >= 0
    return "number" if is_number else None


Yuan: TypeAlias = Annotated[
    Annotated[int, Tag("number")]
    | Annotated[Literal["not_stated", "unknown"], Tag("word")]
    | Annotated[Range, Tag("range")],
    Discriminator(_yuan_form, custom_error_type="no_yuan", custom_error_message="no amount"),
]


class Expectation(Model):
    """What must come out: the verdict, and where they matter the amount, clauses and readings.

    The keys of `clauses` are the clauses' numbers or `scope`. `preferences` and `readings` take
    these too, or the id of a part (`5.2`) where the clause has several, and of a point (`5.2.1`)
    where the part has several disputed points. `readings` gives the state under each reading, in
    order. `doubted` is a point for the office that the applicant itself answers no to.
    """

    verdict: Verdict
    yuan: Yuan | None = None
    clauses: dict[Text, ClauseState] | None = None
    preferences: dict[Text, PointState] | None = None
    readings: dict[Text, list[PointState]] | None = None


class Case(Model):
    """One applicant: `base`, with `answers` laid over it and `without` taken away.

    Its day is `as_of`, or else the last day of the edition's year.
    """

    case: Text
    as_of: Text | None = None
    answers: dict[Id, Answer] = Field(default_factory=dict)
    without: list[Id] = Field(default_factory=list)
    expect: Expectation


class Cases(Model):
    """The cases of one programme; `base` is an applicant that meets every condition."""

    base: dict[Id, Answer]
    cases: list[Case] = Field(min_length=3)


def point_names(part: str, count: int) -> list[str]:
    """The names of the disputed points of a part: its id, numbered where there are several."""
    return [part] if count == 1 else [f"{part}.{number}" for number in range(1, count + 1)]
