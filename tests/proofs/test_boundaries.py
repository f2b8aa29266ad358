"""Every comparison, band and rate of the rules: just below it, on it and just above it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pytest

from build_tools.source import Guide
from checker import Rules, check_programme
from checker.conditions import compile_condition
from checker.questions import Answers
from tests.conftest import load_project_guide
from tests.proofs import reference
from tests.proofs.boundaries import (
    BoundaryCase,
    Setting,
    boundary_cases,
    comparisons,
)
from tests.proofs.reference import Applicant

PROGRAMMES = list(load_project_guide().current.programmes)


@pytest.fixture
def setting(
    guide: Guide, rules: Rules, bases: Mapping[str, Answers], day: date, programme: str
) -> Setting:
    judged = frozenset(q.id for q in rules.questions.values() if q.is_judgement)
    questions = guide.current.questions.questions
    return Setting(Applicant(bases[programme], day, judged), questions, rules.kinds)


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_comparison_decides_where_the_table_says(
    guide: Guide, rules: Rules, setting: Setting, proved: Counter[str], programme: str
) -> None:
    for comparison in comparisons(guide.current.programmes[programme]):
        decided = Counter[tuple[str, bool]]()
        for case in boundary_cases(comparison, setting):
            where = f"{comparison.part} {comparison.path} {case.edge.what} {case.applicant}"
            assert _found(case, rules, programme) == (case.alone, case.point, case.part), where
            decided[case.edge.what, case.edge.holds] += case.decides
            proved["boundary cases: comparisons in their programmes"] += 1
        never = [edge for edge, times in decided.items() if not times]
        assert not never, f"{comparison.part} {comparison.path} decides nothing at {never}"


def test_no_comparison_is_left_out(
    guide: Guide, programmes: Mapping[str, Any], proved: Counter[str]
) -> None:
    for name, programme in guide.current.programmes.items():
        tests = ["is", "one_of", "includes", "includes_any_of", *reference.SIDES]
        rules = [part.get("condition") for c in programmes[name]["clauses"] for part in c["parts"]]
        found = list(comparisons(programme))
        assert len(found) == sum(1 for node in _mappings(rules) for test in tests if test in node)
        proved["comparisons of the rules"] += len(found)


def _mappings(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, dict):
        yield node
    if isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _mappings(child)


def _found(case: BoundaryCase, rules: Rules, programme: str) -> tuple[str, str, str]:
    """What the checker finds for the comparison alone, for its point, and for its part."""
    comparison, applicant = case.comparison, case.applicant
    verdict = check_programme(rules.programmes[programme], applicant.answers, applicant.day)
    part = next(p for c in verdict.clauses for p in c.parts if p.part.id == comparison.part)
    seen = comparison.record_of(applicant)
    fields = (
        rules.questions if comparison.record is None else rules.questions[comparison.record].fields
    )
    alone = compile_condition(comparison.node, fields).evaluate(seen.answers, seen.day)
    point = part.condition
    for key in comparison.point:
        if isinstance(key, int) or key in {"not", "meets"}:
            point = point.children[key if isinstance(key, int) else 0]
    at_point = point.evaluate(seen.answers, seen.day) if comparison.point else part.state
    return alone.name.lower(), at_point.name.lower(), part.state.name.lower()
