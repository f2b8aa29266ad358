"""The terms of the glossary in the texts of a page."""

from collections.abc import Callable, Iterator
from typing import TypeAlias, get_args

from build_tools.source.glossary import Glossary, Term
from build_tools.source.problems import Language
from build_tools.source.term_finder import Piece, TermFinder

Find: TypeAlias = Callable[[str, Language], list[Piece]]


class PageTerms:
    """Marks terms in the texts of one page, and remembers which it marked."""

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._finders = {x: TermFinder(glossary.forms(x)) for x in get_args(Language)}
        self._marked: dict[str, None] = {}

    def section(self) -> Find:
        """What marks the texts of one section: in each language the first of every term."""
        seen: set[tuple[str, Language]] = set()

        def find(text: str, language: Language) -> list[Piece]:
            return [first(piece, language) for piece in self._finders[language].pieces(text)]

        def first(piece: Piece, language: Language) -> Piece:
            if piece.term is None or (piece.term, language) in seen:
                return Piece(piece.text)
            seen.add((piece.term, language))
            self._marked[piece.term] = None
            return piece

        return find

    def marked(self) -> Iterator[tuple[str, Term]]:
        """The terms that were marked, with their ids, in the order of their first place."""
        return ((name, self._glossary.terms[name]) for name in self._marked)
