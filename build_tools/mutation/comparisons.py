"""Changes to a condition that compares answers: another number, comparison, option, question.

`questions` are those that may be taken for one another: what the programme asks, or the columns
of a record.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from build_tools.mutation.change import Change, added, all_but, dropped, put, replaced
from build_tools.source.yaml_reader import KeyPath
from checker.questions import Question

Node: TypeAlias = Mapping[str, Any]
Questions: TypeAlias = Mapping[str, Question]

Taken: TypeAlias = frozenset[tuple[str, str]]
"""Questions with the options that already decide elsewhere: to add one here changes nothing.

They are what another condition of the same `any` takes, and what an earlier rate takes.
"""

# A comparison that is turned round by `not`; `is` and numbers have opposites of their own.
_NOT_IS = ("one_of", "includes", "includes_any_of")
# The one that differs in the number itself, and the one that points the other way.
_OTHERS = {
    "at_least": ("more_than", "at_most"),
    "more_than": ("at_least", "less_than"),
    "at_most": ("less_than", "at_least"),
    "less_than": ("at_most", "more_than"),
}


def comparison_changes(node: Node, questions: Questions, taken: Taken) -> Iterator[Change]:
    """Changes to the answer to one question, compared."""
    question = questions[node["question"]]
    yield from _bound_changes(node)
    for test, changes in _TESTS.items():
        if test in node:
            new = [option for option in question.options if (question.id, option) not in taken]
            yield from changes(node, question, new)
    if not node.keys().isdisjoint(_NOT_IS):
        yield replaced((), node, {"not": node}, {"not": node})
    needed = _options(node)
    for name in like(question, questions):
        if needed <= set(questions[name].options):
            yield _written(node, "question", name)


def full_years_changes(node: Node, questions: Questions) -> Iterator[Change]:
    """Changes to the full years since a date."""
    yield from _bound_changes(node)
    for name in like(questions[node["full_years_since"]], questions):
        yield _written(node, "full_years_since", name)


def sum_changes(node: Node, questions: Questions) -> Iterator[Change]:
    """Changes to a weighted sum."""
    yield from _bound_changes(node)
    terms = node["sum"]
    for index, term in enumerate(terms):
        # One term may be left; it keeps its weight.
        yield dropped(("sum", index), term, {**node, "sum": all_but(terms, index)})
        path: KeyPath = ("sum", index, "times")
        for times in (term["times"] - 1, term["times"] + 1):
            if times > 0:
                before, after = {"times": term["times"]}, {"times": times}
                yield replaced(path, before, after, put(node, path, times))
        path = ("sum", index, "question")
        for name in like(questions[term["question"]], questions):
            before, after = {"question": term["question"]}, {"question": name}
            yield replaced(path, before, after, put(node, path, name))


def share_changes(node: Node, questions: Questions) -> Iterator[Change]:
    """Changes to the share that one count has in another."""
    yield from _bound_changes(node)
    share = node["share"]
    turned = {"of": share["among"], "among": share["of"]}
    yield replaced(("share",), share, turned, {**node, "share": turned})
    for side in ("of", "among"):
        for name in like(questions[share[side]], questions):
            path = ("share", side)
            yield replaced(path, {side: share[side]}, {side: name}, put(node, path, name))


def like(question: Question, questions: Questions) -> Iterator[str]:
    """The other questions that have answers of the same type."""
    return (
        name
        for name, other in questions.items()
        if other.type == question.type and name != question.id
    )


def taken_by(node: Node) -> Taken:
    """The options that by themselves decide a comparison."""
    return frozenset((node["question"], option) for option in _options(node))


def _bound_changes(node: Node) -> Iterator[Change]:
    for test, other_tests in _OTHERS.items():
        if test in node:
            number = node[test]
            for other in (number - 1, number + 1):
                if other >= 0:
                    yield _written(node, test, other)
            for other_test in other_tests:
                yield _rewritten(node, test, other_test, number)


def _is(node: Node, question: Question, new: Collection[str]) -> Iterator[Change]:
    wanted = node["is"]
    if isinstance(wanted, bool):
        yield _written(node, "is", not wanted)
    for other in _others([wanted], question.options):
        yield _written(node, "is", other)
    for other in _others([wanted], new):
        yield _rewritten(node, "is", "one_of", [wanted, other])


def _includes(node: Node, question: Question, new: Collection[str]) -> Iterator[Change]:
    wanted = node["includes"]
    for other in _others([wanted], question.options):
        yield _written(node, "includes", other)
    for other in _others([wanted], new):
        yield _rewritten(node, "includes", "includes_any_of", [wanted, other])


def _one_of(node: Node, _question: Question, new: Collection[str]) -> Iterator[Change]:
    yield from _list_changes(node, "one_of", new)


def _includes_any_of(node: Node, question: Question, new: Collection[str]) -> Iterator[Change]:
    options = node["includes_any_of"]
    yield from _list_changes(node, "includes_any_of", new)
    if len(options) > 1:
        every = {"all": [{"question": question.id, "includes": option} for option in options]}
        yield replaced(("includes_any_of",), {"includes_any_of": options}, every, every)


_TESTS: Mapping[str, Callable[[Node, Question, Collection[str]], Iterator[Change]]] = {
    "is": _is,
    "one_of": _one_of,
    "includes": _includes,
    "includes_any_of": _includes_any_of,
}


def _list_changes(node: Node, test: str, new: Collection[str]) -> Iterator[Change]:
    options = node[test]
    for index, option in enumerate(options):
        rest = all_but(options, index)
        if rest:
            yield dropped((test, index), option, {**node, test: rest})
    for other in _others(options, new):
        yield added((test,), other, {**node, test: [*options, other]})


def _options(node: Node) -> set[str]:
    """The options that a comparison names."""
    named = (node[test] for test in _TESTS if test in node)
    lists = (value if isinstance(value, list) else [value] for value in named)
    return {option for options in lists for option in options if isinstance(option, str)}


def _others(options: Collection[str], known: Iterable[str]) -> Iterator[str]:
    return (option for option in known if option not in options)


def _written(node: Node, key: str, value: Any) -> Change:
    return replaced((key,), {key: node[key]}, {key: value}, {**node, key: value})


def _rewritten(node: Node, key: str, other: str, value: Any) -> Change:
    rest = {name: kept for name, kept in node.items() if name != key}
    return replaced((key,), {key: node[key]}, {other: value}, {**rest, other: value})
