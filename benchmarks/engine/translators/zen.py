"""Conditions in the expression language of ZEN, GoRules' engine."""

from collections.abc import Mapping

from benchmarks.engine.translators.forms import (
    Node,
    Questions,
    Translate,
    Translator,
    dispatch,
    fields_of,
    operator_and_number,
)


def translate(node: Node, questions: Questions) -> str:
    """One condition; raises UnsupportedError for a form that ZEN lacks."""
    return dispatch(node, questions, _FORMS)


def _only_where(guard: str, expression: str) -> str:
    return f"({guard}) ? ({expression}) : null"


def _question(node: Node, questions: Questions) -> str:
    answer = questions[node["question"]]["id"]
    if "is" in node:
        if isinstance(node["is"], bool):
            return answer if node["is"] else f"not {answer}"
        return f"{answer} == {_text(node['is'])}"
    if "one_of" in node:
        return f"{answer} in {_list(node['one_of'])}"
    if "includes" in node:
        return f"{_text(node['includes'])} in {answer}"
    if "includes_any_of" in node:
        return f"some({answer}, # in {_list(node['includes_any_of'])})"
    return _compared(answer, node)


def _sum(node: Node, questions: Questions) -> str:
    terms = [f"{questions[t['question']]['id']} * {t.get('times', 1)}" for t in node["sum"]]
    return _compared(" + ".join(terms), node)


def _share(node: Node, questions: Questions) -> str:
    part, whole = (questions[node["share"][name]]["id"] for name in ("of", "among"))
    operator, per_cent = operator_and_number(node)
    return f"({whole} > 0 and {part} * 100 {operator} {whole} * {per_cent})"


def _all(node: Node, questions: Questions) -> str:
    return _joined(" and ", node["all"], questions)


def _any(node: Node, questions: Questions) -> str:
    return _joined(" or ", node["any"], questions)


def _not(node: Node, questions: Questions) -> str:
    return f"not ({translate(node['not'], questions)})"


def _at_least_n_of(node: Node, questions: Questions) -> str:
    ones = [f"(({translate(child, questions)}) ? 1 : 0)" for child in node["conditions"]]
    return f"{' + '.join(ones)} >= {node['at_least_n_of']}"


def _some(node: Node, questions: Questions) -> str:
    question = questions[node["some"]]
    # Inside the list a column is a property of the record, which ZEN calls `#`.
    fields = {n: {**column, "id": f"#.{n}"} for n, column in fields_of(question).items()}
    return f"some({question['id']}, {translate(node['meets'], fields)})"


def _joined(connective: str, children: list[Node], questions: Questions) -> str:
    return connective.join(f"({translate(child, questions)})" for child in children)


def _compared(value: str, node: Node) -> str:
    operator, number = operator_and_number(node)
    return f"{value} {operator} {number}"


def _list(options: list[str]) -> str:
    return f"[{', '.join(_text(option) for option in options)}]"


def _text(option: str) -> str:
    return f"'{option}'"


_FORMS: Mapping[str, Translate[str]] = {
    "question": _question,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
    "some": _some,
}
ZEN = Translator(translate, _only_where)
