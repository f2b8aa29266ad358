"""The rule language: a small closed vocabulary in which connectives and comparisons are words."""

from typing import Annotated, Any, TypeAlias, Union

from pydantic import Discriminator, Field, NonNegativeInt, PositiveInt, Tag, model_validator
from pydantic_core import PydanticCustomError

from build_tools.source.words import Id, Model, Words, first_key

COMPARISONS = ("at_least", "more_than", "at_most", "less_than")
TESTS = (*COMPARISONS, "is_", "one_of", "includes", "includes_any_of")


def _exactly_one(model: Model, names: tuple[str, ...]) -> None:
    given = [name for name in names if name in model.model_fields_set]
    if len(given) != 1:
        raise PydanticCustomError(
            "exactly_one",
            "{names}",
            {"names": ", ".join(n.rstrip("_") for n in names), "count": len(given)},
        )


class Bounds(Model):
    """Exactly one comparison with a whole number; `at_least` and `at_most` include the number."""

    at_least: NonNegativeInt | None = None
    more_than: NonNegativeInt | None = None
    at_most: NonNegativeInt | None = None
    less_than: NonNegativeInt | None = None

    @model_validator(mode="after")
    def _one_comparison(self) -> "Bounds":
        _exactly_one(self, COMPARISONS)
        return self


class Comparison(Model):
    """The answer to one question, compared with what the guide's words ask."""

    question: Id
    at_least: NonNegativeInt | None = None
    more_than: NonNegativeInt | None = None
    at_most: NonNegativeInt | None = None
    less_than: NonNegativeInt | None = None
    is_: bool | Id | None = Field(default=None, alias="is")
    one_of: list[Id] | None = Field(default=None, min_length=1)
    includes: Id | None = None
    includes_any_of: list[Id] | None = Field(default=None, min_length=1)

    @model_validator(mode="after")
    def _one_test(self) -> "Comparison":
        _exactly_one(self, TESTS)
        return self


class FullYears(Bounds):
    """Full years between a date and the day of the check; the anniversary itself counts."""

    full_years_since: Id


class Term(Model):
    """A count that enters a sum, as often as `times` says."""

    question: Id
    times: PositiveInt = 1


class WeightedSum(Bounds):
    """A sum of counts, each taken a number of times."""

    sum: list[Term] = Field(min_length=2)


class Ratio(Model):
    """The share that one count has in another."""

    of: Id
    among: Id


class Share(Bounds):
    """A ratio of two counts compared with a number of per cent."""

    share: Ratio


class AllOf(Model):
    """Every condition must hold."""

    all: list["Condition"] = Field(min_length=2)


class AnyOf(Model):
    """One of the conditions must hold."""

    any: list["Condition"] = Field(min_length=2)


class Not(Model):
    """The condition must not hold."""

    not_: "Condition" = Field(alias="not")


class AtLeastOf(Model):
    """A number of the conditions must hold."""

    at_least_n_of: PositiveInt
    conditions: list["Condition"] = Field(min_length=2)


class Some(Model):
    """At least one record of a list must meet a condition on its fields."""

    some: Id
    meets: "Condition"


class Reading(Words):
    """One way to read a disputed point, in both languages, and what it would ask."""

    requires: "Condition"


class Disputed(Model):
    """A point that the words do not settle; every reading is evaluated."""

    readings: list[Reading] = Field(min_length=2)


FORMS = (
    "question",
    "full_years_since",
    "sum",
    "share",
    "all",
    "any",
    "not",
    "at_least_n_of",
    "some",
    "readings",
)


def _form(value: Any) -> str | None:
    return first_key(value, FORMS)


Condition: TypeAlias = Annotated[
    Union[  # noqa: UP007 - one form a line
        Annotated[Comparison, Tag("question")],
        Annotated[FullYears, Tag("full_years_since")],
        Annotated[WeightedSum, Tag("sum")],
        Annotated[Share, Tag("share")],
        Annotated[AllOf, Tag("all")],
        Annotated[AnyOf, Tag("any")],
        Annotated[Not, Tag("not")],
        Annotated[AtLeastOf, Tag("at_least_n_of")],
        Annotated[Some, Tag("some")],
        Annotated[Disputed, Tag("readings")],
    ],
    Discriminator(
        _form,
        custom_error_type="no_condition",
        custom_error_message="no condition",
    ),
]

for model in (AllOf, AnyOf, Not, AtLeastOf, Some, Reading, Disputed):
    model.model_rebuild()
