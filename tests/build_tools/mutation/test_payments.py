"""Each kind of change to a payment is made, and none that could change nothing."""

from typing import Any

from build_tools.mutation.payments import payment_changes
from tests.build_tools.mutation.small_rules import QUESTIONS

FIELDS = QUESTIONS["loans"].fields
BANDS = {
    "amount": "amount",
    "bands": [
        {"at_least": 500, "less_than": 2000, "pays": 10},
        {"at_least": 2000, "pays": 25},
    ],
}
RATES = {
    "rates": [
        {"when": {"question": "colour", "is": "red"}, "pays": 10, "count": "papers"},
        {
            "when": {"question": "colour", "one_of": ["green"]},
            "pays": 10,
            "readings": [
                {"zh": "甲", "en": "A", "count": "papers"},
                {"zh": "乙", "en": "B", "count": "pages"},
            ],
        },
        {"pays": 5, "count": "papers"},
    ]
}


def described(pays: Any, meets: Any) -> list[str]:
    return [change.describe("en") for change in payment_changes(pays, meets, FIELDS)]


def test_edges_and_amounts_of_bands_are_moved() -> None:
    assert described(BANDS, {"question": "colour", "is": "red"}) == [
        "'pays: 10' becomes 'pays: 9'",
        "'pays: 10' becomes 'pays: 11'",
        "'pays: 10' becomes 'pays: 25'",
        "'at_least: 500, less_than: 2000, pays: 10' is left out",
        "'pays: 25' becomes 'pays: 10'",
        "'pays: 25' becomes 'pays: 24'",
        "'pays: 25' becomes 'pays: 26'",
        "'at_least: 2000, pays: 25' is left out",
        "'at_least: 500' becomes 'at_least: 499'",
        "'at_least: 500' becomes 'at_least: 501'",
        "'less_than: 2000' becomes 'less_than: 1999'",
        "'less_than: 2000' becomes 'less_than: 2001'",
    ]


def test_bands_stay_joined_when_their_edge_moves() -> None:
    *_others, last = payment_changes(BANDS, {"question": "colour", "is": "red"}, FIELDS)
    lower, upper = last.data["bands"]
    assert lower["less_than"] == upper["at_least"] == 2001


def test_the_lowest_edge_does_not_move_below_what_is_asked_of_every_record() -> None:
    floor = {"question": "amount", "at_least": 500}
    for meets in (floor, {"all": [{"question": "colour", "is": "red"}, floor]}):
        found = described(BANDS, meets)
        assert "'at_least: 500' becomes 'at_least: 501'" in found
        assert "'at_least: 500' becomes 'at_least: 499'" not in found


def test_the_last_band_can_have_an_upper_edge() -> None:
    pays = {"amount": "amount", "bands": [{"at_least": 0, "less_than": 9, "pays": 1}]}
    assert described(pays, {"question": "colour", "is": "red"}) == [
        "'pays: 1' becomes 'pays: 2'",
        "'at_least: 0' becomes 'at_least: 1'",
        "'less_than: 9' becomes 'less_than: 8'",
        "'less_than: 9' becomes 'less_than: 10'",
    ]


def test_conditions_counts_and_readings_of_rates_are_changed() -> None:
    found = described(RATES, {"question": "colour", "is": "red"})
    for expected in (
        "'when: {question: colour, is: red}' is left out",
        "'is: red' becomes 'is: blue'",
        "'count: papers' becomes 'count: pages'",
        "'count: pages' becomes 'count: papers'",
        "only the reading 'A' is left",
        "only the reading 'B' is left",
        "'pays: 5' becomes 'pays: 10'",
        "'pays: 5, count: papers' is left out",
    ):
        assert expected in found


def test_an_option_that_an_earlier_rate_takes_is_not_added() -> None:
    found = described(RATES, {"question": "colour", "is": "red"})
    assert "'blue' is added" in found
    assert "'red' is added" not in found
