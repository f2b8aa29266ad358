"""What a condition can come out as, and how conditions combine (Kleene's logic, widened)."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Literal, TypeAlias

StateName: TypeAlias = Literal["met", "not_met", "unknown", "disputed", "for_the_office"]


class State(IntEnum):
    """The state of a condition, ordered so that `all` is the minimum.

    FOR_THE_OFFICE counts as holding; DOUBTED is the same point with the applicant's own doubt.
    DOES_NOT_APPLY is only ever the state of a clause written for another kind of applicant.
    """

    NOT_MET = 0
    UNKNOWN = 1
    DISPUTED = 2
    DOUBTED = 3
    FOR_THE_OFFICE = 4
    MET = 5
    DOES_NOT_APPLY = 6

    @property
    def public_name(self) -> StateName:
        """The state of a condition as readers know it; a doubted point is one for the office."""
        return _PUBLIC_NAMES[self]


_PUBLIC_NAMES: tuple[StateName, ...] = (
    "not_met",
    "unknown",
    "disputed",
    "for_the_office",
    "for_the_office",
    "met",
)
# By the state's number; `any` is the strongest.
STRENGTH = (0, 3, 1, 2, 4, 5)
_OPPOSITE = {State.MET: State.NOT_MET, State.NOT_MET: State.MET}
_ASKING = {State.DISPUTED, State.DOUBTED}
_HOLDING = (State.MET, State.FOR_THE_OFFICE)


def all_of(states: Iterable[State]) -> State:
    """One failure decides; else one unknown leaves it unknown; nothing asked is met."""
    return min(states, default=State.MET)


def any_of(states: Iterable[State]) -> State:
    """One that holds decides; else one unknown leaves it unknown; nothing offered is not met."""
    best = State.NOT_MET
    for state in states:
        if state is State.MET:
            return state
        if STRENGTH[state] > STRENGTH[best]:
            best = state
    return best


def negated(state: State) -> State:
    """The opposite of a decided state; what is open stays open."""
    return _OPPOSITE.get(state, state)


def at_least_of(number: int, states: Sequence[State]) -> State:
    """`number` of the states must hold; unknown only while an answer could change the outcome."""
    if_all_fail = _counted(number, states, 0)
    if_all_hold = _counted(number, states, states.count(State.UNKNOWN))
    if if_all_fail in _HOLDING or if_all_fail is if_all_hold:
        return if_all_fail
    return State.DOUBTED if {if_all_fail, if_all_hold} <= _ASKING else State.UNKNOWN


def _counted(number: int, states: Sequence[State], extra: int) -> State:
    met = states.count(State.MET) + extra
    holding = met + states.count(State.FOR_THE_OFFICE)
    possible = holding + states.count(State.DOUBTED)
    if holding >= number:
        return State.MET if met >= number else State.FOR_THE_OFFICE
    if possible >= number:
        return State.DOUBTED
    return State.DISPUTED if possible + states.count(State.DISPUTED) >= number else State.NOT_MET


def over_readings(states: Sequence[State]) -> State:
    """A disputed point: decided only when every reading decides it alike."""
    if states.count(states[0]) == len(states):
        return states[0]
    found = set(states)
    if State.DISPUTED in found or (State.NOT_MET in found and not found.isdisjoint(_HOLDING)):
        return State.DISPUTED
    if State.NOT_MET in found and State.DOUBTED in found:
        return State.DISPUTED
    if State.DOUBTED in found:
        # Whatever the unknown readings turn out to be, the office has to be asked.
        return State.DOUBTED
    return State.UNKNOWN if State.UNKNOWN in found else min(found)
