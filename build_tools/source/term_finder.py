"""Finds the terms of the glossary in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

_LETTER = "[A-Za-z]"


@dataclass(frozen=True)
class Piece:
    """A piece of a text; `term` is the id of the term that it stands for, or none."""

    text: str
    term: str | None = None


class TermFinder:
    """Finds the forms of terms in one language: the longest where several begin, and whole words.

    Capitals don't matter.
    """

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        self._terms = {form.casefold(): term for term, each in forms.items() for form in each}
        longest_first = sorted(self._terms, key=len, reverse=True)
        either = "|".join(re.escape(form) for form in longest_first)
        pattern = rf"(?<!{_LETTER})(?:{either})(?!{_LETTER})"
        self._pattern = re.compile(pattern, re.IGNORECASE)

    def pieces(self, text: str) -> Iterator[Piece]:
        """The text in pieces, which make it up again as it was."""
        end = 0
        for match in self._pattern.finditer(text):
            if match.start() > end:
                yield Piece(text[end : match.start()])
            yield Piece(match.group(), self._terms[match.group().casefold()])
            end = match.end()
        if end < len(text):
            yield Piece(text[end:])
