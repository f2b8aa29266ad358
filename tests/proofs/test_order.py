"""The order in which a rule is written never matters."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings

from checker import Rules, Verdict, check_programme
from checker.questions import Answers
from checker.rules import programme_from
from tests.conftest import load_project_guide
from tests.strategies import answers

PROGRAMMES = list(load_project_guide().current.programmes)
UNORDERED = ("clauses", "parts", "all", "any", "conditions", "readings", "sum")


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_the_order_of_clauses_parts_and_conditions_never_matters(
    rules: Rules,
    programmes: Mapping[str, Any],
    bases: Mapping[str, Answers],
    day: date,
    proved: Counter[str],
    *,
    programme: str,
) -> None:
    loaded = rules.programmes[programme]
    shuffled = [
        programme_from(_shuffled(programmes[programme], Random(seed)), rules.questions, rules.kinds)
        for seed in range(10)
    ]

    @settings(max_examples=20, deadline=None)
    @given(answers(rules, programme, bases[programme]))
    def prove(facts: Answers) -> None:
        expected = _told(check_programme(loaded, facts, day))
        for other in shuffled:
            assert _told(check_programme(other, facts, day)) == expected
            proved["verdicts, states and amounts that the order of a rule left alone"] += 1

    prove()


def _shuffled(node: Any, random: Random) -> Any:
    """The same with every list in another order whose order means nothing."""
    if isinstance(node, list):
        return [_shuffled(child, random) for child in node]
    if not isinstance(node, dict):
        return node
    found = {key: _shuffled(child, random) for key, child in node.items()}
    for key in UNORDERED:
        # The readings of a rate are not those of a condition, but their order means nothing too.
        if key in found:
            random.shuffle(found[key])
    return found


def _told(verdict: Verdict) -> Any:
    """All that must not change: by clause, by part, and the amount."""
    amount = verdict.amount
    return (
        verdict.state,
        {clause.clause.id: clause.state for clause in verdict.clauses},
        {item.part.id: item.state for clause in verdict.clauses for item in clause.parts},
        None if amount is None else (amount.least, amount.most, amount.known),
    )
