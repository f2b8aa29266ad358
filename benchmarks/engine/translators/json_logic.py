"""Conditions as JsonLogic."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from benchmarks.engine.translators.forms import (
    Node,
    Questions,
    Translate,
    Translator,
    dispatch,
    fields_of,
    operator_and_number,
)

Logic: TypeAlias = Any


def translate(node: Node, questions: Questions) -> Logic:
    """One condition; raises UnsupportedError for a form that JsonLogic lacks."""
    return dispatch(node, questions, _FORMS)


def _only_where(guard: Logic, logic: Logic) -> Logic:
    return {"if": [guard, logic, None]}


def _question(node: Node, _questions: Questions) -> Logic:
    answer = _answer(node["question"])
    if "is" in node:
        if isinstance(node["is"], bool):
            return answer if node["is"] else {"!": answer}
        return {"==": [answer, node["is"]]}
    if "one_of" in node:
        return {"in": [answer, node["one_of"]]}
    if "includes" in node:
        return {"in": [node["includes"], answer]}
    if "includes_any_of" in node:
        return {"some": [answer, {"in": [{"var": ""}, node["includes_any_of"]]}]}
    return _compared(answer, node)


def _sum(node: Node, _questions: Questions) -> Logic:
    terms = [_times(term) for term in node["sum"]]
    return _compared({"+": terms}, node)


def _times(term: Node) -> Logic:
    count, times = _answer(term["question"]), term.get("times", 1)
    return count if times == 1 else {"*": [count, times]}


def _share(node: Node, _questions: Questions) -> Logic:
    part, whole = _answer(node["share"]["of"]), _answer(node["share"]["among"])
    operator, per_cent = operator_and_number(node)
    compared = {operator: [{"*": [part, 100]}, {"*": [whole, per_cent]}]}
    return {"and": [{">": [whole, 0]}, compared]}


def _all(node: Node, questions: Questions) -> Logic:
    return {"and": [translate(child, questions) for child in node["all"]]}


def _any(node: Node, questions: Questions) -> Logic:
    return {"or": [translate(child, questions) for child in node["any"]]}


def _not(node: Node, questions: Questions) -> Logic:
    return {"!": translate(node["not"], questions)}


def _at_least_n_of(node: Node, questions: Questions) -> Logic:
    ones = [{"if": [translate(child, questions), 1, 0]} for child in node["conditions"]]
    return {">=": [{"+": ones}, node["at_least_n_of"]]}


def _some(node: Node, questions: Questions) -> Logic:
    meets = translate(node["meets"], fields_of(questions[node["some"]]))
    return {"some": [_answer(node["some"]), meets]}


def _answer(question: str) -> Logic:
    return {"var": question}


def _compared(value: Logic, node: Node) -> Logic:
    operator, number = operator_and_number(node)
    return {operator: [value, number]}


_FORMS: Mapping[str, Translate[Logic]] = {
    "question": _question,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
    "some": _some,
}
JSON_LOGIC = Translator(translate, _only_where)
