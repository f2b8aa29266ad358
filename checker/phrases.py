"""Words and numbers in the reader's language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from checker.questions import Question, Words

MONTHS = tuple(f"{date(2000, month, 1):%B}" for month in range(1, 13))
"""Their English names."""


@dataclass(frozen=True)
class Line:
    """A line of text with lines under it."""

    text: str
    children: tuple["Line", ...] = ()


@dataclass(frozen=True)
class Phrases:
    """The interface words of the guide in one language (`zh` or `en`)."""

    words: Mapping[str, Words]
    language: str

    def say(self, key: str, **values: object) -> str:
        """The phrase with its gaps filled."""
        return self.words[key][self.language].format(**values)

    def of(self, words: Words) -> str:
        """The text in this language."""
        return words[self.language]

    def join(self, texts: Iterable[str]) -> str:
        """Items of a list that offers a choice."""
        return self.say("or").join(texts)

    def value(self, question: Question, value: Any) -> str:
        """What a rule compares an answer with, or the answer itself, with the question's unit."""
        if isinstance(value, bool):
            return self.say("yes" if value else "no")
        if isinstance(value, str):
            return self.of(question.options[value])
        if question.type == "money":
            return self.yuan(value)
        if question.type == "per_cent":
            return f"{plain(value)}%"
        return self.say("quantity", number=plain(value), unit=self._unit(question, value))

    def _unit(self, question: Question, number: int | Decimal) -> str:
        """The unit in the form that the number asks for."""
        unit = question.unit or {}
        one = unit.get(f"{self.language}_one") if number == 1 else None
        return one or unit[self.language]

    def yuan(self, amount: int) -> str:
        """An amount of money."""
        return self.say("yuan", number=plain(amount))

    def day(self, day: date) -> str:
        """A day as it is written out."""
        name = MONTHS[day.month - 1]
        return self.say("date", year=day.year, month=day.month, name=name, day=day.day)


def plain(number: int | Decimal) -> str:
    """A number with its thousands separated; a decimal that is whole has no decimals."""
    if isinstance(number, Decimal) and number == number.to_integral_value():
        number = int(number)
    return f"{number:,}"
