"""The verdict on a programme: its clauses, its outcome, its amount."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import cached_property
from typing import Literal, NamedTuple, TypeAlias

from checker.condition import Condition
from checker.payments import Amount
from checker.questions import Answers
from checker.rules import SCOPE, Clause, Part, Programme, RoleName, Rules, way_in
from checker.states import State, StateName, any_of

ClauseStateName: TypeAlias = StateName | Literal["does_not_apply"] | RoleName


class Outcome(Enum):
    """The four verdicts, the most decisive first."""

    NOT_ELIGIBLE = "not_eligible"
    UNANSWERED = "unanswered"
    ASK_THE_OFFICE = "ask_the_office"
    CONDITIONS_MET = "conditions_met"


# What a clause that requires nothing is called by, the most telling first.
_ROLES: tuple[RoleName, ...] = ("decided_in", "preference", "background")
# By the state's number.
_OUTCOMES = (
    Outcome.NOT_ELIGIBLE,
    Outcome.UNANSWERED,
    Outcome.ASK_THE_OFFICE,
    Outcome.ASK_THE_OFFICE,
    Outcome.CONDITIONS_MET,
    Outcome.CONDITIONS_MET,
)


class PartState(NamedTuple):
    """A part, its condition, and the state that this has."""

    part: Part
    condition: Condition
    state: State


class ClauseState(NamedTuple):
    """A clause, its state, and the states of its requirements and preferences."""

    clause: Clause
    state: State
    parts: tuple[PartState, ...]

    @property
    def public_state(self) -> ClauseStateName:
        """The state as readers know it; a clause that requires nothing has a role instead."""
        if self.state is State.DOES_NOT_APPLY:
            return "does_not_apply"
        if self.requirements:
            return self.state.public_name
        roles = {part.role for part in self.clause.parts}
        return next(role for role in _ROLES if role in roles)

    @property
    def requirements(self) -> tuple[PartState, ...]:
        """The parts that decide eligibility."""
        return tuple(item for item in self.parts if item.part.role == "requirement")


@dataclass(frozen=True)
class Verdict:
    """The verdict on one programme for one applicant on one day; explained when asked."""

    programme: Programme
    answers: Answers
    day: date
    state: State

    @property
    def outcome(self) -> Outcome:
        """Which of the four verdicts it is."""
        return _OUTCOMES[self.state]

    @cached_property
    def clauses(self) -> tuple[ClauseState, ...]:
        """All clauses in official order, the scope first."""
        return tuple(self._explained(clause) for clause in self.programme.clauses)

    @cached_property
    def counted(self) -> tuple[ClauseState, ...]:
        """The clauses that progress counts: of several ways in the one that is furthest."""
        ways = [item for item in self.clauses if item.clause.is_way]
        states = [way_in(item.clause).evaluate(self.answers, self.day) for item in ways]
        furthest = next(
            (
                way
                for way, state in zip(ways, states, strict=True)
                if state is any_of(states) and way.state is not State.DOES_NOT_APPLY
            ),
            None,
        )
        return tuple(i for i in self.clauses if not i.clause.is_way or i is furthest)

    @property
    def requirements(self) -> tuple[PartState, ...]:
        """The requirements that progress counts."""
        return tuple(item for clause in self.counted for item in clause.requirements)

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

    @cached_property
    def amount(self) -> Amount | None:
        """The stated amount; None where the guide states none for the way in that holds."""
        payment = self.programme.payment
        if payment is None:
            return None
        amount = payment.amount(self.answers, self.day)
        if self.outcome is Outcome.NOT_ELIGIBLE:
            return amount.refused()
        another_way_in = payment.condition.evaluate(self.answers, self.day) is State.NOT_MET
        return None if another_way_in else amount

    @property
    def has_unstated_amount(self) -> bool:
        """Whether a way in that holds is one for which the guide states no amount."""
        return self.programme.enough == "any_clause" and any(
            clause.state in (State.MET, State.FOR_THE_OFFICE)
            and all(part.payment is None for part in clause.clause.parts)
            for clause in self.clauses
            if clause.clause.id != SCOPE
        )

    def _explained(self, clause: Clause) -> ClauseState:
        parts = tuple(
            PartState(part, part.condition, part.condition.evaluate(self.answers, self.day))
            for part in clause.parts
            if part.condition is not None
        )
        return ClauseState(clause, clause.evaluate(self.answers, self.day), parts)


def check(rules: Rules, answers: Answers, day: date) -> dict[str, Verdict]:
    """The verdict on every programme, by programme id in official order."""
    return {
        name: check_programme(programme, answers, day)
        for name, programme in rules.programmes.items()
    }


def check_programme(programme: Programme, answers: Answers, day: date) -> Verdict:
    """The verdict on one programme."""
    return Verdict(programme, answers, day, programme.eligibility.evaluate(answers, day))


def outcome(programme: Programme, answers: Answers, day: date) -> Outcome:
    """Which of the four verdicts it is, and nothing else."""
    return _OUTCOMES[programme.eligibility.evaluate(answers, day)]


def clause_states(programme: Programme, answers: Answers, day: date) -> tuple[State, ...]:
    """The state of every clause in official order, and nothing else."""
    return tuple([evaluate(answers, day) for evaluate in programme.evaluators])
