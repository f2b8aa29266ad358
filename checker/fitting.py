"""Answers with which a condition that asks a question itself would hold, or fail."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Any, TypeAlias

from checker.condition import Condition, bound_of
from checker.dates import latest_start
from checker.questions import Answer, Answers, Question
from checker.states import State

Fitting: TypeAlias = Mapping[str, Answer]
"""Answers by question id that would have to be given."""

_MOST_PER_CENT = 100
_MANY = 100


def fitting(condition: Condition, answers: Answers, day: date, *, hold: bool) -> Iterator[Fitting]:
    """The alternatives, each with the nearest answer that does; none where no answer can."""
    wanted = State.MET if hold else State.NOT_MET
    found: list[Fitting] = []
    for candidates in _FORMS[condition.form](condition, answers, day):
        for candidate in candidates:
            if condition.evaluate({**answers, **candidate}, day) is wanted:
                # To answer more than another alternative does is none.
                if len(candidate) == 1 or not any(set(f) <= set(candidate) for f in found):
                    yield candidate
                    found.append(candidate)
                break


Alternatives: TypeAlias = Iterator[Iterable[Fitting]]
"""Alternatives; each offers candidates, the nearest first."""


def _question(condition: Condition, answers: Answers, _day: date) -> Alternatives:
    (question,), node = condition.questions, condition.node
    given: Any = answers.get(question.id)
    for values in _TYPES.get(question.type, _numbers)(question, node, given):
        yield ({question.id: value} for value in values)


def _yes_no(_question: Question, _node: Mapping[str, Any], _given: Any) -> Iterator[list[bool]]:
    yield [True, False]


def _choice(question: Question, _node: Mapping[str, Any], _given: Any) -> Iterator[list[str]]:
    for option in question.options:
        yield [option]


def _choices(
    question: Question, node: Mapping[str, Any], given: Any
) -> Iterator[list[frozenset[str]]]:
    named = node["includes_any_of"] if "includes_any_of" in node else [node["includes"]]
    chosen: frozenset[str] = given or frozenset()
    fixed = () if given is None else question.fixed_options
    free = [option for option in named if option not in fixed]
    for option in free:
        yield [chosen | {option}]
    yield [chosen.difference(free)]


def _numbers(question: Question, node: Mapping[str, Any], given: Any) -> Iterator[Iterable[int]]:
    _test, number = bound_of(node)
    most = _MOST_PER_CENT if question.type == "per_cent" else number + 1
    near = (n for n in (number - 1, number, number + 1) if question.minimum <= n <= most)
    yield _nearest(near, given)


def _full_years(condition: Condition, _answers: Answers, day: date) -> Alternatives:
    _test, number = bound_of(condition.node)
    starts = (latest_start(day, years) for years in (number, number + 1))
    days = [start + timedelta(days=more) for start in starts for more in (0, 1)]
    yield [{condition.questions[0].id: start} for start in days]


def _sum(condition: Condition, answers: Answers, _day: date) -> Alternatives:
    """One count nearest to what does; to lower a sum, others may have to be none at all."""
    _test, number = bound_of(condition.node)
    times = {term["question"]: term.get("times", 1) for term in condition.node["sum"]}
    counts: dict[str, Any] = {name: answers.get(name, 0) for name in times}
    heaviest_first = sorted(times, key=lambda name: -times[name])
    for size in range(len(times)):
        for name in heaviest_first:
            for none in combinations((other for other in times if other != name), size):
                rest = {**counts, **dict.fromkeys(none, 0), name: 0}
                room = number - sum(rest[term] * times[term] for term in times)
                near = _nearest(_around(room, times[name]), counts[name])
                lowered: dict[str, Any] = dict.fromkeys(none, 0)
                # Where a partial sum does not decide, the other counts must be answered too.
                others = {term: counts[term] for term in times if term not in answers}
                yield [{**more, **lowered, name: n} for more in ({}, others) for n in near]


def _share(condition: Condition, answers: Answers, _day: date) -> Alternatives:
    part, whole = (question.id for question in condition.questions)
    _test, per_cent = bound_of(condition.node)
    some: Any = answers.get(part)
    total: Any = answers.get(whole)
    if total is not None:
        yield ({part: n} for n in _nearest(_around(per_cent * total, _MANY), some))
    if some is not None and per_cent:
        yield ({whole: n} for n in _nearest(_around(some * _MANY, per_cent), total))
    if some is None and total is None:
        yield ({part: n, whole: _MANY} for n in _around(per_cent, 1))


def _around(amount: int, divisor: int) -> list[int]:
    return [n for n in range(amount // divisor - 1, amount // divisor + 3) if n >= 0]


def _nearest(numbers: Iterable[int], given: Any) -> list[int]:
    return sorted(numbers, key=lambda n: abs(n - (given or 0)))


_TYPES: Mapping[str, Callable[[Question, Mapping[str, Any], Any], Iterator[Iterable[Answer]]]] = {
    "yes_no": _yes_no,
    "choice": _choice,
    "choices": _choices,
}

_FORMS: Mapping[str, Callable[[Condition, Answers, date], Alternatives]] = {
    "question": _question,
    "full_years_since": _full_years,
    "sum": _sum,
    "share": _share,
}
