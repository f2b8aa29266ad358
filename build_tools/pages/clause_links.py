"""Links to the clauses and sections that a page speaks of."""

from dataclasses import dataclass

from build_tools.pages.programme_view import Viewer
from build_tools.source.words import Words

_SHORT = {"scope": "reading_scope", "introduction": "reading_introduction"}


@dataclass(frozen=True)
class Link:
    """Words and where they lead: to a page, or to an anchor in it."""

    text: str
    page: str
    anchor: str = ""


@dataclass(frozen=True)
class ClauseLinks:
    """Makes links in the viewer's language.

    `up` leads to the edition's folder; as it is, from beside the programmes' pages.
    """

    viewer: Viewer
    up: str = "../"

    def programme(self, name: str) -> Link:
        """To a programme's page."""
        names = self.viewer.rules.programmes[name].name
        return Link(names[self.viewer.language], f"{self.up}{name}/")

    def clause(self, programme: str, clause: str) -> Link:
        """To a clause or section of a programme, with its number or a short name."""
        to = self.programme(programme)
        if clause == "name":
            return to
        if clause.isdecimal():
            return Link(self._label(programme, clause), to.page, f"clause-{clause}")
        if clause in _SHORT:
            return Link(self.viewer.words[_SHORT[clause]], to.page, clause)
        return Link(self._heading(clause), to.page, clause)

    def section(self, name: str) -> Link:
        """To a section of the guide outside its programmes."""
        edition, language = self.viewer.source.edition, self.viewer.language
        headings = {category.id: category.name for category in edition.categories}
        headings |= {"purpose": edition.purpose.heading, "support": edition.support.heading}
        return Link(headings[name].text(language), self.up, name)

    def place(self, programme: str | None, clause: str) -> Link:
        """To a clause of a programme, or to a section outside the programmes."""
        return self.clause(programme, clause) if programme else self.section(clause)

    def _label(self, programme: str, clause: str) -> str:
        clauses = self.viewer.rules.programmes[programme].clauses
        label = next(found.label for found in clauses if found.id == clause)
        return label or self._heading("requirements")

    def _heading(self, name: str) -> str:
        heading: Words = getattr(self.viewer.source.edition.headings, name)
        return heading.text(self.viewer.language)
