"""How states combine."""

from itertools import product

import pytest

from checker.states import State, all_of, any_of, at_least_of, negated, over_readings

NO, UNKNOWN, DISPUTED = State.NOT_MET, State.UNKNOWN, State.DISPUTED
DOUBTED, OFFICE, YES = State.DOUBTED, State.FOR_THE_OFFICE, State.MET
SIX = (NO, UNKNOWN, DISPUTED, DOUBTED, OFFICE, YES)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([YES, NO, UNKNOWN], NO),
        ([YES, UNKNOWN, DISPUTED], UNKNOWN),
        ([YES, DISPUTED, DOUBTED], DISPUTED),
        ([YES, OFFICE], OFFICE),
        ([DOUBTED, OFFICE], DOUBTED),
        ([YES, YES], YES),
        ([], YES),
    ],
)
def test_all_of_lets_the_most_decisive_state_decide(states: list[State], expected: State) -> None:
    assert all_of(states) is expected


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([NO, YES, UNKNOWN], YES),
        ([NO, OFFICE, UNKNOWN], OFFICE),
        ([NO, UNKNOWN], UNKNOWN),
        ([DISPUTED, UNKNOWN], UNKNOWN),
        ([DOUBTED, UNKNOWN], UNKNOWN),
        ([NO, DISPUTED], DISPUTED),
        ([NO, DOUBTED], DOUBTED),
        ([NO, NO], NO),
        ([], NO),
    ],
)
def test_any_of_mirrors_all_of(states: list[State], expected: State) -> None:
    assert any_of(states) is expected


def test_at_least_all_is_all_and_at_least_one_is_any() -> None:
    for states in product(SIX, repeat=3):
        if not {DISPUTED, DOUBTED} <= set(states):
            assert at_least_of(3, states) is all_of(states), states
            assert at_least_of(1, states) is any_of(states), states


def test_unknown_means_that_an_answer_could_change_the_outcome() -> None:
    for number, states in product((1, 2, 3), product(SIX, repeat=3)):
        outcomes = {
            at_least_of(number, filled)
            for filled in product(*([NO, YES] if s is UNKNOWN else [s] for s in states))
        }
        same = outcomes <= {OFFICE, YES} or outcomes <= {DISPUTED, DOUBTED}
        could_change = len(outcomes) > 1 and not same
        assert (at_least_of(number, states) is UNKNOWN) == could_change, (number, states)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([YES, YES], YES),
        ([NO, NO], NO),
        ([YES, NO], DISPUTED),
        ([OFFICE, NO], DISPUTED),
        ([DOUBTED, NO], DISPUTED),
        ([YES, NO, UNKNOWN], DISPUTED),
        ([YES, UNKNOWN], UNKNOWN),
        ([NO, UNKNOWN], UNKNOWN),
        ([YES, OFFICE], OFFICE),
        ([YES, DOUBTED], DOUBTED),
        ([YES, DOUBTED, UNKNOWN], DOUBTED),
        ([NO, DOUBTED, UNKNOWN], DISPUTED),
        ([YES, DISPUTED], DISPUTED),
    ],
)
def test_readings_decide_only_when_they_agree(states: list[State], expected: State) -> None:
    assert over_readings(states) is expected


def test_negation_turns_decided_states_only() -> None:
    assert [negated(s) for s in (YES, NO, UNKNOWN, DISPUTED)] == [NO, YES, UNKNOWN, DISPUTED]


def test_a_doubted_point_is_shown_as_one_for_the_office() -> None:
    assert DOUBTED.public_name == OFFICE.public_name == "for_the_office"
