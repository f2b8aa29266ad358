"""What a person typed into a form, turned into answers as JSON would give them."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from checker.questions import Question
from checker.rules import Rules

_NUMBER = re.compile(r"¥?(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?([万亿]?)元?")
_NEGATIVE = re.compile(r"-\d{1,15}")
_SCALE = {"": 1, "万": 10_000, "亿": 100_000_000}
# The year comes first in each: 03/04/2021 is another day in another country.
_DATES = (
    re.compile(r"(\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})"),
    re.compile(r"(\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日?"),
    re.compile(r"(\d{4})(?P<month>\d{2})(?P<day>\d{2})"),
)


def answers_from_entries(entries: Mapping[str, Any], rules: Rules) -> dict[str, Any]:
    """Answers by question id, for `sift_answers`; what can't be read stays the text it is.

    An entry is text, a list of options, or a list of records of text. Empty text is no answer;
    an empty list is one: none of them.
    """
    return _answers(entries, rules.questions)


def date_from_entry(entry: str) -> str:
    """A date as year-month-day with the digits filled up; other text as it is."""
    text = _normal(entry)
    for form in _DATES:
        match = form.fullmatch(text.replace(" ", ""))
        if match:
            return f"{match[1]}-{match['month']:0>2}-{match['day']:0>2}"
    return text


def _answers(entries: Mapping[str, Any], questions: Mapping[str, Question]) -> dict[str, Any]:
    answers = {}
    for name, entry in entries.items():
        question = questions.get(name)
        answers[name] = entry if question is None else _answer(question, entry)
    return answers


def _answer(question: Question, entry: Any) -> Any:
    if isinstance(entry, list):
        return [
            _answers(row, question.fields) if isinstance(row, Mapping) else row for row in entry
        ]
    if not isinstance(entry, str):
        return entry
    text = _normal(entry)
    if not text:
        return None
    if question.type == "yes_no":
        return {"yes": True, "no": False}.get(text, text)
    if question.type in {"count", "number", "money", "per_cent"}:
        return _number(text)
    return date_from_entry(text) if question.type == "date" else text


def _normal(entry: str) -> str:
    return unicodedata.normalize("NFKC", entry).strip()


def _number(text: str) -> int | Decimal | str:
    match = _NUMBER.fullmatch(text.replace(" ", "").removesuffix("%"))
    if not match:
        return _negative(text)
    whole, fraction, scale = match.groups()
    number = Decimal(whole.replace(",", "") + (fraction or "")) * _SCALE[scale]
    return int(number) if number == number.to_integral_value() else number


def _negative(text: str) -> int | str:
    """A negative number is told apart, so that the message can say what is wrong with it."""
    return int(text) if _NEGATIVE.fullmatch(text) else text
