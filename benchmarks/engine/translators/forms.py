"""The forms of compiled conditions, dispatched to what translates them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from build_tools.source.conditions import COMPARISONS, FORMS

T = TypeVar("T")
Node: TypeAlias = Mapping[str, Any]
Questions: TypeAlias = Mapping[str, Mapping[str, Any]]
Translate: TypeAlias = Callable[[Node, Questions], T]

OPERATORS = {"at_least": ">=", "more_than": ">", "at_most": "<=", "less_than": "<"}


@dataclass(frozen=True)
class Translator(Generic[T]):
    """A peer's language: a condition in it, and a condition that is null where a guard fails."""

    translate: Translate[T]
    only_where: Callable[[T, T], T]


class UnsupportedError(ValueError):
    """A peer can't express a form; the text is the form's name."""


def dispatch(node: Node, questions: Questions, forms: Mapping[str, Translate[T]]) -> T:
    """Translate a node by the entry for its form.

    Raises UnsupportedError where there is none, and for what only the office judges.
    """
    form = next(form for form in FORMS if form in node)
    if form not in forms:
        raise UnsupportedError(form)
    if form == "question" and questions[node["question"]].get("kind") == "judgement":
        raise UnsupportedError("judgement")
    return forms[form](node, questions)


def operator_and_number(node: Node) -> tuple[str, int]:
    """The comparison of a node as an operator, and its number."""
    return next((OPERATORS[name], node[name]) for name in COMPARISONS if name in node)


def fields_of(question: Mapping[str, Any]) -> Questions:
    """The columns of a question that asks for records, by id."""
    return {column["id"]: column for column in question["fields"]}
