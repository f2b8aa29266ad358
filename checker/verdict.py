"""The verdict on a programme: its clauses, its outcome, its amount."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from checker.conditions import Condition
from checker.payments import Amount
from checker.questions import Answers
from checker.rules import SCOPE, Clause, Part, Programme, Rules
from checker.states import State, all_of, any_of


class Outcome(Enum):
    """The four verdicts, the most decisive first."""

    NOT_ELIGIBLE = "not_eligible"
    UNANSWERED = "unanswered"
    ASK_THE_OFFICE = "ask_the_office"
    CONDITIONS_MET = "conditions_met"


_OUTCOMES = {
    State.NOT_MET: Outcome.NOT_ELIGIBLE,
    State.UNKNOWN: Outcome.UNANSWERED,
    State.DISPUTED: Outcome.ASK_THE_OFFICE,
    State.DOUBTED: Outcome.ASK_THE_OFFICE,
    State.FOR_THE_OFFICE: Outcome.CONDITIONS_MET,
    State.MET: Outcome.CONDITIONS_MET,
}


@dataclass(frozen=True)
class PartState:
    """A part, its condition, and the state that this has."""

    part: Part
    condition: Condition
    state: State


@dataclass(frozen=True)
class ClauseState:
    """A clause, its state, and the states of its requirements and preferences."""

    clause: Clause
    state: State
    parts: tuple[PartState, ...]

    @property
    def public_state(self) -> str:
        """The state as readers know it; a clause that requires nothing has a role instead."""
        if self.state is State.DOES_NOT_APPLY or self.requirements:
            return self.state.public_name
        roles = {part.role for part in self.clause.parts}
        return next(role for role in ("decided_in", "preference", "background") if role in roles)

    @property
    def requirements(self) -> tuple[PartState, ...]:
        """The parts that decide eligibility."""
        return tuple(item for item in self.parts if item.part.role == "requirement")


@dataclass(frozen=True)
class Verdict:
    """The verdict on one programme for one applicant on one day.

    `counted` are the clauses that progress counts: where one of several ways in is enough, the one
    that is furthest. `amount` is None where the guide states none.
    """

    programme: Programme
    outcome: Outcome
    state: State
    clauses: tuple[ClauseState, ...]
    counted: tuple[ClauseState, ...]
    amount: Amount | None

    @property
    def requirements(self) -> tuple[PartState, ...]:
        """The requirements that progress counts."""
        return tuple(item for clause in self.counted for item in clause.requirements)

    @property
    def has_unstated_amount(self) -> bool:
        """Whether a way in that holds is one for which the guide states no amount."""
        paying = self.programme.paying
        return self.programme.enough == "any_clause" and any(
            clause.state in (State.MET, State.FOR_THE_OFFICE)
            and all(part is not paying for part in clause.clause.parts)
            for clause in self.clauses
            if clause.clause.id != SCOPE
        )

    @property
    def preferences(self) -> tuple[PartState, ...]:
        """The preferences of clauses that apply."""
        return tuple(
            item
            for clause in self.clauses
            if clause.state is not State.DOES_NOT_APPLY
            for item in clause.parts
            if item.part.role == "preference"
        )


def check(rules: Rules, answers: Answers, day: date) -> dict[str, Verdict]:
    """The verdict on every programme, by programme id in official order."""
    return {
        name: check_programme(programme, rules, answers, day)
        for name, programme in rules.programmes.items()
    }


def check_programme(programme: Programme, rules: Rules, answers: Answers, day: date) -> Verdict:
    """The verdict on one programme."""
    kinds = answers.get(rules.kinds)
    clauses = tuple(_clause_state(clause, answers, day, kinds) for clause in programme.clauses)
    needed, ways = _needed_and_ways(programme, clauses)
    way_states = [_guarded(way, kinds) for way in ways]
    state = all_of([item.state for item in needed] + ([any_of(way_states)] if ways else []))
    outcome = _OUTCOMES[state]
    return Verdict(
        programme,
        outcome,
        state,
        clauses,
        _counted(clauses, needed, ways, way_states),
        _amount(programme, clauses, outcome, answers, day),
    )


def _clause_state(clause: Clause, answers: Answers, day: date, kinds: object) -> ClauseState:
    parts = tuple(
        PartState(part, part.condition, part.condition.evaluate(answers, day))
        for part in clause.parts
        if part.condition is not None
    )
    if _guard(clause, kinds) is State.NOT_MET:
        return ClauseState(clause, State.DOES_NOT_APPLY, parts)
    required = all_of(item.state for item in parts if item.part.role == "requirement")
    return ClauseState(clause, required, parts)


def _guard(clause: Clause, kinds: object) -> State:
    if clause.for_kind is None:
        return State.MET
    if not isinstance(kinds, frozenset):
        return State.UNKNOWN
    return State.MET if clause.for_kind in kinds else State.NOT_MET


def _guarded(clause: ClauseState, kinds: object) -> State:
    guard = _guard(clause.clause, kinds)
    return guard if guard is State.NOT_MET else all_of((guard, clause.state))


def _needed_and_ways(
    programme: Programme, clauses: tuple[ClauseState, ...]
) -> tuple[list[ClauseState], list[ClauseState]]:
    """The clauses that all must hold, and those of which one is enough."""

    def is_way(item: ClauseState) -> bool:
        if item.clause.id == SCOPE:
            return False
        return programme.enough == "any_clause" or item.clause.for_kind is not None

    return [c for c in clauses if not is_way(c)], [c for c in clauses if is_way(c)]


def _counted(
    clauses: tuple[ClauseState, ...],
    needed: list[ClauseState],
    ways: list[ClauseState],
    way_states: list[State],
) -> tuple[ClauseState, ...]:
    furthest = any_of(way_states)
    counted = {id(item) for item in needed}
    for way, state in zip(ways, way_states, strict=True):
        if state is furthest and way.state is not State.DOES_NOT_APPLY:
            counted.add(id(way))
            break
    return tuple(item for item in clauses if id(item) in counted)


def _amount(
    programme: Programme,
    clauses: tuple[ClauseState, ...],
    outcome: Outcome,
    answers: Answers,
    day: date,
) -> Amount | None:
    part = programme.paying
    if part is None or part.payment is None:
        return None
    if outcome is Outcome.NOT_ELIGIBLE:
        return part.payment.amount(answers, day).refused()
    state = next(i.state for clause in clauses for i in clause.parts if i.part is part)
    another_way_in = state is State.NOT_MET
    return None if another_way_in else part.payment.amount(answers, day)
