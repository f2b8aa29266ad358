"""The rules as formulas for z3, over applicants that have answered everything."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

import z3  # type: ignore[import-untyped]

from tests.proofs.reference import Node, full_years
from tests.proofs.unknown import HUNDREDTHS, Column, Formula, Unknown

Path: TypeAlias = tuple[str | int, ...]
"""Where a node stands, beginning with the id of its part."""


NEVER: Formula = z3.BoolVal(val=False)


@dataclass(frozen=True)
class Truth:
    """What a condition comes out as: exactly one of the four is true."""

    fails: Formula
    disputed: Formula
    doubted: Formula
    holds: Formula

    @property
    def rank(self) -> Formula:
        """0 for not eligible, 1 for ask the office, 2 for conditions met."""
        return z3.If(self.fails, 0, z3.If(self.holds, 2, 1))

    @property
    def lacks(self) -> Formula:
        """Whether it doesn't hold."""
        return z3.Not(self.holds)

    def differs(self, other: "Truth") -> Formula:
        """Whether the two come out differently."""
        return self.rank != other.rank


Instead: TypeAlias = Mapping[Path, Truth]
"""Results that stand in the place of nodes."""


def truth(node: Node, who: Unknown, instead: Instead, path: Path) -> Truth:
    """What the compiled condition at a path comes out as."""
    if path in instead:
        return instead[path]
    match node:
        case {"all": children}:
            return all_of(
                *(truth(c, who, instead, (*path, "all", i)) for i, c in enumerate(children))
            )
        case {"any": children}:
            return any_of(
                *(truth(c, who, instead, (*path, "any", i)) for i, c in enumerate(children))
            )
        case {"not": child}:
            found = truth(child, who, instead, (*path, "not"))
            return Truth(found.holds, found.disputed, found.doubted, found.fails)
        case {"readings": readings}:
            return _over_readings(
                *(
                    truth(r["requires"], who, instead, (*path, "readings", i, "requires"))
                    for i, r in enumerate(readings)
                )
            )
        case {"some": name, "meets": child}:
            given = (
                _where(who.counts[name] > number, truth(child, record, instead, (*path, "meets")))
                for number, record in enumerate(who.records[name])
            )
            return any_of(*given)
        case {"question": name} if who.columns[name].question.is_judgement:
            holds = _holds(node, who)
            return Truth(NEVER, NEVER, z3.Not(holds), holds)
        case _:
            return _decided(_holds(node, who))


def all_of(*found: Truth) -> Truth:
    """All must hold; else the gravest of what they come out as."""
    fails, holds = _one_of(t.fails for t in found), z3.And(*(t.holds for t in found))
    disputed = _one_of(t.disputed for t in found)
    doubted = _one_of(t.doubted for t in found)
    return Truth(fails, _but(disputed, fails), _but(doubted, fails, disputed), holds)


def any_of(*found: Truth) -> Truth:
    """One must hold; else the best of what they come out as."""
    fails, holds = z3.And(*(t.fails for t in found)), _one_of(t.holds for t in found)
    disputed = _one_of(t.disputed for t in found)
    doubted = _one_of(t.doubted for t in found)
    return Truth(fails, _but(disputed, holds, doubted), _but(doubted, holds), holds)


def any_differs(some: Iterable[Truth], others: Iterable[Truth]) -> Formula:
    """Whether one of the results differs from its counterpart."""
    return z3.Or(*(one.differs(other) for one, other in zip(some, others, strict=True)))


def verdict(
    programme: Mapping[str, Any],
    who: Unknown,
    kinds: str,
    instead: Instead | None = None,
) -> Truth:
    """What a compiled programme comes out as; `kinds` is the question about kinds of applicant."""
    needed: list[Truth] = []
    ways: list[Truth] = []
    for clause in programme["clauses"]:
        found = clause_truth(clause, who, kinds, instead or {})
        is_needed = programme["enough"] == "every_clause" and "for_kind" not in clause
        (needed if is_needed or clause["id"] == "scope" else ways).append(found)
    return all_of(*needed, any_of(*ways)) if ways else all_of(*needed)


