"""Answers to try: on either side of every number that a rule states, and each of the options."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, product
from typing import Any, TypeAlias

from checker.questions import Question

Given: TypeAlias = Mapping[str, Any]
"""Answers by question as a case gives them."""

_FEW = 4


def answers_near(question: Question, given: Any, stated: Iterable[int], day: date) -> Iterator[Any]:
    """Answers to a question that could decide, other than the given one; None is no answer.

    `stated` are the numbers that the rule states.
    """
    for value in [*_VALUES[question.type](question, given, sorted(stated), day), None]:
        if value != given:
            yield value


def _truths(_question: Question, _given: Any, _stated: list[int], _day: date) -> list[Any]:
    return [True, False]


def _numbers(question: Question, _given: Any, stated: list[int], _day: date) -> list[Any]:
    most = 100 if question.type == "per_cent" else None
    near = sorted({number + step for number in stated for step in (-1, 0, 1)})
    return [n for n in near if n >= question.minimum and (most is None or n <= most)]


def _days(_question: Question, _given: Any, stated: list[int], day: date) -> list[Any]:
    days = [date(day.year - years, day.month, day.day) for years in stated if years < day.year]
    return [(start + timedelta(days=step)).isoformat() for start in days for step in (-1, 0, 1)]


def _option(question: Question, _given: Any, _stated: list[int], _day: date) -> list[Any]:
    return list(question.options)


def _options(question: Question, given: Any, _stated: list[int], _day: date) -> list[Any]:
    """Each alone, all but each, each beside the given ones; of a few options every choice."""
    options = list(question.options)
    if len(options) <= _FEW:
        return [
            list(some) for size in range(len(options) + 1) for some in combinations(options, size)
        ]
    alone = [[option] for option in options]
    all_but = [[other for other in options if other != option] for option in options]
    beside = [[*(given or ()), option] for option in options if option not in (given or ())]
    return [[], *alone, *all_but, *beside]


def _records(question: Question, given: Any, stated: list[int], day: date) -> list[Any]:
    """The first of the records with one or two of its columns changed, and none at all."""
    if not given:
        return [[]]
    first = given[0]
    near = {
        name: list(answers_near(column, first.get(name), stated, day))
        for name, column in question.fields.items()
    }
    changed = [
        {**first, **dict(zip(names, values, strict=True))}
        for size in (1, 2)
        for names in combinations(near, size)
        for values in product(*(near[name] for name in names))
    ]
    return [[], *([_without_blanks(record)] for record in changed)]


def _without_blanks(record: Given) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not None}


_VALUES: Mapping[str, Callable[[Question, Any, list[int], date], list[Any]]] = {
    "yes_no": _truths,
    "count": _numbers,
    "number": _numbers,
    "per_cent": _numbers,
    "money": _numbers,
    "date": _days,
    "choice": _option,
    "choices": _options,
    "records": _records,
}
