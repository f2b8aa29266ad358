"""Full years and the day of the check."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.dates import anniversary, day_of_check, latest_start


@pytest.mark.parametrize(
    ("start", "years", "reached"),
    [
        ("2021-12-31", 2, "2023-12-31"),
        ("2020-02-29", 3, "2023-02-28"),
        ("2020-02-29", 4, "2024-02-29"),
        ("2021-02-28", 3, "2024-02-28"),
        ("2021-03-01", 3, "2024-03-01"),
        ("2023-12-31", 0, "2023-12-31"),
    ],
)
def test_29_february_falls_on_28_february_in_a_common_year(
    start: str, years: int, reached: str
) -> None:
    assert anniversary(date.fromisoformat(start), years) == date.fromisoformat(reached)


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(1, 12), st.integers(-400, 400))
@example(date(2023, 2, 28), 3, 0)
@example(date(2023, 2, 28), 3, 1)
@example(date(2024, 2, 29), 1, 0)
def test_the_anniversary_itself_counts(day: date, years: int, off: int) -> None:
    start = latest_start(day, years) + timedelta(days=off)
    assert (anniversary(start, years) <= day) is (off <= 0)


def test_before_the_calendar_begins_no_start_is_early_enough() -> None:
    assert latest_start(date(1, 6, 1), 2) == date.min


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2023-06-01", "2023-06-01"), ("2026-11-23", "2023-12-31"), ("2022-05-05", "2022-05-05")],
)
def test_an_edition_whose_year_is_over_is_checked_on_its_last_day(
    today: str, expected: str
) -> None:
    assert day_of_check(2023, date.fromisoformat(today)) == date.fromisoformat(expected)
