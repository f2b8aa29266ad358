"""Conditions joined: all of them, or one of them.

They give what `all_of` and `any_of` of `checker.states` give, but stop at what decides. Most
conditions of a guide ask for one certain answer; all such answers are looked up at once.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import eq

from checker.condition import Condition, Evaluate, Test
from checker.questions import Answers
from checker.states import State, any_of

# Looking up a member of an enumeration costs as much as a comparison.
MET, NOT_MET, UNKNOWN = State.MET, State.NOT_MET, State.UNKNOWN


def every(conditions: Iterable[Condition]) -> Condition:
    """The condition that all the conditions hold; none at all is met."""
    children = tuple(conditions)
    if len(children) == 1:
        return children[0]
    evaluators = list(_evaluators(children))

    def evaluate(answers: Answers, day: date) -> State:
        worst = MET
        for child in evaluators:
            state = child(answers, day)
            if state is not MET and state < worst:
                if state is NOT_MET:
                    return state
                worst = state
        return worst

    node = {"all": [child.node for child in children]}
    only = evaluators[0] if len(evaluators) == 1 else evaluate
    return Condition("all", node, only, children)


def either(conditions: Iterable[Condition]) -> Condition:
    """The condition that one of the conditions holds; none at all is not met."""
    children = tuple(conditions)
    if len(children) == 1:
        return children[0]
    evaluators = [child.evaluate for child in children]

    def evaluate(answers: Answers, day: date) -> State:
        return any_of(child(answers, day) for child in evaluators)

    return Condition("any", {"any": [child.node for child in children]}, evaluate, children)


def _evaluators(conditions: Iterable[Condition]) -> Iterator[Evaluate]:
    """What has to hold, single answers first and together, as they cost least."""
    flat = list(_without_inner_alls(conditions))
    single = [c.test for c in flat if c.test is not None and not c.questions[0].is_judgement]
    judged = [c.test for c in flat if c.test is not None and c.questions[0].is_judgement]
    if single:
        yield _facts(single)
    if judged:
        yield _judged(judged)
    yield from (condition.evaluate for condition in flat if condition.test is None)


def _without_inner_alls(conditions: Iterable[Condition]) -> Iterator[Condition]:
    for condition in conditions:
        if condition.form == "all":
            yield from _without_inner_alls(condition.children)
        else:
            yield condition


def _facts(tests: Sequence[Test]) -> Evaluate:
    wanted = frozenset((test.question, test.operand) for test in tests if test.compare is eq)
    others = [tuple(test) for test in tests if test.compare is not eq]

    def evaluate(answers: Answers, _day: date) -> State:
        state = MET
        for question, compare, operand in others:
            answer = answers.get(question)
            if answer is None:
                state = UNKNOWN
            elif not compare(answer, operand):
                return NOT_MET
        if wanted <= answers.items():
            return state
        for question, needed in wanted:
            answer = answers.get(question)
            if answer is None:
                state = UNKNOWN
            elif answer != needed:
                return NOT_MET
        return state

    return evaluate


def _judged(tests: Sequence[Test]) -> Evaluate:
    def evaluate(answers: Answers, _day: date) -> State:
        for question, compare, operand in tests:
            answer = answers.get(question)
            if answer is not None and not compare(answer, operand):
                return State.DOUBTED
        return State.FOR_THE_OFFICE

    return evaluate
