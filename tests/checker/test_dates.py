"""Full years and the day of the check."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dates import anniversary, day_of_check, full_years, latest_start


@pytest.mark.parametrize(
    ("start", "day", "years"),
    [
        ("2021-12-31", "2023-12-31", 2),
        ("2021-12-31", "2023-12-30", 1),
        ("2020-02-29", "2023-02-28", 3),
        ("2020-02-29", "2023-02-27", 2),
        ("2020-02-29", "2024-02-28", 3),
        ("2020-02-29", "2024-02-29", 4),
        ("2024-01-01", "2023-12-31", 0),
        ("2023-12-31", "2023-12-31", 0),
    ],
)
def test_the_anniversary_itself_counts(start: str, day: str, years: int) -> None:
    assert full_years(date.fromisoformat(start), date.fromisoformat(day)) == years


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 100))
def test_an_anniversary_is_the_first_day_with_that_many_years(start: date, years: int) -> None:
    reached = anniversary(start, years)
    assert full_years(start, reached) == years
    assert years == 0 or full_years(start, reached.replace(day=1)) <= years


@pytest.mark.parametrize(
    ("today", "expected"),
    [("2023-06-01", "2023-06-01"), ("2026-11-23", "2023-12-31"), ("2022-05-05", "2022-05-05")],
)
def test_an_edition_whose_year_is_over_is_checked_on_its_last_day(
    today: str, expected: str
) -> None:
    assert day_of_check(2023, date.fromisoformat(today)) == date.fromisoformat(expected)


@given(st.dates(date(1990, 1, 1), date(2030, 12, 31)), st.integers(1, 12), st.integers(-3, 3))
def test_the_latest_start_is_the_last_day_with_that_many_years(
    day: date, years: int, off: int
) -> None:
    start = latest_start(day, years) + timedelta(days=off)
    assert (full_years(start, day) >= years) is (off <= 0)
