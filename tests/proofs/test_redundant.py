"""No condition of a programme only says again what another one says, but for those listed here."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from checker import Rules
from tests.conftest import load_project_guide
from tests.proofs.formulas import truth
from tests.proofs.nodes import places
from tests.proofs.unknown import Finder, unknown

PROGRAMMES = list(load_project_guide().current.programmes)
OTHER_KIND = "the guide asks the same of each kind of applicant, in a clause of its own"
# Parts that say the same, and why they may.
SAME = {
    ("patent-commercialisation", "1.9", "2.11", "3.13"): OTHER_KIND,
    ("patent-commercialisation", "2.4", "3.2"): OTHER_KIND,
    ("patent-commercialisation", "2.12", "3.14"): OTHER_KIND,
    ("patent-commercialisation", "2.13", "3.15"): OTHER_KIND,
}
# The first part can't hold without the second one.
IMPLIED = {
    ("patent-commercialisation", "scope.1", "4.1"): (
        "one reading of the scope asks it of all kinds; where that is disputed, a body of several"
        " kinds is still asked it as an enterprise"
    ),
    ("quality-service-institution", "6.1", "scope.2"): (
        "the preference is for agencies, one of the five kinds of the scope"
    ),
}


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_no_part_follows_from_another_part(
    rules: Rules, programmes: Mapping[str, Any], day: date, proved: Counter[str], programme: str
) -> None:
    asked = rules.programmes[programme].questions
    who = unknown({name: q for name, q in rules.questions.items() if name in asked}, day)
    parts = [place for place in places(programmes[programme]) if len(place.path) == 1]
    results = {part.name: truth(part.node, who, {}, part.path) for part in parts}
    finder, following = Finder(who.possible), set()
    for one, other in permutations(results, 2):
        if finder.find(results[one].holds, results[other].lacks) is None:
            following.add((programme, one, other))
        else:
            proved["pairs of conditions of which the one doesn't follow from the other"] += 1
    same = {(name, *pair) for name, *repeated in SAME for pair in permutations(repeated, 2)}
    assert following == {pair for pair in same | set(IMPLIED) if pair[0] == programme}
