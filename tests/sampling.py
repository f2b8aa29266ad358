"""A sample of a table of cases is tried by `make test`, the rest by `make test-slow`."""

from collections.abc import Iterable, Sequence
from typing import Any

import pytest


def sampled(cases: Iterable[Any], quick: Sequence[Any]) -> list[Any]:
    """The cases for pytest to try, each marked as slow that is not in the sample.

    Raises ValueError where the sample names what is no case.
    """
    table = list(cases)
    strangers = [case for case in quick if case not in table]
    if strangers:
        raise ValueError(f"no such case: {strangers}")
    return [case if case in quick else _slow(case) for case in table]


def _slow(case: Any) -> Any:
    values = case if isinstance(case, tuple) else (case,)
    return pytest.param(*values, marks=pytest.mark.slow)
