"""What has changed in the guide on this site, for readers who follow it."""

from collections.abc import Collection
from itertools import pairwise

from pydantic import Field

from build_tools.source.addresses import Day, Uuid
from build_tools.source.edition import ProgrammeId
from build_tools.source.words import Model, Text, Words
from build_tools.source.yaml_reader import Document


class Change(Words):
    """A change that readers notice, in a sentence.

    `id` is its anchor on the page and stays for good, since readers of the feed know it by that.
    `programme` names the programme that alone it is about, as its page's address does:
    `2023/pledge-financing`.
    """

    id: ProgrammeId
    date: Day
    programme: Text | None = None


class Changes(Model):
    """All changes, newest first; `feed` identifies the feeds and never changes."""

    feed: Uuid
    changes: list[Change] = Field(min_length=1)


def check_changes(changes: Changes, programmes: Collection[str], document: Document) -> None:
    """Report changes out of order, ids used twice, and programmes that no edition has."""
    for number, (newer, older) in enumerate(pairwise(changes.changes), start=1):
        if newer.date < older.date:
            document.report(
                document.place(("changes", number, "date")),
                f"{older.date} 晚于上一条的 {newer.date}；最新的写在最前",
                f"{older.date} is later than {newer.date} above it; the newest stands first",
            )
    first: dict[str, int] = {}
    for number, change in enumerate(changes.changes):
        at = document.place(("changes", first.setdefault(change.id, number), "id"))
        if first[change.id] != number:
            document.report(
                document.place(("changes", number, "id")),
                f"“{change.id}”重复，第 {at.line} 行已经用过；请换一个",
                f"'{change.id}' is already used on line {at.line}; choose another",
            )
        if change.programme and change.programme not in programmes:
            path = ("changes", number, "programme")
            document.report_unknown(path, change.programme, programmes)
