"""What every contender can do."""

from collections.abc import Callable
from itertools import cycle, islice
from time import perf_counter
from typing import Generic, Protocol, TypeAlias, TypeVar

A = TypeVar("A")
R = TypeVar("R")

ROUND_SECONDS = 0.05
APPLICANTS_AT_A_TIME = 10

Result: TypeAlias = bool | str | None
"""Whether something holds; None for what does not apply; the name of any other outcome."""


class Contender(Protocol):
    """Something that decides about a number of applicants."""

    def results(self) -> list[list[Result]]:
        """What it decides about each of them."""

    def time_round(self) -> float:
        """The seconds that one takes, over as many as a round's time allows.

        A round goes on where the one before stopped.
        """


class InProcess(Generic[A, R]):
    """A contender in Python: `decide` is timed, `read` turns what it gives into results."""

    def __init__(
        self, decide: Callable[[A], R], read: Callable[[R], list[Result]], applicants: list[A]
    ) -> None:
        self._decide = decide
        self._read = read
        self._applicants = applicants
        self._next = cycle(applicants)

    def results(self) -> list[list[Result]]:
        return [self._read(self._decide(applicant)) for applicant in self._applicants]

    def time_round(self) -> float:
        decide, number = self._decide, 0
        start = end = perf_counter()
        while end - start < ROUND_SECONDS:
            for applicant in islice(self._next, APPLICANTS_AT_A_TIME):
                decide(applicant)
            number += APPLICANTS_AT_A_TIME
            end = perf_counter()
        return (end - start) / number
