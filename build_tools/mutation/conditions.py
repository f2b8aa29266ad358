"""Changes to a condition: to its connectives here, to its comparisons in `comparisons`."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from build_tools.mutation.change import (
    Change,
    all_but,
    dropped,
    reading_changes,
    replaced,
    under,
)
from build_tools.mutation.comparisons import (
    Node,
    Questions,
    Taken,
    comparison_changes,
    full_years_changes,
    share_changes,
    sum_changes,
    taken_by,
)
from build_tools.source.yaml_reader import KeyPath


def condition_changes(
    node: Node, questions: Questions, taken: Taken = frozenset()
) -> Iterator[Change]:
    """Every change to a condition and to the conditions under it."""
    if "question" in node:
        yield from comparison_changes(node, questions, taken)
        return
    form = next(form for form in _CHANGES if form in node)
    yield from _CHANGES[form](node, questions)
    for path, child in children(node):
        inner, options = questions, taken
        if form == "some":
            inner, options = questions[node["some"]].fields, frozenset()
        elif form == "any":
            options = taken.union(*(taken_by(item) for item in node["any"] if item is not child))
        yield from under(node, path, condition_changes(child, inner, options))


def children(node: Node) -> Iterator[tuple[KeyPath, Node]]:
    """The conditions directly under a condition, each with its path."""
    for key in ("all", "any", "conditions"):
        yield from (((key, i), child) for i, child in enumerate(node.get(key, ())))
    yield from (((key,), node[key]) for key in ("not", "meets") if key in node)
    for i, reading in enumerate(node.get("readings", ())):
        yield ("readings", i, "requires"), reading["requires"]


def _connective(node: Node, form: str, other: str) -> Iterator[Change]:
    items = node[form]
    for index, item in enumerate(items):
        rest = all_but(items, index)
        yield dropped((form, index), item, rest[0] if len(rest) == 1 else {form: rest})
    yield replaced((form,), form, other, {other: items})


def _all(node: Node, _questions: Questions) -> Iterator[Change]:
    return _connective(node, "all", "any")


def _any(node: Node, _questions: Questions) -> Iterator[Change]:
    return _connective(node, "any", "all")


def _at_least_n_of(node: Node, _questions: Questions) -> Iterator[Change]:
    items, key = node["conditions"], "at_least_n_of"
    for index, item in enumerate(items):
        yield dropped(("conditions", index), item, {**node, "conditions": all_but(items, index)})
    for number in (node[key] - 1, node[key] + 1):
        if number > 0:
            yield replaced((key,), {key: node[key]}, {key: number}, {**node, key: number})


def _not(node: Node, _questions: Questions) -> Iterator[Change]:
    yield replaced((), node, node["not"], node["not"])


def _readings(node: Node, _questions: Questions) -> Iterator[Change]:
    readings = node["readings"]
    yield from reading_changes(("readings",), readings, {}, [r["requires"] for r in readings])


def _some(_node: Node, _questions: Questions) -> Iterator[Change]:
    return iter(())


_CHANGES: Mapping[str, Callable[[Any, Questions], Iterator[Change]]] = {
    "full_years_since": full_years_changes,
    "sum": sum_changes,
    "share": share_changes,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
    "some": _some,
    "readings": _readings,
}
