"""What the proofs share: the compiled programmes, and for each an applicant that meets it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from build_tools.compile_rules import compile_edition
from build_tools.source import Guide
from checker import Rules, day_of_check, read_answers
from checker.questions import Answers

TODAY = date(2026, 1, 1)


@pytest.fixture(scope="session")
def programmes(guide: Guide) -> Mapping[str, Mapping[str, Any]]:
    """The compiled programmes by id."""
    compiled = compile_edition(guide.current, guide.site)
    return {programme["id"]: programme for programme in compiled["programmes"]}


@pytest.fixture(scope="session")
def day(rules: Rules) -> date:
    """The day of the check."""
    return day_of_check(rules.year, TODAY)


@pytest.fixture(scope="session")
def bases(guide: Guide, rules: Rules) -> Mapping[str, Answers]:
    """The applicant of each programme's worked cases that meets every condition."""
    cases = guide.current.cases
    return {name: read_answers(cases[name].base, rules, TODAY) for name in rules.programmes}
