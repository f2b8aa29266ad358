"""The edges of every comparison of a rule, and on which side of it each answer lies.

Nothing here asks the checker: the sides are those of a table.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import chain, combinations
from typing import Any, TypeAlias

from build_tools.source.questions import Fact
from tests.proofs.reference import SIDES, Node, anniversary

Facts: TypeAlias = Mapping[str, Fact]

STEPS: Mapping[str, int | Decimal] = {
    "count": 1,
    "money": 1,
    "number": Decimal("0.01"),
    "per_cent": Decimal("0.01"),
}
# A start in each half of a year, at the turns of years, and around 29 February.
STARTS = (
    date(2012, 6, 1),
    date(2019, 12, 31),
    date(2020, 1, 1),
    date(2020, 2, 28),
    date(2020, 2, 29),
    date(2020, 3, 1),
    date(2021, 2, 28),
    date(2021, 3, 1),
)
WHOLES = (10, 1_999, 10_000)


@dataclass(frozen=True)
class Edge:
    """Answers to the questions of one comparison, and whether it holds for them.

    `what` names the edge; several answers may show the same one. `day` is the day of the check
    where it matters.
    """

    what: str
    answers: Mapping[str, Any]
    holds: bool
    day: date | None = None


def edges(node: Node, facts: Facts) -> Iterator[Edge]:
    """The answers on, below and above the number of a comparison, or with each option."""
    match node:
        case {"full_years_since": name}:
            yield from _days(node, name)
        case {"sum": terms}:
            yield from _sums(node, terms)
        case {"share": {"of": part, "among": whole}}:
            yield from _shares(node, part, whole)
        case {"question": name}:
            yield from _answers(node, name, facts[name])


def _answers(node: Node, name: str, fact: Fact) -> Iterator[Edge]:
    match node:
        case {"is": bool(wanted)}:
            for given in (True, False):
                yield Edge(str(given), {name: given}, given is wanted)
        case {"is": wanted}:
            yield from _choice(name, [wanted], fact)
        case {"one_of": named}:
            yield from _choice(name, named, fact)
        case {"includes": option}:
            yield from _choices(name, [option], fact)
        case {"includes_any_of": named}:
            yield from _choices(name, named, fact)
        case _:
            yield from _numbers(node, name, fact.type)


def _numbers(node: Node, name: str, kind: str) -> Iterator[Edge]:
    number, step = _number(node), STEPS[kind]
    for side, value in (("below", number - step), ("at", number), ("above", number + step)):
        if value >= 0 and (kind != "per_cent" or value <= 100):
            yield Edge(str(value), {name: value}, _holds(node, side))


def _days(node: Node, name: str) -> Iterator[Edge]:
    """The day before the anniversary, the anniversary, the day after; one year less and more."""
    number = _number(node)
    for start in STARTS:
        reached = anniversary(start, number)
        for day, side in (
            (reached - timedelta(days=1), "below"),
            (reached, "at"),
            (reached + timedelta(days=1), "at"),
            (anniversary(start, number + 1) - timedelta(days=1), "at"),
            (anniversary(start, number + 1), "above"),
        ):
            yield Edge(f"{start} on {day}", {name: start}, _holds(node, side), day)


def _sums(node: Node, terms: list[Node]) -> Iterator[Edge]:
    """Each term reaches as far as it can, then another one fills up what is left."""
    number = _number(node)
    none: dict[str, int] = {term["question"]: 0 for term in terms}
    for term in terms:
        name, times = term["question"], term["times"]
        for other in terms:
            for total, side in ((number - 1, "below"), (number, "at"), (number + 1, "above")):
                rest = total - total // times * times
                if other is not term and rest % other["times"] == 0:
                    filled = {other["question"]: rest // other["times"]}
                    answers = none | {name: total // times} | filled
                    yield Edge(str(answers), answers, _holds(node, side))
        for count in (number // times, number // times + 1):
            answers = none | {name: count}
            yield Edge(str(answers), answers, _holds(node, _side(count * times, number)))


def _shares(node: Node, part: str, whole: str) -> Iterator[Edge]:
    """The counts next to N per cent of an even, an odd and a large whole; nothing of nothing."""
    number = _number(node)
    for total in WHOLES:
        exact = total * number // 100
        for count in (exact - 1, exact, exact + 1):
            side = _side(count * 100, total * number)
            yield Edge(f"{count}/{total}", {part: count, whole: total}, _holds(node, side))
    # 49.97 per cent is not 50 per cent.
    almost = 100 * number - 3
    yield Edge(f"{almost}/10000", {part: almost, whole: 10_000}, _holds(node, "below"))
    yield Edge("0/0", {part: 0, whole: 0}, holds=False)


def _choice(name: str, named: list[str], fact: Fact) -> Iterator[Edge]:
    for option in fact.options or ():
        yield Edge(option, {name: option}, option in named)


def _choices(name: str, named: list[str], fact: Fact) -> Iterator[Edge]:
    """Each named option, and each one that is left out, beside options that are not named."""
    others = [option for option in fact.options or () if option not in named]
    for beside in _subsets(others):
        for option in named:
            yield Edge(option, {name: frozenset([option, *beside])}, holds=True)
        yield Edge("left out", {name: frozenset(beside)}, holds=False)


def _subsets(options: list[str]) -> Iterator[tuple[str, ...]]:
    """All subsets of a few options; of many none, and each one alone."""
    sizes = range(len(options) + 1) if len(options) <= 4 else (0, 1)
    return chain.from_iterable(combinations(options, size) for size in sizes)


def _number(node: Node) -> int:
    return int(next(node[name] for name in SIDES if name in node))


def _holds(node: Node, side: str) -> bool:
    return SIDES[next(name for name in SIDES if name in node)][side]


def _side(value: int, number: int) -> str:
    return "below" if value < number else "above" if value > number else "at"
