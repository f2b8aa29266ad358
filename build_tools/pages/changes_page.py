"""What has changed in the guide on this site."""

from dataclasses import dataclass
from datetime import date

from build_tools.pages.page import Page
from build_tools.pages.writer import Writer
from build_tools.source import Guide
from build_tools.source.problems import Language

CHANGES = "changes/"


@dataclass(frozen=True)
class ToldChange:
    """A change in one language; `programme` and `path` are empty unless it is about one alone."""

    id: str
    date: str
    text: str
    programme: str
    path: str


def changes_page(writer: Writer) -> Page:
    """Every change, newest first, and the way to follow them."""
    return writer.page(
        "changes.md",
        writer.words["changes_title"],
        writer.words["changes_description"],
        "changes.md.j2",
        changes=told_changes(writer.guide, writer.language),
        day=lambda iso: writer.viewer.phrases.day(date.fromisoformat(iso)),
    )


def told_changes(guide: Guide, language: Language) -> list[ToldChange]:
    """The changes in one language, newest first."""
    told = []
    for change in guide.changes.changes:
        programme = path = ""
        if change.programme:
            year, name = change.programme.split("/")
            programme = guide.editions[int(year)].programmes[name].name.text(language)
            path = f"{change.programme}/"
        told.append(ToldChange(change.id, change.date, change.text(language), programme, path))
    return told
