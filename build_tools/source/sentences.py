"""Sentences of the notice and of the YAML, in a form in which they can be compared.

Both are compared after NFKC and without white space. A sentence ends at 。 ； ： and at the end of
a line; a clause number at the start of a line (①, ②, …) stands for itself.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Generic, TypeVar

from build_tools.source.official import OfficialNode
from build_tools.source.problems import Place

T = TypeVar("T")

NOTICE = Path("official.txt")

_STOPS = "。;:"
_SENTENCE = re.compile(r"^\s*[①-⑩]|[^。；;：:]*[。；;：:]|[^。；;：:]+")


@dataclass(frozen=True)
class Character(Generic[T]):
    """One character after NFKC, as it was written, and where it stands.

    Where NFKC makes several characters of one, `written` is with the first.
    """

    key: str
    written: str
    at: T


@dataclass(frozen=True)
class Sentence(Generic[T]):
    """A run of characters; `key` is what is compared."""

    characters: tuple[Character[T], ...]

    @cached_property
    def key(self) -> str:
        """The characters after NFKC."""
        return "".join(character.key for character in self.characters)

    @property
    def written(self) -> str:
        """The characters as they were written, without white space."""
        return "".join(character.written for character in self.characters)

    @property
    def start(self) -> T:
        """Where the first character stands."""
        return self.characters[0].at

    def part(self, start: int, end: int | None = None) -> "Sentence[T]":
        """The characters from `start` up to `end`."""
        return Sentence(self.characters[start:end])

    def changes_at(self, position: int) -> bool:
        """Whether what stands at the position stands elsewhere than what is before it."""
        found = self.characters
        return position in {0, len(found)} or found[position - 1].at is not found[position].at


def joined(sentences: Iterable[Sentence[T]]) -> Sentence[T]:
    """Several sentences as one."""
    return Sentence(tuple(c for sentence in sentences for c in sentence.characters))


def notice_sentences(notice: str, file: Path = NOTICE) -> Iterator[Sentence[Place]]:
    """The sentences of the notice, each character with its line and column."""
    for number, line in enumerate(notice.split("\n"), start=1):
        for match in _SENTENCE.finditer(line):
            found = tuple(
                character
                for column, written in enumerate(match.group(), start=match.start() + 1)
                for character in characters(written, Place(file, number, column))
            )
            if found:
                yield Sentence(found)


def node_sentences(nodes: Iterable[OfficialNode]) -> Iterator[Sentence[OfficialNode]]:
    """The sentences of the YAML, each character with its node; a heading stands for itself."""
    open_: list[Character[OfficialNode]] = []
    for node in nodes:
        if node.is_heading and open_:
            yield Sentence(tuple(open_))
            open_ = []
        for match in _SENTENCE.finditer(node.text):
            open_ += characters(match.group(), node)
            if open_ and (node.is_heading or open_[-1].key in _STOPS):
                yield Sentence(tuple(open_))
                open_ = []
    if open_:
        yield Sentence(tuple(open_))


def characters(text: str, at: T) -> Iterator[Character[T]]:
    """The characters of a text that are compared."""
    for written in text:
        for index, key in enumerate(comparable(written)):
            yield Character(key, "" if index else written, at)


def comparable(text: str) -> str:
    """The text after NFKC, character by character, and without white space."""
    return "".join(map(_key, text))


@cache
def _key(written: str) -> str:
    return "".join(unicodedata.normalize("NFKC", written).split())
