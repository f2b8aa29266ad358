"""Conditions, questions and answers in Publicodes, which has neither lists nor records.

A question with several options becomes one yes-or-no rule an option.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from benchmarks.engine.translators.forms import (
    Node,
    Questions,
    Translate,
    Translator,
    dispatch,
    operator_and_number,
)

Rule: TypeAlias = Any

_YES, _NO = "oui", "non"
_TYPES = {"yes_no": "booléen", "choice": "texte"}


def translate(node: Node, questions: Questions) -> Rule:
    """One condition; raises UnsupportedError for a form that Publicodes lacks."""
    return dispatch(node, questions, _FORMS)


def _only_where(guard: Rule, rule: Rule) -> Rule:
    # What is not applicable evaluates to null.
    return {"applicable si": guard, "valeur": rule}


def declared(questions: Iterable[Mapping[str, Any]]) -> dict[str, Rule]:
    """The rules that hold the answers."""
    return dict(_declared(questions))


def situation(answers: Mapping[str, Any], questions: Questions) -> dict[str, str | int | float]:
    """One applicant's answers as JSON gives them, as the engine takes them."""
    return dict(_given(answers, questions))


def _declared(questions: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, Rule]]:
    for question in questions:
        name, kind = question["id"], question["type"]
        if kind == "choices":
            for option in question["options"]:
                yield _option(name, option["id"]), {"question": name, "type": "booléen"}
        else:
            yield name, {"question": name, "type": _TYPES.get(kind, "nombre")}


def _given(
    answers: Mapping[str, Any], questions: Questions
) -> Iterator[tuple[str, str | int | float]]:
    for name, answer in answers.items():
        question = questions[name]
        if question["type"] == "choices":
            for option in question["options"]:
                yield _option(name, option["id"]), _YES if option["id"] in answer else _NO
        elif isinstance(answer, bool):
            yield name, _YES if answer else _NO
        else:
            yield name, _text(answer) if isinstance(answer, str) else answer


def _question(node: Node, _questions: Questions) -> Rule:
    name = node["question"]
    if "is" in node:
        if isinstance(node["is"], bool):
            return name if node["is"] else f"{name} = {_NO}"
        return f"{name} = {_text(node['is'])}"
    if "one_of" in node:
        return _either([f"{name} = {_text(option)}" for option in node["one_of"]])
    if "includes" in node:
        return _option(name, node["includes"])
    if "includes_any_of" in node:
        return _either([_option(name, option) for option in node["includes_any_of"]])
    return _compared(name, node)


def _sum(node: Node, _questions: Questions) -> Rule:
    terms = [f"{term['question']} * {term.get('times', 1)}" for term in node["sum"]]
    return _compared(" + ".join(terms), node)


def _share(node: Node, _questions: Questions) -> Rule:
    part, whole = node["share"]["of"], node["share"]["among"]
    operator, per_cent = operator_and_number(node)
    return _both([f"{whole} > 0", f"{part} * 100 {operator} {whole} * {per_cent}"])


def _all(node: Node, questions: Questions) -> Rule:
    return _both([translate(child, questions) for child in node["all"]])


def _any(node: Node, questions: Questions) -> Rule:
    return _either([translate(child, questions) for child in node["any"]])


def _not(node: Node, questions: Questions) -> Rule:
    return _if(translate(node["not"], questions), _NO, _YES)


def _at_least_n_of(node: Node, questions: Questions) -> Rule:
    ones = [_if(translate(child, questions), 1, 0) for child in node["conditions"]]
    return {">=": [{"somme": ones}, node["at_least_n_of"]]}


def _both(rules: list[Rule]) -> Rule:
    return {"toutes ces conditions": rules}


def _either(rules: list[Rule]) -> Rule:
    return {"une de ces conditions": rules}


def _if(rule: Rule, then: str | int, otherwise: str | int) -> Rule:
    return {"condition": {"si": rule, "alors": then, "sinon": otherwise}}


def _compared(value: str, node: Node) -> Rule:
    operator, number = operator_and_number(node)
    return f"{value} {operator} {number}"


def _option(question: str, option: str) -> str:
    return f"{question}__{option}"


def _text(option: str) -> str:
    return f"'{option}'"


_FORMS: Mapping[str, Translate[Rule]] = {
    "question": _question,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
}
PUBLICODES = Translator(translate, _only_where)
