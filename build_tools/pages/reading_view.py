"""How the guide is read, as its page shows it in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from build_tools.clause_map import clause_map, clause_of
from build_tools.pages.clause_links import ClauseLinks, Link
from build_tools.pages.coverage import COLUMNS, Coverage, coverage
from build_tools.pages.disputed_points import DisputedPart, disputed_parts
from build_tools.pages.programme_view import Viewer
from build_tools.source.reading import Reading
from build_tools.source.slip_places import place_slips


@dataclass(frozen=True)
class KindView:
    """A kind of requirement, and its state by the answer."""

    name: str
    text: str
    states: tuple[str, str, str]


@dataclass(frozen=True)
class QuotedLine:
    """Words of the notice and the number of their line."""

    words: str
    line: str


@dataclass(frozen=True)
class SlipRow:
    """A slip with its line in the notice, the words that it disagrees with, and its place."""

    quoted: QuotedLine
    text: str
    beside: tuple[QuotedLine, ...]
    programme: Link | None
    clause: Link


@dataclass(frozen=True)
class ReadingViewer:
    """Makes what the page shows."""

    viewer: Viewer

    @cached_property
    def reading(self) -> Reading:
        """The rules of reading."""
        return self.viewer.source.edition.reading

    @cached_property
    def links(self) -> ClauseLinks:
        """Links to what the page speaks of."""
        return ClauseLinks(self.viewer)

    @cached_property
    def columns(self) -> dict[str, str]:
        """The columns of the coverage table with their headings."""
        return {column: self.viewer.words[word] for column, word in COLUMNS.items()}

    @cached_property
    def coverage(self) -> Coverage:
        """The coverage table."""
        return coverage(clause_map(self.viewer.source), self.links)

    def kinds(self) -> Iterator[KindView]:
        """The three kinds of requirement."""
        language, say = self.viewer.language, self.viewer.phrases.say
        kinds = self.reading.kinds
        for name in type(kinds).model_fields:
            kind = getattr(kinds, name)
            states = (say(kind.if_yes), say(kind.if_no), say(kind.if_open))
            yield KindView(self.viewer.words[f"kind_{name}"], kind.text(language), states)

    def verdicts(self) -> Iterator[tuple[str, str]]:
        """The four verdicts and when they are given."""
        verdicts = self.reading.verdicts
        for name in type(verdicts).model_fields:
            text = getattr(verdicts, name).text(self.viewer.language)
            yield self.viewer.phrases.say(name), text

    def disputed(self) -> list[DisputedPart]:
        """The register of disputed points."""
        return list(disputed_parts(self.viewer, self.links))

    def slips(self) -> Iterator[SlipRow]:
        """The register of slips."""
        source, links = self.viewer.source, self.links
        for placed in place_slips(source):
            slip, programme = placed.slip, placed.node.programme
            yield SlipRow(
                self._quoted("reading_line", slip.words, placed.place.line),
                slip.text(self.viewer.language),
                tuple(
                    self._quoted("reading_beside", words, place.line)
                    for words, place in zip(slip.beside, placed.beside, strict=True)
                ),
                links.programme(programme) if programme else None,
                links.place(programme, clause_of(source, placed.node)),
            )

    def _quoted(self, phrase: str, words: str, line: int) -> QuotedLine:
        return QuotedLine(words, self.viewer.words[phrase].format(line=line))
