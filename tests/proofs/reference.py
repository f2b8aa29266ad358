"""What a rule means, evaluated naively: tables and enumeration, and nothing of the checker's code.

States are named as the checker names them, so that both can be compared.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction
from functools import reduce
from itertools import combinations, product
from typing import Any, TypeAlias

Node: TypeAlias = Mapping[str, Any]
Table: TypeAlias = Mapping[tuple[str, str], str]

# Does the comparison hold for a value on this side of its number?
SIDES: Mapping[str, Mapping[str, bool]] = {
    "at_least": {"below": False, "at": True, "above": True},
    "more_than": {"below": False, "at": False, "above": True},
    "at_most": {"below": True, "at": True, "above": False},
    "less_than": {"below": True, "at": False, "above": False},
}


def _table(text: str) -> Table:
    head, *rows = (line.split() for line in text.strip().splitlines())
    return {
        (name, other): state
        for name, *states in rows
        for other, state in zip(head, states, strict=True)
    }


# READING.md, 'Four verdicts, in this order', and DESIGN.md, 'one no decides, else one unknown
# leaves it unknown'.
ALL = _table("""
                met             for_the_office  doubted   disputed  unknown  not_met
met             met             for_the_office  doubted   disputed  unknown  not_met
for_the_office  for_the_office  for_the_office  doubted   disputed  unknown  not_met
doubted         doubted         doubted         doubted   disputed  unknown  not_met
disputed        disputed        disputed        disputed  disputed  unknown  not_met
unknown         unknown         unknown         unknown   unknown   unknown  not_met
not_met         not_met         not_met         not_met   not_met   not_met  not_met
""")

# DESIGN.md, 'any-of is the mirror': one that holds decides, else one unknown leaves it unknown.
ANY = _table("""
                met  for_the_office  doubted         disputed        unknown         not_met
met             met  met             met             met             met             met
for_the_office  met  for_the_office  for_the_office  for_the_office  for_the_office  for_the_office
doubted         met  for_the_office  doubted         doubted         unknown         doubted
disputed        met  for_the_office  doubted         disputed        unknown         disputed
unknown         met  for_the_office  unknown         unknown         unknown         unknown
not_met         met  for_the_office  doubted         disputed        unknown         not_met
""")

# DESIGN.md, 'a disputed point is met if every reading is met, not met if every reading fails, else
# disputed'. What is unknown is not here: `_completed` looks at every way in which it may turn out.
READINGS = _table("""
                met             for_the_office  doubted   disputed  not_met
