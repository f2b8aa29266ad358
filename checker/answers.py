"""Answers as given, turned into facts; every mistake is reported, none is guessed away."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from checker.phrases import Phrases, plain
from checker.questions import Answer, Answers, Question, Words
from checker.rules import Rules

_LARGEST = 10**15
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class AnswerProblem:
    """One mistake: the question (with the record's number and column) and what is wrong."""

    question: str
    key: str
    values: tuple[tuple[str, str | Words], ...] = ()
    record: int | None = None
    column: str | None = None

    @property
    def place(self) -> str:
        """The question id, such as `loans[2].amount` for a column of the second record."""
        record = "" if self.record is None else f"[{self.record}]"
        return f"{self.question}{record}" + ("" if self.column is None else f".{self.column}")

    def describe(self, phrases: Phrases) -> str:
        """The mistake and what to do, in the reader's language."""
        values = {k: v if isinstance(v, str) else phrases.of(v) for k, v in self.values}
        return phrases.say(self.key, **values)


class AnswersError(ValueError):
    """The answers hold mistakes; `problems` lists all of them."""

    def __init__(self, problems: Iterable[AnswerProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.place for problem in self.problems))


def read_answers(data: object, rules: Rules, today: date) -> Answers:
    """Facts from answers as JSON gives them (decimals as Decimal); null is 'don't know'.

    Raises AnswersError with every mistake.
    """
    answers, problems = sift_answers(data, rules, today)
    if problems:
        raise AnswersError(problems)
    return answers


def sift_answers(
    data: object, rules: Rules, today: date
) -> tuple[Answers, tuple[AnswerProblem, ...]]:
    """The answers that can be read, and what is wrong with the others."""
    if not isinstance(data, Mapping):
        return {}, (AnswerProblem("", "error_not_an_object"),)
    reader = _Reader(today, [])
    answers = dict(reader.facts(data, rules.questions))
    reader.check_parts(answers, rules.questions)
    return answers, tuple(reader.problems)


def read_day(value: str) -> date:
    """The day of the check as year-month-day.

    Raises AnswersError for anything else; a day to come is allowed.
    """
    found = _day(value)
    if isinstance(found, _Wrong):
        raise AnswersError([AnswerProblem("day", found.key, found.values)])
    return found


@dataclass
class _Reader:
    today: date
    problems: list[AnswerProblem]
    question: str = ""
    record: int | None = None

    def facts(
        self, data: Mapping[Any, Any], questions: Mapping[str, Question]
    ) -> Iterator[tuple[str, Answer]]:
        for name, value in data.items():
            question = questions.get(name)
            if question is None:
                self._report(str(name), *_unknown("error_unknown_question", name, questions))
            elif value is not None:
                answer = self._fact(question, value)
                if answer is not None:
                    yield name, answer

    def check_parts(self, answers: dict[str, Answer], questions: Mapping[str, Question]) -> None:
        for name, question in questions.items():
            part: Any = answers.get(name)
            whole: Any = answers.get(question.part_of or "")
            if part is not None and whole is not None and part > whole:
                values = ("whole", questions[question.part_of or ""].label)
                self._report(name, "error_over_100_per_cent", values)
                del answers[name]

    def _fact(self, question: Question, value: Any) -> Answer | None:
        if question.type == "records":
            return self._records(question, value)
        read = _READERS[question.type]
        found = read(question, value, self.today)
        if isinstance(found, _Wrong):
            self._report(question.id, found.key, *found.values)
            return None
        return found

    def _records(self, question: Question, value: Any) -> Answer | None:
        if not isinstance(value, list) or not all(isinstance(row, Mapping) for row in value):
            self._report(question.id, "error_not_a_list")
            return None
        self.question = question.id
        rows = []
        for number, row in enumerate(value, start=1):
            self.record = number
            rows.append(dict(self.facts(row, question.fields)))
        self.record = None
        return tuple(rows)  # type: ignore[arg-type]

    def _report(self, name: str, key: str, *values: tuple[str, str | Words]) -> None:
        if self.record is None:
            self.problems.append(AnswerProblem(name, key, values))
        else:
            self.problems.append(AnswerProblem(self.question, key, values, self.record, name))


@dataclass(frozen=True)
class _Wrong:
    key: str
    values: tuple[tuple[str, str | Words], ...] = ()


def _unknown(key: str, name: object, known: Iterable[str]) -> tuple[Any, ...]:
    close = get_close_matches(str(name), list(known), 1, 0.5)
    if close:
        return f"{key}_near", ("name", str(name)), ("near", close[0])
    return key, ("name", str(name))


def _given(value: object) -> tuple[str, str]:
    text = f'"{value}"' if isinstance(value, str) else str(value)
    return "given", text if len(text) <= 40 else f"{text[:40]}…"


def _yes_no(_question: Question, value: Any, _today: date) -> Answer | _Wrong:
    return value if isinstance(value, bool) else _Wrong("error_not_yes_no", (_given(value),))


def _whole(question: Question, value: Any, _today: date) -> Answer | _Wrong:
    if not isinstance(value, int) or isinstance(value, bool):
        return _Wrong("error_not_whole", (_given(value),))
    return _in_range(value, question)


def _decimal(question: Question, value: Any, _today: date) -> Answer | _Wrong:
    if not isinstance(value, int | Decimal) or isinstance(value, bool):
        return _Wrong("error_not_a_number", (_given(value),))
    return _in_range(value, question)


def _per_cent(question: Question, value: Any, today: date) -> Answer | _Wrong:
    read = _decimal(question, value, today)
    if isinstance(read, int | Decimal) and read > 100:
        return _Wrong("error_over_100_per_cent_given", (_given(value),))
    return read


def _in_range(value: int | Decimal, question: Question) -> int | Decimal | _Wrong:
    if isinstance(value, Decimal) and not value.is_finite():
        return _Wrong("error_not_a_number", (_given(value),))
    if value < 0:
        return _Wrong("error_negative", (_given(value),))
    if value < question.minimum:
        return _Wrong("error_below_minimum", (_given(value), ("minimum", plain(question.minimum))))
    if value > _LARGEST:
        return _Wrong("error_too_large", (_given(value),))
    return value


def _date(_question: Question, value: Any, today: date) -> Answer | _Wrong:
    read = _day(value)
    if isinstance(read, date) and read > today:
        return _Wrong("error_future_date", (_given(value), ("today", today.isoformat())))
    return read


def _day(value: Any) -> date | _Wrong:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return _Wrong("error_not_a_date", (_given(value),))
    try:
        return date.fromisoformat(value)
    except ValueError:
        return _Wrong("error_no_such_date", (_given(value),))


def _choice(question: Question, value: Any, _today: date) -> Answer | _Wrong:
    if isinstance(value, str) and value in question.options:
        return value
    return _no_option(question, value)


def _choices(question: Question, value: Any, _today: date) -> Answer | _Wrong:
    if not isinstance(value, list):
        return _Wrong("error_not_choices", (_given(value),))
    for item in value:
        if not isinstance(item, str) or item not in question.options:
            return _no_option(question, item)
    return frozenset(value)


def _no_option(question: Question, value: Any) -> _Wrong:
    options = ", ".join(question.options)
    return _Wrong("error_no_option", (_given(value), ("options", options)))


_READERS: Mapping[str, Callable[[Question, Any, date], Answer | _Wrong]] = {
    "yes_no": _yes_no,
    "count": _whole,
    "money": _whole,
    "number": _decimal,
    "per_cent": _per_cent,
    "date": _date,
    "choice": _choice,
    "choices": _choices,
}
