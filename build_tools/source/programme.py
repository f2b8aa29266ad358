"""A programme as the guide gives it: official words, translation and rule side by side."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, NonNegativeInt, PositiveInt, Tag, model_validator
from pydantic_core import PydanticCustomError

from build_tools.source.conditions import Comparison, Condition
from build_tools.source.slips import WithSlips
from build_tools.source.words import English, Id, Model, Text, Words, first_key

ROLES = ("requires", "prefers", "decided_in", "background")


class Band(Model):
    """A half-open band of money in whole yuan, `at_least` ≤ x < `less_than`, and what it pays."""

    at_least: NonNegativeInt
    less_than: PositiveInt | None = None
    pays: PositiveInt


class Bands(Model):
    """What each qualifying record is paid, by the band in which its amount falls."""

    amount: Id
    bands: list[Band] = Field(min_length=1)


class CountReading(Words):
    """One way to count the items of a record."""

    count: Id


class Rate(Model):
    """Whole yuan an item, for the records that `when` names; the last rate may name none."""

    when: Comparison | None = None
    pays: PositiveInt
    count: Id | None = None
    readings: list[CountReading] | None = Field(default=None, min_length=2)

    @model_validator(mode="after")
    def _one_count(self) -> "Rate":
        if (self.count is None) == (self.readings is None):
            raise PydanticCustomError(
                "exactly_one", "{names}", {"names": "count, readings", "count": 0}
            )
        return self


class Rates(Model):
    """What each qualifying record is paid: the first rate that fits, times the items."""

    rates: list[Rate] = Field(min_length=1)


def _payment_form(value: Any) -> str | None:
    return first_key(value, ("bands", "rates"))


Payment: TypeAlias = Annotated[
    Annotated[Bands, Tag("bands")] | Annotated[Rates, Tag("rates")],
    Discriminator(_payment_form, custom_error_type="no_payment", custom_error_message="no payment"),
]


class Part(WithSlips):
    """A run of official words with one role.

    `requires` is a requirement, `prefers` a preference; `decided_in` names the clause in which the
    same condition is decided; `background: yes` states no condition. `pays` gives the amount for
    each record that meets the requirement. `notes` names standard notes of the edition.
    """

    zh: Text
    en: English
    requires: Condition | None = None
    prefers: Condition | None = None
    decided_in: Text | None = None
    background: Literal[True] | None = None
    pays: Payment | None = None
    notes: list[Id] | None = None
    note: Words | None = None

    @model_validator(mode="after")
    def _one_role(self) -> "Part":
        given = [name for name in ROLES if getattr(self, name) is not None]
        if len(given) != 1:
            names = ", ".join(ROLES)
            raise PydanticCustomError(
                "exactly_one", "{names}", {"names": names, "count": len(given)}
            )
        return self

    @property
    def condition(self) -> Condition | None:
        """The rule of a requirement or a preference."""
        return self.requires if self.requires is not None else self.prefers


class Clause(Model):
    """A numbered clause (①, ②, …); `for_kind` limits it to one kind of applicant."""

    label: Literal["①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"] | None = None
    for_kind: Id | None = None
    parts: list[Part] = Field(min_length=1)


class Office(WithSlips):
    """The responsible office in the guide's words, and the departments that these name."""

    zh: Text
    en: English
    departments: list[Id] = Field(min_length=1)
    note: Words | None = None


class Programme(WithSlips):
    """One programme; `enough` says whether every clause is needed or any one of them."""

    name: Words
    introduction: list[Part] | None = None
    scope: list[Part] = Field(min_length=1)
    enough: Literal["every_clause", "any_clause"] = "every_clause"
    requirements: list[Clause] = Field(min_length=1)
    office: Office
    note: Words | None = None
