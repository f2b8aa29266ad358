"""What compiled rules ask: their questions and numbers, wherever they stand in the data."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from build_tools.source.conditions import COMPARISONS

Node: TypeAlias = Any

_TESTS = {"is", "one_of", "includes", "includes_any_of", *COMPARISONS}
_ASKING = ("question", "full_years_since", "some", "of", "among")


def asked(node: Node) -> dict[str, None]:
    """The questions that a part of the data asks, in order; columns of records are left out."""
    return dict.fromkeys(
        inner[key]
        for inner in _mappings(node)
        for key in _ASKING
        if isinstance(inner.get(key), str)
    )


def compared(node: Node) -> dict[str, None]:
    """The questions whose answer is compared by itself."""
    return dict.fromkeys(
        inner["question"]
        for inner in _mappings(node)
        if "question" in inner and not _TESTS.isdisjoint(inner)
    )


def negated(node: Node) -> dict[str, None]:
    """The questions asked under a `not`."""
    return dict.fromkeys(
        name for inner in _mappings(node) if "not" in inner for name in asked(inner["not"])
    )


def numbers(node: Node) -> set[int]:
    """Every whole number in a part of the data."""
    if isinstance(node, int) and not isinstance(node, bool):
        return {node}
    items = node.values() if isinstance(node, Mapping) else node if isinstance(node, list) else ()
    return {number for item in items for number in numbers(item)}


def _mappings(node: Node) -> Iterator[Mapping[str, Any]]:
    """The mappings in the data, except what is asked of the columns of records."""
    if isinstance(node, Mapping):
        yield node
        for key, value in node.items():
            if key not in {"meets", "pays"}:
                yield from _mappings(value)
    elif isinstance(node, list):
        for item in node:
            yield from _mappings(item)
