"""Worked cases, run: what an applicant gets, and where that differs from what its case expects."""

from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from build_tools.source.cases import Case, Cases, Range, point_names
from build_tools.source.yaml_reader import KeyPath
from checker import Rules, State, Verdict, check_programme, read_answers
from checker.condition import Condition
from checker.dates import last_day
from checker.questions import Answers
from checker.rules import Programme
from checker.states import any_of


@dataclass(frozen=True)
class Applicant:
    """The applicant of a case: its facts and the day of its check; `number` counts from 0."""

    number: int
    case: Case
    facts: Answers
    day: date

    def check(self, programme: Programme) -> Verdict:
        """The verdict that it gets."""
        return check_programme(programme, self.facts, self.day)


@dataclass(frozen=True)
class Difference:
    """Something that comes out otherwise than expected; `path` leads to it from `expect`."""

    path: KeyPath
    expected: Any
    found: Any


def read_applicant(number: int, cases: Cases, rules: Rules) -> Applicant:
    """The applicant of a case, its answers read as the checker reads them."""
    case = cases.cases[number]
    answers = {**cases.base, **case.answers}
    given = {name: answer for name, answer in answers.items() if name not in case.without}
    day = date.fromisoformat(case.as_of) if case.as_of else last_day(rules.year)
    return Applicant(number, case, read_answers(given, rules, date.max), day)


def request_of(case: Case, cases: Cases, programme: str | None, rules: Rules) -> dict[str, Any]:
    """What a page asks `checker.session` when the applicant of a case has filled in its form.

    Without a programme, all are asked for.
    """
    answers = {**cases.base, **case.answers}
    entries = {name: entry_of(answer) for name, answer in answers.items()}
    return {
        "entries": {name: entry for name, entry in entries.items() if name not in case.without},
        "programmes": programme and [programme],
        "day": case.as_of or last_day(rules.year).isoformat(),
        "today": f"{rules.year}-06-30",
    }


def entry_of(answer: Any) -> Any:
    """An answer as it stands in a form: text, and lists of text or of records of text."""
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, Mapping):
        return {name: entry_of(value) for name, value in answer.items()}
    if isinstance(answer, list | tuple):
        return [entry_of(value) for value in answer]
    if isinstance(answer, AbstractSet):
        return sorted(answer)
    return str(answer)


def read_applicants(cases: Cases, rules: Rules) -> list[Applicant]:
    """All applicants of a programme's cases."""
    return [read_applicant(number, cases, rules) for number in range(len(cases.cases))]


def differences(applicant: Applicant, programme: Programme) -> Iterator[Difference]:
    """Where the verdict differs from the one that the case expects, the verdict itself first."""
    verdict, expected = applicant.check(programme), applicant.case.expect
    yield from _difference(("verdict",), expected.verdict, verdict.outcome.value)
    if expected.yuan is not None:
        yuan = expected.yuan
        wanted = yuan.model_dump() if isinstance(yuan, Range) else yuan
        yield from _difference(("yuan",), wanted, _yuan(verdict))
    for aspect, find in _BY_NAME.items():
        wanted = getattr(expected, aspect)
        found = find(verdict) if wanted else {}
        for name in wanted or ():
            yield from _difference((aspect, name), wanted[name], found.get(name))


def outcome_of(verdict: Verdict) -> dict[str, Any]:
    """All that a case can expect of a verdict, in the form of its `expect`."""
    by_name = {aspect: find(verdict) for aspect, find in _BY_NAME.items()}
    return {"verdict": verdict.outcome.value, "yuan": _yuan(verdict), **by_name}


def _difference(path: KeyPath, expected: Any, found: Any) -> Iterator[Difference]:
    if expected != found:
        yield Difference(path, expected, found)


def _yuan(verdict: Verdict) -> Any:
    amount = verdict.amount
    if amount is None:
        return "not_stated"
    if amount.least is None or amount.most is None:
        return "unknown"
    if amount.least == amount.most:
        return amount.least
    return {"least": amount.least, "most": amount.most}


def _clauses(verdict: Verdict) -> dict[str, Any]:
    return {item.clause.label or item.clause.id: item.public_state for item in verdict.clauses}


def _preferences(verdict: Verdict) -> dict[str, Any]:
    return _named(verdict, {item.part.id: _name(item.state) for item in verdict.preferences})


def _readings(verdict: Verdict) -> dict[str, Any]:
    """What each reading of a disputed point gives, whether or not the outcome depends on it."""

    def evaluate(condition: Condition) -> State:
        return condition.evaluate(verdict.answers, verdict.day)

    points: dict[str, Any] = {}
    for item in (part for clause in verdict.clauses for part in clause.parts):
        found = [list(point) for point in _points(item.condition, evaluate, verdict)]
        points |= zip(point_names(item.part.id, len(found)), found, strict=True)
    return _named(verdict, points)


def _points(
    condition: Condition, evaluate: Callable[[Condition], State], verdict: Verdict
) -> Iterator[Iterator[str]]:
    """The disputed points in a condition; of records, as for the list: one that holds is enough."""

    def evaluate_records(inner: Condition) -> State:
        records: Any = verdict.answers.get(condition.questions[0].id)
        if records is None:
            return State.UNKNOWN
        return any_of(inner.evaluate(record, verdict.day) for record in records)

    if condition.form == "readings":
        yield (_name(evaluate(reading)) for reading in condition.children)
    for child in condition.children:
        inner = evaluate_records if condition.form == "some" else evaluate
        yield from _points(child, inner, verdict)


def _named(verdict: Verdict, found: dict[str, Any]) -> dict[str, Any]:
    """By the ids of parts and points, and by the clause where it has only one of them."""
    for item in verdict.clauses:
        names = [name for name in found if name.startswith(f"{item.clause.id}.")]
        if len(names) == 1:
            found[item.clause.label or item.clause.id] = found[names[0]]
    return found


def _name(state: State) -> str:
    return state.name.lower()


_BY_NAME: Mapping[str, Callable[[Verdict], dict[str, Any]]] = {
    "clauses": _clauses,
    "preferences": _preferences,
    "readings": _readings,
}
