"""What a programme pays: bands and rates over the records that qualify, in whole yuan."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from checker.condition import Condition
from checker.conditions import compile_condition
from checker.questions import Answers, Question, Record, Words
from checker.states import State


@dataclass(frozen=True)
class Outcome:
    """What a record is paid if it qualifies, under one reading; `yuan` is None while unknown.

    A band gives `base` (the record's amount) and the band's bounds, a rate `count` and `rate`.
    While it is unknown, `missing` is the column that is not filled in.
    """

    yuan: int | None
    reading: Words | None = None
    base: int | None = None
    at_least: int | None = None
    less_than: int | None = None
    count: int | None = None
    rate: int | None = None
    missing: str | None = None


@dataclass(frozen=True)
class RecordAmount:
    """A record's state (does it qualify?) and its outcome under each reading."""

    state: State
    outcomes: tuple[Outcome, ...]

    @property
    def least(self) -> int | None:
        """What it is paid under the least favourable reading; None while unknown."""
        if self.state is State.UNKNOWN:
            return None
        if self.state in (State.NOT_MET, State.DISPUTED):
            return 0
        return _extreme(min, self.outcomes)

    @property
    def most(self) -> int | None:
        """What it is paid under the most favourable reading; None while unknown."""
        if self.state is State.UNKNOWN:
            return None
        return 0 if self.state is State.NOT_MET else _extreme(max, self.outcomes)


@dataclass(frozen=True)
class Amount:
    """The stated amount, record by record; `records` is None while the list is unanswered.

    `is_refused` says that the applicant is not eligible, so that nothing is paid.
    """

    payment: "Payment"
    records: tuple[RecordAmount, ...] | None
    is_refused: bool = False

    @property
    def least(self) -> int | None:
        """The sum if each is granted, least favourable readings; None while unknown."""
        return self._total([record.least for record in self.records or ()])

    @property
    def most(self) -> int | None:
        """The sum if each is granted, most favourable readings; None while unknown."""
        return self._total([record.most for record in self.records or ()])

    @property
    def known(self) -> int:
        """The sum of the records whose amount is known under every reading."""
        return sum(record.least or 0 for record in self.records or ())

    def refused(self) -> "Amount":
        """The same records, with nothing paid for them."""
        return Amount(self.payment, self.records, is_refused=True)

    def _total(self, amounts: list[int | None]) -> int | None:
        if self.is_refused:
            return 0
        known = [amount for amount in amounts if amount is not None]
        return None if self.records is None or len(known) < len(amounts) else sum(known)


Pay: TypeAlias = Callable[[Record], tuple[Outcome, ...]]


@dataclass(frozen=True)
class Payment:
    """The amount that a part (by id) states for every record of a list that meets its condition."""

    part: str
    condition: Condition
    pay: Pay
    node: Mapping[str, Any]

    @property
    def question(self) -> Question:
        """The question that asks for the records."""
        return self.condition.questions[0]

    @property
    def meets(self) -> Condition:
        """What a record must meet to be paid."""
        return self.condition.children[0]

    @property
    def by_band(self) -> bool:
        """Whether each record is paid by its band; whether several are all granted is open then."""
        return "bands" in self.node

    def amount(self, answers: Answers, day: date) -> Amount:
        """The amount for these answers."""
        records: Any = answers.get(self.question.id)
        if records is None:
            return Amount(self, None)
        paid = (RecordAmount(self.meets.evaluate(r, day), self.pay(r)) for r in records)
        return Amount(self, tuple(paid))


def compile_payment(part: str, node: Mapping[str, Any], condition: Condition) -> Payment:
    """A payment from its compiled node, beside the condition (`some …`) of the same part."""
    fields = condition.questions[0].fields
    pay = _bands(node) if "bands" in node else _rates(node, fields)
    return Payment(part, condition, pay, node)


def _bands(node: Mapping[str, Any]) -> Pay:
    bands = node["bands"]

    def pay(record: Record) -> tuple[Outcome, ...]:
        base: Any = record.get(node["amount"])
        if base is None:
            return (Outcome(None, missing=node["amount"]),)
        for band in bands:
            if band["at_least"] <= base < band.get("less_than", base + 1):
                bounds = band["at_least"], band.get("less_than")
                return (Outcome(band["pays"], None, base, *bounds),)
        return (Outcome(0, base=base),)

    return pay


def _rates(node: Mapping[str, Any], fields: Mapping[str, Question]) -> Pay:
    rates = [
        (compile_condition(rate["when"], fields) if "when" in rate else None, rate)
        for rate in node["rates"]
    ]

    def pay(record: Record) -> tuple[Outcome, ...]:
        for when, rate in rates:
            state = when.evaluate(record, date.min) if when else State.MET
            if when is not None and state is State.UNKNOWN:
                return (Outcome(None, missing=when.questions[0].id),)
            if state is State.MET:
                return tuple(_counted(record, rate))
        return (Outcome(0),)

    return pay


def _counted(record: Record, rate: Mapping[str, Any]) -> Iterator[Outcome]:
    pays = rate["pays"]
    for reading in rate.get("readings", ({"count": rate.get("count")},)):
        count: Any = record.get(reading["count"])
        yuan = None if count is None else count * pays
        words = reading if "zh" in reading else None
        missing = reading["count"] if count is None else None
        yield Outcome(yuan, words, count=count, rate=pays, missing=missing)


def _extreme(pick: Callable[[list[int]], int], outcomes: tuple[Outcome, ...]) -> int | None:
    yuan = [outcome.yuan for outcome in outcomes]
    known = [value for value in yuan if value is not None]
    return pick(known) if len(known) == len(yuan) else None
