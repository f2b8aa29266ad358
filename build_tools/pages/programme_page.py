"""The page of a programme."""

from build_tools.pages.needs import evidence, needs
from build_tools.pages.page import Page
from build_tools.pages.page_terms import PageTerms
from build_tools.pages.writer import Writer


def programme_page(writer: Writer, name: str) -> Page:
    """A programme's facts, official clauses, how they are read, and its check."""
    view = writer.viewer.programme(name)
    asked = writer.edition.rules.programmes[name].questions
    title = view.name[writer.language]
    description = writer.words["programme_description"]
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
        category=writer.category_of(name),
        headings=writer.edition.source.edition.headings,
        questions=[q for q in writer.edition.data["questions"] if q["id"] in asked],
        programmes=[name],
    )
