"""Full years since a date, and the day on which a check is made."""

from calendar import isleap
from datetime import date
from functools import lru_cache


def anniversary(start: date, years: int) -> date:
    """The day on which `years` full years since `start` are reached; it counts itself.

    29 February falls on 28 February in a common year.
    """
    year = start.year + years
    if (start.month, start.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return start.replace(year=year)


@lru_cache(maxsize=64)
def latest_start(day: date, years: int) -> date:
    """The last day from which `years` full years have passed on `day`."""
    year = day.year - years
    if year < date.min.year:
        return date.min
    if (day.month, day.day) == (2, 28) and isleap(year) and not isleap(day.year):
        return date(year, 2, 29)
    if (day.month, day.day) == (2, 29) and not isleap(year):
        return date(year, 2, 28)
    return day.replace(year=year)


def last_day(year: int) -> date:
    """31 December of an edition's year."""
    return date(year, 12, 31)


def day_of_check(year: int, today: date) -> date:
    """Today, or the last day of an edition whose year is over."""
    return today if today.year <= year else last_day(year)
