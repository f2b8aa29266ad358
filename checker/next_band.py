"""How much more a loan would have to be to fall into the next band."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.payments import Payment
from checker.questions import Record
from checker.states import State


@dataclass(frozen=True)
class NextBand:
    """`more` yuan would take a record into the band that pays `pays` yuan."""

    more: int
    pays: int


def next_band(payment: Payment, record: Record, day: date) -> NextBand | None:
    """The band above the record's amount; None in the top band, or if the record would not count.

    The record is evaluated with the higher amount before anything is said.
    """
    base: Any = record.get(payment.node.get("amount", ""))
    bands: list[Mapping[str, int]] = payment.node.get("bands", [])
    band = next((band for band in bands if base is not None and base < band["at_least"]), None)
    if band is None:
        return None
    higher = {**record, payment.node["amount"]: band["at_least"]}
    if payment.meets.evaluate(higher, day) in (State.NOT_MET, State.UNKNOWN):
        return None
    return NextBand(band["at_least"] - base, band["pays"])
