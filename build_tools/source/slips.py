"""Slips and inconsistencies in the original, noted at the words in which they stand."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from build_tools.source.words import Model, Text, Words


class Slip(Words):
    """What is amiss with `words`; `beside` quotes the words elsewhere that they disagree with.

    Both are the notice's own words, enough of them to stand in one place only.
    """

    words: Text
    beside: list[Text] = Field(default_factory=list)


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


Slips = Annotated[list[Slip], BeforeValidator(_as_list)]


class WithSlips(Model):
    """A node of official words; `slip` is one slip or a list of them."""

    slip: Slips = Field(default_factory=list)
