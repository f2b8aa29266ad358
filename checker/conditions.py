"""The rule language, compiled: every condition becomes a closure from answers to a state."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import ge, gt, le, lt
from typing import Any, TypeAlias

from checker.dates import full_years
from checker.questions import Answers, Question
from checker.states import State, all_of, any_of, at_least_of, negated, over_readings

Evaluate: TypeAlias = Callable[[Answers, date], State]
Node: TypeAlias = Mapping[str, Any]
Questions: TypeAlias = Mapping[str, Question]

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "at_least": ge,
    "more_than": gt,
    "at_most": le,
    "less_than": lt,
}
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


def _comparison(node: Node, questions: Questions) -> Condition:
    question = questions[node["question"]]
    name, holds = question.id, _test(node)

    def fact(answers: Answers, _day: date) -> State:
        answer = answers.get(name)
        if answer is None:
            return State.UNKNOWN
        return State.MET if holds(answer) else State.NOT_MET

    evaluate = _judged(fact) if question.is_judgement else fact
    return Condition("question", node, evaluate, questions=(question,))


def _test(node: Node) -> Callable[[Any], bool]:
    if "is" in node:
        wanted = node["is"]
        return lambda answer: answer == wanted
    if "one_of" in node:
        allowed = frozenset(node["one_of"])
        return lambda answer: answer in allowed
    if "includes" in node:
        option = node["includes"]
        return lambda answer: option in answer
    if "includes_any_of" in node:
        options = frozenset(node["includes_any_of"])
        return lambda answer: not options.isdisjoint(answer)
    name, number = bound_of(node)
    compare = COMPARISONS[name]
    return lambda answer: compare(answer, number)


def _judged(evaluate: Evaluate) -> Evaluate:
    def judged(answers: Answers, day: date) -> State:
        doubted = evaluate(answers, day) is State.NOT_MET
        return State.DOUBTED if doubted else State.FOR_THE_OFFICE

    return judged


def _full_years(node: Node, questions: Questions) -> Condition:
    question = questions[node["full_years_since"]]
    name, (test, number) = question.id, bound_of(node)
    compare = COMPARISONS[test]

    def evaluate(answers: Answers, day: date) -> State:
        start: Any = answers.get(name)
        if start is None:
            return State.UNKNOWN
        return State.MET if compare(full_years(start, day), number) else State.NOT_MET

    return Condition("full_years_since", node, evaluate, questions=(question,))


def _sum(node: Node, questions: Questions) -> Condition:
    terms = [(term["question"], term.get("times", 1)) for term in node["sum"]]
    test, number = bound_of(node)
    compare = COMPARISONS[test]
    # Counts are never negative, so a partial sum can already decide.
    decisive = test in _GROWING

    def evaluate(answers: Answers, _day: date) -> State:
        counts: list[Any] = [answers.get(name) for name, _times in terms]
        total = sum(c * times for c, (_, times) in zip(counts, terms, strict=True) if c is not None)
        holds = compare(total, number)
        if None in counts and holds is not decisive:
            return State.UNKNOWN
        return State.MET if holds else State.NOT_MET

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
            return State.UNKNOWN
        holds = total > 0 and compare(some * 100, per_cent * total)
        return State.MET if holds else State.NOT_MET

    return Condition("share", node, evaluate, questions=(questions[part], questions[whole]))


def _all(node: Node, questions: Questions) -> Condition:
    children = _compile_each(node["all"], questions)
    evaluators = [child.evaluate for child in children]
    return Condition(
        "all", node, lambda a, day: all_of(evaluate(a, day) for evaluate in evaluators), children
    )


def _any(node: Node, questions: Questions) -> Condition:
    children = _compile_each(node["any"], questions)
    evaluators = [child.evaluate for child in children]
    return Condition(
        "any", node, lambda a, day: any_of(evaluate(a, day) for evaluate in evaluators), children
    )


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
            return State.UNKNOWN
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
