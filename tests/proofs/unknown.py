"""Applicants whose answers are unknown to z3: a formula for every answer."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import z3  # type: ignore[import-untyped]

from checker.questions import Answers, Question

Formula: TypeAlias = Any

MOST_RECORDS = 2
_FIRST_DAY = date(1980, 1, 1)
_LARGEST = 10**9
# Numbers with decimals are counted in hundredths.
HUNDREDTHS: Mapping[str, int] = {"number": 100, "per_cent": 100}


@dataclass(frozen=True)
class Column:
    """The unknown answer to a question: one formula, or one for each option of several choices."""

    question: Question
    formulas: Mapping[str, Formula]

    @property
    def only(self) -> Formula:
        """The formula of an answer that is a single value."""
        (formula,) = self.formulas.values()
        return formula


@dataclass(frozen=True)
class Unknown:
    """An applicant, or one of its records, whose answers are unknown."""

    columns: Mapping[str, Column]
    records: Mapping[str, tuple["Unknown", ...]]
    counts: Mapping[str, Formula]
    lists: Mapping[str, Question]
    day: date

    @property
    def possible(self) -> Formula:
        """Whether such an applicant can be."""
        wholes = (
            column.only <= self.columns[whole].only
            for column in self.columns.values()
            if (whole := column.question.part_of) is not None and whole in self.columns
        )
        return z3.And(
            *(_in_range(column, self.day) for column in self.columns.values()),
            *wholes,
            *(z3.And(count >= 0, count <= MOST_RECORDS) for count in self.counts.values()),
            *(record.possible for records in self.records.values() for record in records),
        )


def unknown(questions: Mapping[str, Question], day: date, name: str = "") -> Unknown:
    """An applicant with a formula for every answer; `name` tells its records apart."""
    lists = {n: question for n, question in questions.items() if question.type == "records"}
    return Unknown(
        {n: _column(f"{name}{n}", q) for n, q in questions.items() if n not in lists},
        {n: _rows(f"{name}{n}", question, day) for n, question in lists.items()},
        {n: z3.Int(f"{name}{n}") for n in lists},
        lists,
        day,
    )


def otherwise(who: Unknown, asked: Collection[str], record: str | None = None) -> Unknown:
    """Another applicant with the same answers to everything but `asked`.

    With `record`, `asked` are columns of that list, and only its first record is another.
    """
    if record is not None:
        first, *others = who.records[record]
        rows = (otherwise(first, asked), *others)
        return replace(who, records={**who.records, record: rows})
    lists = {n: _rows(f"other {n}", who.lists[n], who.day) for n in who.records if n in asked}
    return replace(
        who,
        columns={
            name: _column(f"other {name}", column.question) if name in asked else column
            for name, column in who.columns.items()
        },
        records={**who.records, **lists},
        counts={**who.counts, **{name: z3.Int(f"other {name}") for name in lists}},
    )


def one_record_more(who: Unknown, name: str) -> tuple[Unknown, Formula]:
    """An applicant with one record more in a list, and whether it is one more."""
    count = z3.Int(f"other {name}")
    other = replace(who, counts={**who.counts, name: count})
    return other, count == who.counts[name] + 1


def increases(one: Column, other: Column) -> Mapping[str, Formula]:
    """By what is increased, whether the other applicant has more of it and the same else.

    Yes is more than no, one option more is more, and an earlier start is more; of a choice between
    options none is more.
    """
    name, kind = one.question.id, one.question.type
    if kind == "yes_no":
        return {name: z3.And(z3.Not(one.only), other.only)}
    if kind == "choices":
        return {
            f"{name}.{option}": z3.And(
                z3.Not(one.formulas[option]),
                *(f if n == option else f == one.formulas[n] for n, f in other.formulas.items()),
            )
            for option in one.formulas
        }
    if kind == "choice":
        return {}
    return {name: other.only < one.only if kind == "date" else other.only > one.only}


class Finder:
    """Looks for applicants for whom something is true, beside what is true of all."""

    def __init__(self, *always: Formula) -> None:
        self._solver = z3.Solver()
        self._solver.add(*always)

    def find(self, *formulas: Formula) -> z3.ModelRef | None:
        """Answers for which all the formulas are true, if there are any."""
        self._solver.push()
        self._solver.add(*formulas)
        result = self._solver.check()
        model = self._solver.model() if result == z3.sat else None
        self._solver.pop()
        if result == z3.unknown:
            raise ValueError(self._solver.reason_unknown())
        return model


def number(model: z3.ModelRef, formula: Formula) -> int:
    """What a whole number is in what was found."""
    return int(model.eval(formula, model_completion=True).as_long())


def answers(model: z3.ModelRef, who: Unknown) -> Answers:
    """The answers of an applicant that was found."""
    found: dict[str, Any] = {name: _fact(model, column) for name, column in who.columns.items()}
    for name, records in who.records.items():
        count = model.eval(who.counts[name], model_completion=True).as_long()
        found[name] = tuple(dict(answers(model, record)) for record in records[:count])
    return found


def _rows(name: str, question: Question, day: date) -> tuple[Unknown, ...]:
    return tuple(unknown(question.fields, day, f"{name}[{n}].") for n in range(MOST_RECORDS))


def _column(name: str, question: Question) -> Column:
    if question.type == "choices":
        options = {option: z3.Bool(f"{name}.{option}") for option in question.options}
        return Column(question, options)
    variable = z3.Bool(name) if question.type == "yes_no" else z3.Int(name)
    return Column(question, {question.id: variable})


def _in_range(column: Column, day: date) -> Formula:
    question = column.question
    if question.type in {"yes_no", "choices"}:
        return z3.BoolVal(val=True)
    least, most = {
        "choice": (0, len(question.options) - 1),
        "date": (_FIRST_DAY.toordinal(), day.toordinal()),
        "per_cent": (0, 100 * HUNDREDTHS["per_cent"]),
    }.get(question.type, (question.minimum, _LARGEST))
    return z3.And(column.only >= least, column.only <= most)


def _fact(model: z3.ModelRef, column: Column) -> Any:
    question = column.question
    values = {n: model.eval(f, model_completion=True) for n, f in column.formulas.items()}
    if question.type == "choices":
        return frozenset(option for option, value in values.items() if z3.is_true(value))
    (value,) = values.values()
    if question.type == "yes_no":
        return z3.is_true(value)
    number = value.as_long()
    match question.type:
        case "choice":
            return list(question.options)[number]
        case "date":
            return date.fromordinal(number)
        case "number" | "per_cent":
            return Decimal(number) / HUNDREDTHS[question.type]
    return number
