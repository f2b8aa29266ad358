"""The whole guide as one page, made for paper."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from build_tools.pages.frame import edition_facts
from build_tools.pages.needs import Needs, needs
from build_tools.pages.offices import Offices
from build_tools.pages.page import Page
from build_tools.pages.programme_view import ProgrammeView, SlipView
from build_tools.pages.reading_view import ReadingViewer
from build_tools.pages.writer import Writer
from build_tools.source.edition import Section
from build_tools.source.notice_headings import (
    category_heading,
    part_headings,
    programme_heading,
    section_heading,
)
from build_tools.source.sentences import comparable
from build_tools.source.words import Words


@dataclass(frozen=True)
class PrintedSection:
    """A section or a category: `heading` is the notice's own, `name` that of the language."""

    id: str
    heading: str
    name: str
    text: Words
    slips: tuple[SlipView, ...]


@dataclass(frozen=True)
class PrintedProgramme:
    """A programme with its heading in the notice."""

    heading: str
    view: ProgrammeView
    needs: Needs


@dataclass(frozen=True)
class PrintedCategory:
    """A category and its programmes."""

    section: PrintedSection
    programmes: tuple[PrintedProgramme, ...]


def print_page(writer: Writer) -> Page:
    """Title page, contents, every section and programme, the offices, and how to use it all."""
    guide, edition = writer.guide, writer.edition.source.edition
    title = edition.title.text(writer.language)
    page = writer.page(
        f"{writer.year}/print.md",
        writer.words["print_title"].format(title=title),
        writer.words["print_description"].format(title=title),
        "print.md.j2",
        scripts=("print_edition",),
        guide_title=title,
        title_lines=tuple(_title_lines(writer.edition.source.official, edition.title.zh)),
        facts=edition_facts(guide, writer.edition, writer.language),
        site_name=guide.site.name.text(writer.language),
        site_address=guide.site.public_address,
        rules_hash=writer.edition.rules.hash,
        sections=tuple(_sections(writer)),
        categories=tuple(_categories(writer)),
        headings=edition.headings,
        numbered=part_headings(edition.headings),
        offices=Offices(writer.viewer).all,
        programme_view=writer.viewer.programme,
        reading=ReadingViewer(writer.viewer),
    )
    return replace(page, styles=("print_edition",))


def _title_lines(notice: str, title: str) -> Iterator[str]:
    """The title in the lines in which the notice sets it."""
    rest = comparable(title)
    for line in notice.splitlines():
        if not rest or not rest.startswith(comparable(line)):
            break
        rest = rest.removeprefix(comparable(line))
        yield line.strip()


def _sections(writer: Writer) -> Iterator[PrintedSection]:
    edition = writer.edition.source.edition
    sections: dict[str, Section] = {"purpose": edition.purpose, "support": edition.support}
    for number, (name, section) in enumerate(sections.items(), start=1):
        yield PrintedSection(
            id=name,
            heading=section_heading(number, section.heading.zh),
            name=section.heading.text(writer.language),
            text=section.text,
            slips=writer.viewer.slips(section),
        )


def _categories(writer: Writer) -> Iterator[PrintedCategory]:
    for number, category in enumerate(writer.edition.source.edition.categories, start=1):
        section = PrintedSection(
            id=category.id,
            heading=category_heading(number, category.name.zh),
            name=category.name.text(writer.language),
            text=category.introduction,
            slips=writer.viewer.slips(category),
        )
        yield PrintedCategory(section, tuple(_programmes(writer, category.programmes)))


def _programmes(writer: Writer, names: list[str]) -> Iterator[PrintedProgramme]:
    for number, name in enumerate(names, start=1):
        view = writer.viewer.programme(name)
        heading = programme_heading(number, view.name["zh"])
        yield PrintedProgramme(heading, view, needs(writer.viewer, name))
