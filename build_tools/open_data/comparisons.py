"""The single comparisons that a condition is made of, and how they are joined."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from checker.condition import COMPARISONS, Condition
from checker.questions import Question, Words

Units: TypeAlias = Mapping[str, Words]
"""The units that no question has of its own: `money`, `per_cent` and `years`."""

_TESTS = (*COMPARISONS, "is", "one_of", "includes", "includes_any_of")


@dataclass(frozen=True)
class Compared:
    """A comparison with its place in the whole condition (see `Row`).

    `question` is what is compared: a question, a column of its records (`loans.amount`), a sum of
    counts or a share. `kind` says how the fact is established. Only a number has a unit.
    """

    condition: Condition
    within: str
    kind: str
    question: str
    comparison: str
    value: str
    unit: Words | None


def comparisons(condition: Condition, units: Units) -> Iterator[Compared]:
    """The comparisons of a condition in the order of its words."""
    yield from _under(condition, units, (), None)


def _under(
    condition: Condition, units: Units, within: tuple[str, ...], records: Question | None
) -> Iterator[Compared]:
    if not condition.children:
        yield _compared(condition, units, " > ".join(within), records)
        return
    inner = condition.questions[0] if condition.form == "some" else records
    for number, child in enumerate(condition.children, start=1):
        yield from _under(child, units, (*within, _joined(condition, number)), inner)


def _joined(condition: Condition, number: int) -> str:
    match condition.form:
        case "not":
            return "not"
        case "some":
            return f"some {condition.questions[0].id}"
        case "at_least_n_of":
            return f"at_least_{condition.node['at_least_n_of']}_of {number}"
        case form:
            return f"{form} {number}"


def _compared(
    condition: Condition, units: Units, within: str, records: Question | None
) -> Compared:
    node = condition.node
    comparison = next(test for test in _TESTS if test in node)
    value, question = node[comparison], condition.questions[0]
    asked = _asked(condition)
    return Compared(
        condition=condition,
        within=within,
        kind=(records or question).kind,
        question=f"{records.id}.{asked}" if records else asked,
        comparison=comparison,
        value=_value(value),
        unit=_unit(condition, question, units) if comparison in COMPARISONS else None,
    )


def _asked(condition: Condition) -> str:
    match condition.form:
        case "sum":
            terms = [(term["question"], term.get("times", 1)) for term in condition.node["sum"]]
            return " + ".join(f"{times} * {q}" if times > 1 else q for q, times in terms)
        case "share":
            return " / ".join(question.id for question in condition.questions)
        case _:
            return condition.questions[0].id


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " | ".join(value) if isinstance(value, list) else str(value)


def _unit(condition: Condition, question: Question, units: Units) -> Words | None:
    match condition.form:
        case "full_years_since":
            return units["years"]
        case "share":
            return units["per_cent"]
        case _:
            return question.unit or units.get(question.type)