met             met             for_the_office  doubted   disputed  disputed
for_the_office  for_the_office  for_the_office  doubted   disputed  disputed
doubted         doubted         doubted         doubted   disputed  disputed
disputed        disputed        disputed        disputed  disputed  disputed
not_met         disputed        disputed        disputed  disputed  not_met
""")

NOT: Mapping[str, str] = {
    "met": "not_met",
    "not_met": "met",
    "unknown": "unknown",
    "disputed": "disputed",
}

VERDICTS: Mapping[str, str] = {
    "not_met": "not_eligible",
    "unknown": "unanswered",
    "disputed": "ask_the_office",
    "doubted": "ask_the_office",
    "for_the_office": "conditions_met",
    "met": "conditions_met",
}


@dataclass(frozen=True)
class Applicant:
    """Answers on a day; `judged` are the questions that only the office decides."""

    answers: Mapping[str, Any]
    day: date
    judged: frozenset[str] = frozenset()


def state(node: Node, applicant: Applicant) -> str:
    """The state of a compiled node; `{state: …}` is a node whose state is given."""
    match node:
        case {"state": given}:
            return str(given)
        case {"all": children}:
            return _fold(ALL, "met", (state(child, applicant) for child in children))
        case {"any": children}:
            return _fold(ANY, "not_met", (state(child, applicant) for child in children))
        case {"not": child}:
            return NOT[state(child, applicant)]
        case {"at_least_n_of": number, "conditions": children}:
            found = [state(child, applicant) for child in children]
            return _agreed({_at_least(number, states) for states in _completed(found)})
        case {"readings": readings}:
            found = [state(reading["requires"], applicant) for reading in readings]
            return _agreed({_fold_readings(states) for states in _completed(found)})
        case {"some": name, "meets": child}:
            records = applicant.answers.get(name)
            if records is None:
                return "unknown"
            rows = (replace(applicant, answers=record) for record in records)
            return _fold(ANY, "not_met", (state(child, row) for row in rows))
        case _:
            return _comparison(node, applicant)


def verdict(programme: Mapping[str, Any], applicant: Applicant, kinds: str) -> str:
    """The verdict on a compiled programme; `kinds` is the question about kinds of applicant."""
    needed, ways = [], []
    for clause in programme["clauses"]:
        found = clause_state(clause, applicant)
        kind, is_scope = clause.get("for_kind"), clause["id"] == "scope"
        if is_scope or (kind is None and programme["enough"] == "every_clause"):
            needed.append(found)
        elif kind is None:
            ways.append(found)
        elif kinds not in applicant.answers:
            ways.append(ALL["unknown", found])
        elif kind in applicant.answers[kinds]:
            ways.append(found)
        else:
            ways.append("not_met")
    total = _fold(ALL, "met", needed)
    return VERDICTS[ALL[total, _fold(ANY, "not_met", ways)] if ways else total]


def clause_state(clause: Mapping[str, Any], applicant: Applicant) -> str:
    """The state of a clause: all its requirements, whomever it is written for."""
    required = (part["condition"] for part in clause["parts"] if part["role"] == "requirement")
    return _fold(ALL, "met", (state(node, applicant) for node in required))


def full_years(start: date, day: date) -> int:
    """How many anniversaries have been reached, counted one by one."""
    years = 0
    while anniversary(start, years + 1) <= day:
        years += 1
    return years


def anniversary(start: date, years: int) -> date:
    """The same day years later; 29 February falls on 28 February in a common year."""
    year = start.year + years
    if (start.month, start.day) == (2, 29):
        return date(year, 3, 1) - timedelta(days=1)
    return start.replace(year=year)


def _fold(table: Table, nothing: str, states: Iterable[str]) -> str:
    return reduce(lambda one, other: table[one, other], states, nothing)


def _fold_readings(states: Iterable[str]) -> str:
    return reduce(lambda one, other: READINGS[one, other], states)


def _completed(states: list[str]) -> Iterator[tuple[str, ...]]:
    """Every way in which what is unknown may turn out."""
    return product(*(("met", "not_met") if one == "unknown" else (one,) for one in states))


def _agreed(outcomes: set[str]) -> str:
    """Unknown only while an answer could change whether it holds or the office must be asked."""
    if outcomes <= {"met", "for_the_office"}:
        return "met" if outcomes == {"met"} else "for_the_office"
    if outcomes == {"doubted", "disputed"}:
        return "doubted"
    return outcomes.pop() if len(outcomes) == 1 else "unknown"


def _at_least(number: int, states: tuple[str, ...]) -> str:
    """One of the selections of `number` conditions holds as a whole."""
    selections = (_fold(ALL, "met", chosen) for chosen in combinations(states, number))
    return _fold(ANY, "not_met", selections)


def _comparison(node: Node, applicant: Applicant) -> str:
    answers = applicant.answers
    match node:
        case {"question": name} if name in applicant.judged:
            doubted = name in answers and not _holds(node, answers[name])
            return "doubted" if doubted else "for_the_office"
        case {"question": name}:
            return _known(_holds(node, answers[name])) if name in answers else "unknown"
        case {"full_years_since": name}:
            if name not in answers:
                return "unknown"
            return _known(_compares(node, full_years(answers[name], applicant.day)))
        case {"sum": terms}:
            return _sum(node, terms, answers)
        case {"share": {"of": part, "among": whole}}:
            if part not in answers or whole not in answers:
                return "unknown"
            if answers[whole] == 0:
                return "not_met"
            per_cent = Fraction(answers[part], answers[whole]) * 100
            return _known(_compares(node, per_cent))
    raise ValueError(node)


def _sum(node: Node, terms: list[Node], answers: Mapping[str, Any]) -> str:
    """What is missing may be nothing, or more than any number of the rule."""
    beyond = 1 + max(node.get(name, 0) for name in SIDES)
    possible = (
        (answers[term["question"]],) if term["question"] in answers else (0, beyond)
        for term in terms
    )
    totals = (
        sum(count * term.get("times", 1) for count, term in zip(counts, terms, strict=True))
        for counts in product(*possible)
    )
    return _agreed({_known(_compares(node, total)) for total in totals})


def _holds(node: Node, answer: Any) -> bool:
    match node:
        case {"is": wanted}:
            return bool(answer == wanted)
        case {"one_of": options}:
            return answer in options
        case {"includes": option}:
            return option in answer
        case {"includes_any_of": options}:
            return any(option in answer for option in options)
        case _:
            return _compares(node, answer)


def _compares(node: Node, value: Any) -> bool:
    (name,) = (name for name in SIDES if name in node)
    number = node[name]
    side = "below" if value < number else "above" if value > number else "at"
    return SIDES[name][side]


def _known(holds: bool) -> str:
    return "met" if holds else "not_met"
