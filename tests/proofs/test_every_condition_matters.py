"""Every condition of the rules can decide: no node of them is there for nothing, by proof.

For every node there are two applicants who differ only in what it asks: it holds for one and not
for the other, and they come out differently. It is this node that does it: either would come out
differently with what the other has there. A node of a disputed point may do no more than change
what a reading gives.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from checker import Outcome, Rules, State, check_programme
from checker.conditions import compile_condition
from checker.questions import Answers
from tests.conftest import load_project_guide
from tests.proofs.formulas import Instead, Truth, any_differs, truth, verdict
from tests.proofs.nodes import Place, places
from tests.proofs.unknown import Finder, Unknown, answers, number, otherwise, unknown

PROGRAMMES = list(load_project_guide().current.programmes)
OUTCOMES = (Outcome.NOT_ELIGIBLE, Outcome.ASK_THE_OFFICE, Outcome.CONDITIONS_MET)
STATES = (
    {State.NOT_MET},
    {State.DISPUTED, State.DOUBTED},
    {State.FOR_THE_OFFICE, State.MET},
)
PREFERENCE = "a preference never decides"
ANY_WILL_DO = "this reading names every option, because under it any will do"
NEVER_DECIDES = {
    "industrial-chain-protection 2.6": PREFERENCE,
    "key-enterprise-protection 5.1": PREFERENCE,
    "trade-secret-demonstration 5.1": PREFERENCE,
    "quality-service-institution 6.1": PREFERENCE,
    "quality-service-institution 6.1.all.0": PREFERENCE,
    "quality-service-institution 6.1.all.1": PREFERENCE,
    "patent-award 2.1.meets.all.3.readings.0.requires": ANY_WILL_DO,
    "patent-award 2.1.meets.all.4.readings.2.requires": ANY_WILL_DO,
}


@dataclass(frozen=True)
class Found:
    """Answers that z3 found, with the ranks of the verdict and of each reading of the point."""

    answers: Answers
    verdict: int
    readings: list[int]


@dataclass(frozen=True)
class Search:
    """A programme and an unknown applicant to it; `parts` is what each part comes out as."""

    programme: Mapping[str, Any]
    kinds: str
    who: Unknown
    parts: Mapping[Place, Truth]
    finder: Finder

    def deciding(self, place: Place) -> tuple[Found, ...] | None:
        """Two applicants that come out differently by this node, if there are any."""
        return self._two_applicants(place, self._verdict)

    def deciding_a_reading(self, place: Place) -> tuple[Found, ...] | None:
        """Two applicants for whom the readings come out differently by it, if there are any."""
        return self._two_applicants(place, lambda who, instead: _readings(place, who, instead))

    def _two_applicants(
        self, place: Place, seen: Callable[[Unknown, Instead], list[Truth]]
    ) -> tuple[Found, ...] | None:
        one, other = self.who, otherwise(self.who, place.asked, place.record)
        here, there = (_result(place, applicant) for applicant in (one, other))
        # What another answer can't change is put in, so that it isn't built again.
        changed = place.asked | {place.record}
        same = {p.path: t for p, t in self.parts.items() if p.asked.isdisjoint(changed)}
        beside = {p.path: t for p, t in self.parts.items() if p.path[0] != place.path[0]}
        before, after = seen(one, self.results), seen(other, same)
        without = seen(one, {**beside, place.path: there})
        restored = seen(other, {**same, place.path: here})
        model = self.finder.find(
            other.possible,
            here.holds,
            there.lacks,
            any_differs(before, after),
            any_differs(before, without),
            any_differs(after, restored),
        )
        if model is None:
            return None
        return tuple(
            self._found(place, model, who, instead)
            for who, instead in ((one, self.results), (other, same))
        )

    @property
    def results(self) -> Instead:
        """What each part comes out as."""
        return {part.path: result for part, result in self.parts.items()}

    def _found(self, place: Place, model: Any, who: Unknown, instead: Instead) -> Found:
        (result,), readings = self._verdict(who, instead), _readings(place, who, {})
        ranks = [number(model, reading.rank) for reading in readings]
        return Found(answers(model, who), number(model, result.rank), ranks)

    def _verdict(self, who: Unknown, instead: Instead) -> list[Truth]:
        return [verdict(self.programme, who, self.kinds, instead)]


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_every_condition_can_decide(
    rules: Rules, programmes: Mapping[str, Any], day: date, proved: Counter[str], programme: str
) -> None:
    asked = rules.programmes[programme].questions
    who = unknown({name: q for name, q in rules.questions.items() if name in asked}, day)
    nodes = list(places(programmes[programme]))
    parts = {place: _result(place, who) for place in nodes if len(place.path) == 1}
    search = Search(programmes[programme], rules.kinds, who, parts, Finder(who.possible))
    never = set()
    for place in nodes:
        of_verdict = search.deciding(place)
        found = of_verdict or search.deciding_a_reading(place)
        if found is None:
            never.add(f"{programme} {place.name}")
            continue
        what = "a verdict" if of_verdict else "what a reading gives"
        proved[f"conditions that can decide {what}"] += 1
        for applicant in found:
            _check(applicant, place, rules, programme, day)
            proved["applicants found by z3, with the same outcome by the checker"] += 1
    assert never == {name for name in NEVER_DECIDES if name.startswith(f"{programme} ")}


def _check(found: Found, place: Place, rules: Rules, programme: str, day: date) -> None:
    """The checker agrees with the formulas about the verdict and about every reading."""
    outcome = check_programme(rules.programmes[programme], found.answers, day).outcome
    assert outcome is OUTCOMES[found.verdict], found
    if place.point is not None:
        seen: Any = found.answers if place.record is None else found.answers[place.record]
        fields = rules.questions if place.record is None else rules.questions[place.record].fields
        point = compile_condition(place.point.node, fields)
        record = seen if place.record is None else seen[0]
        for reading, rank in zip(point.children, found.readings, strict=True):
            assert reading.evaluate(record, day) in STATES[rank], found


def _result(place: Place, who: Unknown) -> Truth:
    """What a node comes out as, for the first record where it asks columns."""
    return truth(place.node, _seen(place, who), {}, place.path)


def _readings(place: Place, who: Unknown, instead: Instead) -> list[Truth]:
    """What each reading gives of the disputed point in which the node stands."""
    point = place.point
    if point is None:
        return []
    seen, readings = _seen(point, who), enumerate(point.node["readings"])
    paths = (((*point.path, "readings", i, "requires"), r["requires"]) for i, r in readings)
    return [truth(node, seen, instead, path) for path, node in paths]


def _seen(place: Place, who: Unknown) -> Unknown:
    return who if place.record is None else who.records[place.record][0]
