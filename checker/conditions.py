"""The rule language, compiled: every condition becomes a closure from answers to a state."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import eq, ge, gt, le, lt
from typing import Any, TypeAlias

from checker.dates import latest_start
from checker.questions import Answers, Question
from checker.states import STRENGTH, State, any_of, at_least_of, negated, over_readings

Evaluate: TypeAlias = Callable[[Answers, date], State]
Node: TypeAlias = Mapping[str, Any]
Questions: TypeAlias = Mapping[str, Question]

# Looking up a member of an enumeration costs as much as a comparison.
MET, NOT_MET, UNKNOWN = State.MET, State.NOT_MET, State.UNKNOWN

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "at_least": ge,
    "more_than": gt,
    "at_most": le,
    "less_than": lt,
}
_TURNED = {"at_least": le, "more_than": lt, "at_most": ge, "less_than": gt}
_GROWING = {"at_least", "more_than"}


@dataclass(frozen=True)
class Condition:
    """A condition of a rule.

    `node` is its compiled form, `evaluate` gives its state for answers on the day of the check,
    `questions` are those that it asks itself.
    """

    form: str
    node: Node
    evaluate: Evaluate
    children: tuple["Condition", ...] = ()
    questions: tuple[Question, ...] = ()

    def leaves(self) -> Iterator["Condition"]:
        """The conditions below that ask a question themselves, in order."""
        if self.questions:
            yield self
        else:
            for child in self.children:
                yield from child.leaves()


def compile_condition(node: Node, questions: Questions) -> Condition:
    """Turn a compiled node into a condition."""
    form = next(form for form in _FORMS if form in node)
    return _FORMS[form](node, questions)


def bound_of(node: Node) -> tuple[str, int]:
    """The comparison of a node and its number."""
    return next((name, node[name]) for name in COMPARISONS if name in node)


def every(children: Iterable[Condition]) -> Condition:
    """The condition that all the children hold; none at all is met."""
    given = tuple(children)
    evaluators = [child.evaluate for child in given]

    # `all_of` without its generator, which would cost as much as the conditions.
    def evaluate(answers: Answers, day: date) -> State:
        worst = MET
        for child in evaluators:
            state = child(answers, day)
            if state is not MET and state < worst:
                if state is NOT_MET:
                    return state
                worst = state
        return worst

    return Condition("all", {"all": [child.node for child in given]}, evaluate, given)


def either(children: Iterable[Condition]) -> Condition:
    """The condition that one of the children holds; none at all is not met."""
    given = tuple(children)
    evaluators = [child.evaluate for child in given]

    # `any_of` likewise.
    def evaluate(answers: Answers, day: date) -> State:
        best = NOT_MET
        for child in evaluators:
            state = child(answers, day)
            if state is MET:
                return state
            if STRENGTH[state] > STRENGTH[best]:
                best = state
        return best

    return Condition("any", {"any": [child.node for child in given]}, evaluate, given)


def _comparison(node: Node, questions: Questions) -> Condition:
    question = questions[node["question"]]
    name, holds = question.id, _test(node)

    def fact(answers: Answers, _day: date) -> State:
        answer = answers.get(name)
        if answer is None:
            return UNKNOWN
        return MET if holds(answer) else NOT_MET

    def judgement(answers: Answers, _day: date) -> State:
        answer = answers.get(name)
        return State.FOR_THE_OFFICE if answer is None or holds(answer) else State.DOUBTED

    evaluate = judgement if question.is_judgement else fact
    return Condition("question", node, evaluate, questions=(question,))


def _test(node: Node) -> Callable[[Any], bool]:
    if "is" in node:
        return partial(eq, node["is"])
    if "one_of" in node:
        return frozenset(node["one_of"]).__contains__
    if "includes" in node:
        return frozenset((node["includes"],)).issubset
    if "includes_any_of" in node:
        options = frozenset(node["includes_any_of"])
        return lambda answer: not options.isdisjoint(answer)
    return _compare(node)


def _compare(node: Node) -> Callable[[Any], bool]:
    test, number = bound_of(node)
    # The number stands first, so that a partial application of the operator will do.
    return partial(_TURNED[test], number)


def _full_years(node: Node, questions: Questions) -> Condition:
    question = questions[node["full_years_since"]]
    name, (test, number) = question.id, bound_of(node)
    wanted = test in _GROWING
    years = number if test in {"at_least", "less_than"} else number + 1

    def evaluate(answers: Answers, day: date) -> State:
        start: Any = answers.get(name)
        if start is None:
            return UNKNOWN
        return MET if (start <= latest_start(day, years)) is wanted else NOT_MET

    return Condition("full_years_since", node, evaluate, questions=(question,))


def _sum(node: Node, questions: Questions) -> Condition:
    terms = [(term["question"], term.get("times", 1)) for term in node["sum"]]
    holds = _compare(node)
    # Counts are never negative, so a partial sum can already decide.
    decisive = bound_of(node)[0] in _GROWING

    def evaluate(answers: Answers, _day: date) -> State:
        total, is_complete = 0, True
        for name, times in terms:
            count: Any = answers.get(name)
            if count is None:
                is_complete = False
            else:
                total += count * times
        result = holds(total)
        if not is_complete and result is not decisive:
            return UNKNOWN
        return MET if result else NOT_MET

    asked = tuple(questions[name] for name, _times in terms)
    return Condition("sum", node, evaluate, questions=asked)


def _share(node: Node, questions: Questions) -> Condition:
    part, whole = node["share"]["of"], node["share"]["among"]
    test, per_cent = bound_of(node)
    compare = COMPARISONS[test]

    def evaluate(answers: Answers, _day: date) -> State:
        some: Any = answers.get(part)
        total: Any = answers.get(whole)
        if some is None or total is None:
            return UNKNOWN
        holds = total > 0 and compare(some * 100, per_cent * total)
        return MET if holds else NOT_MET

    return Condition("share", node, evaluate, questions=(questions[part], questions[whole]))


def _all(node: Node, questions: Questions) -> Condition:
    return every(_compile_each(node["all"], questions))


def _any(node: Node, questions: Questions) -> Condition:
    return either(_compile_each(node["any"], questions))


def _at_least_n_of(node: Node, questions: Questions) -> Condition:
    children = _compile_each(node["conditions"], questions)
    number, evaluators = node["at_least_n_of"], [child.evaluate for child in children]
    return Condition(
        "at_least_n_of",
        node,
        lambda a, day: at_least_of(number, (evaluate(a, day) for evaluate in evaluators)),
        children,
    )


def _not(node: Node, questions: Questions) -> Condition:
    child = compile_condition(node["not"], questions)
    return Condition("not", node, lambda a, day: negated(child.evaluate(a, day)), (child,))


def _readings(node: Node, questions: Questions) -> Condition:
    children = _compile_each([reading["requires"] for reading in node["readings"]], questions)
    evaluators = [child.evaluate for child in children]
    return Condition(
        "readings",
        node,
        lambda a, day: over_readings(evaluate(a, day) for evaluate in evaluators),
        children,
    )


def _some(node: Node, questions: Questions) -> Condition:
    question = questions[node["some"]]
    meets = compile_condition(node["meets"], question.fields)
    name = question.id

    def evaluate(answers: Answers, day: date) -> State:
        records: Any = answers.get(name)
        if records is None:
            return UNKNOWN
        return any_of(meets.evaluate(record, day) for record in records)

    return Condition("some", node, evaluate, (meets,), (question,))


def _compile_each(nodes: list[Node], questions: Questions) -> tuple[Condition, ...]:
    return tuple(compile_condition(node, questions) for node in nodes)


_FORMS: Mapping[str, Callable[[Node, Questions], Condition]] = {
    "question": _comparison,
    "full_years_since": _full_years,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
    "some": _some,
    "readings": _readings,
}
