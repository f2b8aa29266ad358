"""A sample of a table of cases is tried by `make test`, the rest by `make test-slow`."""

from collections.abc import Container, Iterable
from typing import Any

import pytest


def sampled(cases: Iterable[Any], quick: Container[Any]) -> list[Any]:
    """The cases for pytest to try, each marked as slow that is not in the sample."""
    return [case if case in quick else _slow(case) for case in cases]


def _slow(case: Any) -> Any:
    values = case if isinstance(case, tuple) else (case,)
    return pytest.param(*values, marks=pytest.mark.slow)
