"""The next band of a loan."""

from datetime import date
from typing import Any

import pytest

from checker import Rules, read_answers
from checker.next_band import NextBand, next_band

DAY = date(2023, 12, 31)
PLEDGED = {"collateral": "patents", "registered_this_year": True}


@pytest.mark.parametrize(
    ("loan", "expected"),
    [
        ({**PLEDGED, "amount": 1_900_000}, NextBand(100_000, 25_000)),
        ({**PLEDGED, "amount": 2_000_000}, NextBand(3_000_000, 40_000)),
        ({**PLEDGED, "amount": 400_000}, NextBand(100_000, 10_000)),
        ({**PLEDGED, "amount": 10_000_000}, None),
        ({**PLEDGED, "amount": 1_900_000, "collateral": "other"}, None),
        ({"amount": 1_900_000, "collateral": "patents"}, None),
        (PLEDGED, None),
    ],
)
def test_it_is_told_where_the_larger_loan_would_count(
    rules: Rules, loan: dict[str, Any], expected: NextBand | None
) -> None:
    payment = rules.programmes["pledge-financing"].payment
    assert payment is not None
    facts: Any = read_answers({"loans": [loan]}, rules, DAY)
    assert next_band(payment, facts["loans"][0], DAY) == expected


def test_an_amount_by_rates_has_no_bands(rules: Rules) -> None:
    payment = rules.programmes["patent-award"].payment
    assert payment is not None
    assert next_band(payment, {"patents": 3}, DAY) is None
