"""The glossary as its page shows it in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from build_tools.pages.clause_links import ClauseLinks, Link
from build_tools.pages.programme_view import Viewer
from build_tools.source.passages import Passage, passages
from build_tools.source.term_finder import TermFinder
from build_tools.source.words import Words


@dataclass(frozen=True)
class PlacesView:
    """Where a term stands: the programme, or the guide's own page, and the clauses or sections."""

    page: Link
    clauses: tuple[Link, ...]


@dataclass(frozen=True)
class EntryView:
    """A term, its explanation, and where it stands in the guide."""

    id: str
    name: Words
    text: str
    places: tuple[PlacesView, ...]


@dataclass(frozen=True)
class GlossaryViewer:
    """Makes the entries in the viewer's language."""

    viewer: Viewer

    def entries(self) -> list[EntryView]:
        """All terms in the order of the language."""
        language = self.viewer.language
        return [
            EntryView(name, term.name, term.text.text(language), tuple(self._places(name)))
            for name, term in self.viewer.guide.glossary.ordered(language)
        ]

    @cached_property
    def _links(self) -> ClauseLinks:
        return ClauseLinks(self.viewer, up=f"../{self.viewer.rules.year}/")

    @cached_property
    def _found(self) -> list[tuple[Passage, set[str]]]:
        """The passages in official order, with the terms in their official words."""
        finder = TermFinder(self.viewer.guide.glossary.forms("zh"))
        return [
            (passage, {p.term for p in finder.pieces(passage.text["zh"]) if p.term})
            for passage in passages(self.viewer.source)
        ]

    def _places(self, term: str) -> Iterator[PlacesView]:
        found = (passage for passage, terms in self._found if term in terms)
        for programme, group in groupby(found, key=lambda passage: passage.programme):
            page = self._links.programme(programme) if programme else self._guide
            clauses = (self._links.place(programme, passage.clause) for passage in group)
            yield PlacesView(page, tuple(link for link in clauses if link != page))

    @property
    def _guide(self) -> Link:
        return Link(self.viewer.words["guide"], self._links.up)
