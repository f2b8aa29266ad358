"""Bands and rates."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from checker.condition import Condition
from checker.payments import Payment, compile_payment
from checker.states import State

DAY = date(2023, 12, 31)
Compiled = Callable[[dict[str, Any]], Condition]
BANDS = {
    "amount": "amount",
    "bands": [
        {"at_least": 50, "less_than": 200, "pays": 1},
        {"at_least": 200, "less_than": 500, "pays": 3},
        {"at_least": 500, "pays": 5},
    ],
}


@pytest.fixture
def bands(compiled: Compiled) -> Payment:
    return compile_payment(
        "1.1", BANDS, compiled({"some": "loans", "meets": {"question": "pledged", "is": True}})
    )


@pytest.mark.parametrize(
    ("amount", "yuan"),
    [(0, 0), (49, 0), (50, 1), (199, 1), (200, 3), (499, 3), (500, 5), (9**9, 5)],
)
def test_a_band_includes_its_lower_end_only(bands: Payment, amount: int, yuan: int) -> None:
    result = bands.amount({"loans": ({"amount": amount, "pledged": True},)}, DAY)
    assert (result.least, result.most) == (yuan, yuan)


def test_records_are_never_added_up_to_reach_a_band(bands: Payment) -> None:
    loan = {"amount": 40, "pledged": True}
    assert bands.amount({"loans": (loan, loan)}, DAY).most == 0


def test_each_record_that_qualifies_is_paid(bands: Payment) -> None:
    loans = (
        {"amount": 60, "pledged": True},
        {"amount": 300, "pledged": False},
        {"amount": 900, "pledged": True},
    )
    result = bands.amount({"loans": loans}, DAY)
    assert [record.least for record in result.records or ()] == [1, 0, 5]
    assert result.most == 6


@pytest.mark.parametrize("loans", [({"amount": 60},), ({"pledged": True},)])
def test_a_record_with_a_missing_fact_leaves_the_sum_unknown(
    bands: Payment, loans: tuple[dict[str, Any], ...]
) -> None:
    result = bands.amount({"loans": loans}, DAY)
    assert (result.least, result.most) == (None, None)


def test_an_unanswered_list_is_unknown_and_an_empty_one_pays_nothing(bands: Payment) -> None:
    assert bands.amount({}, DAY).most is None
    assert bands.amount({"loans": ()}, DAY).most == 0


def test_a_disputed_record_is_paid_under_some_readings_only(compiled: Compiled) -> None:
    words = {"zh": "读法", "en": "reading"}
    readings = [
        {**words, "requires": {"question": "pledged", "is": True}},
        {**words, "requires": {"question": "amount", "at_least": 1}},
    ]
    payment = compile_payment(
        "1.1", BANDS, compiled({"some": "loans", "meets": {"readings": readings}})
    )
    result = payment.amount({"loans": ({"amount": 60, "pledged": False},)}, DAY)
    assert result.records is not None
    assert result.records[0].state is State.DISPUTED
    assert (result.least, result.most) == (0, 1)


def test_the_first_rate_that_fits_pays_for_every_item(compiled: Compiled) -> None:
    rates = {
        "rates": [
            {"when": {"question": "pledged", "is": True}, "pays": 10, "count": "amount"},
            {"pays": 5, "count": "amount"},
        ]
    }
    meets = compiled({"some": "loans", "meets": {"question": "amount", "at_least": 1}})
    payment = compile_payment("1.1", rates, meets)

    def paid(**record: Any) -> int | None:
        return payment.amount({"loans": (record,)}, DAY).most

    assert paid(amount=3, pledged=True) == 30
    assert paid(amount=3, pledged=False) == 15
    assert paid(amount=3) is None


def test_a_record_that_no_rate_fits_is_paid_nothing(compiled: Compiled) -> None:
    rates = {"rates": [{"when": {"question": "pledged", "is": True}, "pays": 10, "count": "n"}]}
    meets = compiled({"some": "loans", "meets": {"question": "amount", "at_least": 1}})
    record = {"amount": 1, "pledged": False, "n": 2}
    assert compile_payment("1.1", rates, meets).amount({"loans": (record,)}, DAY).most == 0


def test_readings_of_a_count_give_a_range(compiled: Compiled) -> None:
    words = {"zh": "读法", "en": "reading"}
    rates = {
        "rates": [{"pays": 10, "readings": [{**words, "count": "amount"}, {**words, "count": "n"}]}]
    }
    meets = compiled({"some": "loans", "meets": {"question": "amount", "at_least": 1}})
    result = compile_payment("1.1", rates, meets).amount({"loans": ({"amount": 1, "n": 4},)}, DAY)
    assert (result.least, result.most) == (10, 40)
    unknown = compile_payment("1.1", rates, meets).amount({"loans": ({"amount": 1},)}, DAY)
    assert (unknown.least, unknown.most) == (None, None)