def clause_truth(clause: Mapping[str, Any], who: Unknown, kinds: str, instead: Instead) -> Truth:
    """What a clause comes out as for the kind of applicant that it is written for."""
    parts = (
        truth(part["condition"], who, instead, (part["id"],))
        for part in clause["parts"]
        if part["role"] == "requirement"
    )
    kind = clause.get("for_kind")
    guard = [] if kind is None else [_decided(who.columns[kinds].formulas[kind])]
    return all_of(*guard, *parts)


def _holds(node: Node, who: Unknown) -> Formula:
    match node:
        case {"question": name, "is": bool(wanted)}:
            return who.columns[name].only == wanted
        case {"question": name, "is": option}:
            return _is_one_of(who.columns[name], [option])
        case {"question": name, "one_of": options}:
            return _is_one_of(who.columns[name], options)
        case {"question": name, "includes": option}:
            return who.columns[name].formulas[option]
        case {"question": name, "includes_any_of": options}:
            return z3.Or(*(who.columns[name].formulas[option] for option in options))
        case {"full_years_since": name}:
            return _full_years(node, who.columns[name].only, who.day)
        case {"sum": terms}:
            total = sum(who.columns[t["question"]].only * t["times"] for t in terms)
            return _compared(node, total)
        case {"share": {"of": part, "among": whole}}:
            some, total = who.columns[part].only, who.columns[whole].only
            return z3.And(total > 0, _compared(node, some * 100, total))
        case {"question": name}:
            column = who.columns[name]
            return _compared(node, column.only, HUNDREDTHS.get(column.question.type, 1))
    raise ValueError(node)


def _is_one_of(column: Column, options: list[str]) -> Formula:
    known = list(column.question.options)
    return z3.Or(*(column.only == known.index(option) for option in options))


def _full_years(node: Node, start: Formula, day: date) -> Formula:
    """In days: the last start from which so many full years have passed."""
    (years,) = (node[name] for name in _COMPARED if name in node)
    latest = {}
    for wanted in (years, years + 1):
        candidate = day - timedelta(days=365 * wanted - 1)
        while full_years(candidate, day) < wanted:
            candidate -= timedelta(days=1)
        latest[wanted] = start <= candidate.toordinal()
    return {
        "at_least": latest[years],
        "more_than": latest[years + 1],
        "at_most": z3.Not(latest[years + 1]),
        "less_than": z3.Not(latest[years]),
    }[next(name for name in _COMPARED if name in node)]


def _compared(node: Node, value: Formula, times: Any = 1) -> Formula:
    (name,) = (name for name in _COMPARED if name in node)
    return _COMPARED[name](value, node[name] * times)


_COMPARED = {
    "at_least": lambda value, number: value >= number,
    "more_than": lambda value, number: value > number,
    "at_most": lambda value, number: value <= number,
    "less_than": lambda value, number: value < number,
}


def _decided(holds: Formula) -> Truth:
    return Truth(z3.Not(holds), NEVER, NEVER, holds)


def _where(condition: Formula, found: Truth) -> Truth:
    """The result where the condition is true; a failure elsewhere."""
    fails = z3.Or(z3.Not(condition), found.fails)
    others = (_but(one, z3.Not(condition)) for one in (found.disputed, found.doubted, found.holds))
    return Truth(fails, *others)


def _over_readings(*found: Truth) -> Truth:
    """Met or not met if every reading says so; else disputed, or doubted where none fails."""
    fails, holds = z3.And(*(t.fails for t in found)), z3.And(*(t.holds for t in found))
    open_ = _one_of(either for t in found for either in (t.fails, t.disputed))
    doubted = _one_of(t.doubted for t in found)
    return Truth(fails, _but(open_, fails), _but(doubted, open_), holds)


def _one_of(formulas: Iterable[Formula]) -> Formula:
    """One of them is true; what never is, is left out, since z3 takes long over each."""
    given = [formula for formula in formulas if formula is not NEVER]
    return z3.Or(*given) if given else NEVER


def _but(formula: Formula, *others: Formula) -> Formula:
    """It is true, and none of the others."""
    without = [z3.Not(other) for other in others if other is not NEVER]
    return z3.And(formula, *without) if formula is not NEVER and without else formula
