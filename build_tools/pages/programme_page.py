"""The page of a programme."""

from build_tools.pages.needs import evidence, needs
from build_tools.pages.page import Page
from build_tools.pages.page_terms import PageTerms
from build_tools.pages.programme_view import ProgrammeView
from build_tools.pages.writer import Writer

# Of a long category, so many on either side are listed: a page must not grow with the guide.
_NEAR = 4


def programme_page(writer: Writer, name: str) -> Page:
    """A programme's facts, official clauses, how they are read, and its check."""
    view = writer.viewer.programme(name)
    title = view.name[writer.language]
    description = writer.words["programme_description"]
    category = writer.category_of(name)
    return writer.checker_page(
        f"{writer.year}/{name}.md",
        title,
        description.format(name=title, year=writer.year, who=view.who),
        "programme.md.j2",
        scripts=("terms",),
        programme=view,
        terms=PageTerms(writer.guide.glossary),
        needs=needs(writer.viewer, name),
        evidence=evidence(writer.viewer, name),
        category=category,
        siblings=_siblings(category["programmes"], name),
        headings=writer.edition.source.edition.headings,
        programmes=[name],
    )


def _siblings(programmes: list[ProgrammeView], name: str) -> list[ProgrammeView]:
    at = next(place for place, view in enumerate(programmes) if view.id == name)
    start = max(0, min(at - _NEAR, len(programmes) - 2 * _NEAR - 1))
    return programmes[start : start + 2 * _NEAR + 1]
