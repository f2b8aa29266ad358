"""What the checker may ask: one question a fact, with its wording, help, type and unit."""

from typing import Literal

from pydantic import Field, NonNegativeInt, model_validator
from pydantic_core import PydanticCustomError

from build_tools.source.words import Id, Model, Text, Words

QuestionType = Literal[
    "yes_no", "count", "number", "per_cent", "money", "date", "choice", "choices", "records"
]
Kind = Literal["measured", "attested", "judgement"]

_NEEDS_UNIT = {"count", "number"}
_NEEDS_OPTIONS = {"choice", "choices"}


class Unit(Words):
    """The unit of a number; English needs the form for one as well."""

    en_one: Text


class Fact(Model):
    """A single fact: a question, or a column of a question that asks for a list of records."""

    type: QuestionType
    label: Words
    ask: Words
    help: Words
    unit: Unit | None = None
    options: dict[Id, Words] | None = Field(default=None, min_length=2)
    minimum: NonNegativeInt | None = None

    @model_validator(mode="after")
    def _fits_type(self) -> "Fact":
        for name, types in (("unit", _NEEDS_UNIT), ("options", _NEEDS_OPTIONS)):
            wanted, given = self.type in types, getattr(self, name) is not None
            if wanted != given:
                error = "needed_for_type" if wanted else "not_for_type"
                raise PydanticCustomError(error, name, {"name": name, "type": self.type})
        return self


class Question(Fact):
    """A fact about the applicant.

    `kind` says how it is established; `part_of` names the count that this count can't exceed.
    `fixed` marks what an applicant can't change: its kind, what has happened, what others decide.
    `fixed_options` are the options of which that is true, where it is not true of all.
    `evidence` is what usually shows the fact; the guide itself hardly names any documents.
    A question that the office judges has neither.
    """

    group: Id
    kind: Kind
    part_of: Id | None = None
    fixed: Literal[True] | None = None
    fixed_options: list[Id] | None = Field(default=None, min_length=1)
    evidence: Words | None = None
    record: Words | None = None
    fields: dict[Id, Fact] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _records_have_fields(self) -> "Question":
        for name in ("fields", "record"):
            wanted, given = self.type == "records", getattr(self, name) is not None
            if wanted != given:
                error = "needed_for_type" if wanted else "not_for_type"
                raise PydanticCustomError(error, name, {"name": name, "type": self.type})
        return self

    @model_validator(mode="after")
    def _judgement_stands_alone(self) -> "Question":
        for name in ("fixed", "evidence"):
            if self.kind == "judgement" and getattr(self, name) is not None:
                raise PydanticCustomError("not_for_judgement", name, {"name": name})
        return self


class Questions(Model):
    """The questions of an edition in the order in which a form shows them.

    `kinds` is the question whose options are the kinds of applicant.
    """

    kinds: Id
    groups: dict[Id, Words] = Field(min_length=1)
    questions: dict[Id, Question] = Field(min_length=1)
