"""The rule language, compiled: every condition becomes a closure from answers to a state."""

from collections.abc import Callable, Mapping
from datetime import date
from operator import contains, eq
from typing import Any, TypeAlias

from checker.condition import COMPARISONS, Condition, Node, Test, bound_of
from checker.connectives import MET, NOT_MET, UNKNOWN, either, every
from checker.dates import latest_start
from checker.questions import Answers, Question
from checker.states import State, any_of, at_least_of, negated, over_readings

Questions: TypeAlias = Mapping[str, Question]

_GROWING = {"at_least", "more_than"}


def compile_condition(node: Node, questions: Questions) -> Condition:
    """Turn a compiled node into a condition."""
    form = next(form for form in _FORMS if form in node)
    return _FORMS[form](node, questions)


def _comparison(node: Node, questions: Questions) -> Condition:
    question = questions[node["question"]]
    test = _test(node)
    name, compare, operand = test

    def fact(answers: Answers, _day: date) -> State:
        answer = answers.get(name)
        if answer is None:
            return UNKNOWN
        return MET if compare(answer, operand) else NOT_MET

    def judgement(answers: Answers, _day: date) -> State:
        answer = answers.get(name)
        in_doubt = answer is not None and not compare(answer, operand)
        return State.DOUBTED if in_doubt else State.FOR_THE_OFFICE

    evaluate = judgement if question.is_judgement else fact
    return Condition("question", node, evaluate, questions=(question,), test=test)


def _test(node: Node) -> Test:
    name = node["question"]
    if "is" in node:
        return Test(name, eq, node["is"])
    if "one_of" in node:
        return Test(name, _is_one_of, frozenset(node["one_of"]))
    if "includes" in node:
        return Test(name, contains, node["includes"])
    if "includes_any_of" in node:
        return Test(name, _includes_any_of, frozenset(node["includes_any_of"]))
    comparison, number = bound_of(node)
    return Test(name, COMPARISONS[comparison], number)


def _is_one_of(answer: Any, options: frozenset[str]) -> bool:
    return answer in options


def _includes_any_of(answer: Any, options: frozenset[str]) -> bool:
    return not options.isdisjoint(answer)


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
    test, number = bound_of(node)
    compare = COMPARISONS[test]
    # Counts are never negative, so a partial sum can already decide.
    decisive = test in _GROWING

    def evaluate(answers: Answers, _day: date) -> State:
        total, is_complete = 0, True
        for name, times in terms:
            count: Any = answers.get(name)
            if count is None:
                is_complete = False
            else:
                total += count * times
        result = compare(total, number)
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
        lambda a, day: at_least_of(number, [evaluate(a, day) for evaluate in evaluators]),
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
        lambda a, day: over_readings([evaluate(a, day) for evaluate in evaluators]),
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
