"""One change to compiled data: where it is, what it is in both languages, and its result."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from build_tools.mutation.yaml_text import flow
from build_tools.source.problems import Language
from build_tools.source.yaml_reader import KeyPath

_REPLACED = {"zh": "“{}”改为“{}”", "en": "'{}' becomes '{}'"}
_ADDED = {"zh": "加上“{}”", "en": "'{}' is added"}
_DROPPED = {"zh": "删去“{}”", "en": "'{}' is left out"}
_READING_DROPPED = {"zh": "删去读法“{zh}”", "en": "the reading '{en}' is left out"}
_READING_ALONE = {"zh": "只留读法“{zh}”", "en": "only the reading '{en}' is left"}


@dataclass(frozen=True)
class Change:
    """A change to a node.

    `path` leads from the node to the place, `data` is the node as changed; `words` and `values`
    make the description when it is asked for.
    """

    path: KeyPath
    data: Any
    words: Mapping[str, str]
    values: tuple[Any, ...] = ()
    texts: Mapping[str, str] | None = None

    def describe(self, language: Language) -> str:
        """The change in words, with the rule as its file writes it."""
        texts = self.texts or {}
        return self.words[language].format(*(flow(value) for value in self.values), **texts)


def put(node: Any, path: KeyPath, value: Any) -> Any:
    """A copy of the node with another value at the path; the rest is shared."""
    if not path:
        return value
    copy: Any = list(node) if isinstance(node, list) else dict(node)
    copy[path[0]] = put(node[path[0]], path[1:], value)
    return copy


def under(node: Any, path: KeyPath, changes: Iterable[Change]) -> Iterator[Change]:
    """Changes to what stands at the path, as changes to the node."""
    for change in changes:
        data = put(node, path, change.data)
        yield replace(change, path=(*path, *change.path), data=data)


def replaced(path: KeyPath, old: Any, new: Any, data: Any) -> Change:
    """The change that writes `new` where `old` stood."""
    return Change(path, data, _REPLACED, (old, new))


def added(path: KeyPath, new: Any, data: Any) -> Change:
    """The change that adds an item to a list."""
    return Change(path, data, _ADDED, (new,))


def dropped(path: KeyPath, old: Any, data: Any) -> Change:
    """The change that leaves something out."""
    return Change(path, data, _DROPPED, (old,))


def reading_changes(
    path: KeyPath, readings: list[Any], rest: Mapping[str, Any], settled: list[Any]
) -> Iterator[Change]:
    """Each reading left out while others remain, and each left alone.

    `rest` is what stands beside the readings, `settled` the node when each is the only one.
    """
    for index, reading in enumerate(readings):
        where = (*path, index)
        if len(readings) > 2:
            data = {**rest, "readings": all_but(readings, index)}
            yield Change(where, data, _READING_DROPPED, texts=reading)
        yield Change(where, settled[index], _READING_ALONE, texts=reading)


def all_but(items: list[Any], index: int) -> list[Any]:
    """The list without one of its items."""
    return items[:index] + items[index + 1 :]
