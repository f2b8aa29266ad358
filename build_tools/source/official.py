"""The official words as they stand in the YAML, in the order of the notice."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.source.edition import Edition
from build_tools.source.notice_headings import (
    category_heading,
    part_headings,
    programme_heading,
    section_heading,
)
from build_tools.source.programme import Part, Programme
from build_tools.source.slips import Slip
from build_tools.source.yaml_reader import KeyPath


@dataclass(frozen=True, eq=False)
class OfficialNode:
    """A run of official words: their programme (none: the edition) and their place in its file.

    A node without a part is a heading or, if `is_heading` is false, background. `slips` are those
    in its words, noted at `slip_path`.
    """

    text: str
    programme: str | None
    path: KeyPath
    is_heading: bool = False
    part: Part | None = None
    slips: Sequence[Slip] = ()
    slip_path: KeyPath = ()

    @property
    def file(self) -> str:
        """The file in the edition's folder."""
        return f"programmes/{self.programme}.yml" if self.programme else "edition.yml"


def official_nodes(edition: Edition, programmes: dict[str, Programme]) -> Iterator[OfficialNode]:
    """All official words, headings and numbers included."""
    yield _heading(edition.title.zh, None, "title", "zh")
    yield from _section_nodes(edition)
    for c, category in enumerate(edition.categories):
        here = ("categories", c)
        heading = category_heading(c + 1, category.name.zh)
        yield _heading(f"{heading}：", None, *here, "name", "zh")
        yield OfficialNode(
            category.introduction.zh,
            None,
            (*here, "introduction", "zh"),
            slips=category.slip,
            slip_path=(*here, "slip"),
        )
        for number, name in enumerate(category.programmes, start=1):
            if programme := programmes.get(name):
                yield from _programme_nodes(edition, name, programme, number)


def _section_nodes(edition: Edition) -> Iterator[OfficialNode]:
    sections = {"purpose": edition.purpose, "support": edition.support}
    for number, (name, section) in enumerate(sections.items(), start=1):
        heading = section_heading(number, section.heading.zh)
        yield _heading(heading, None, name, "heading", "zh")
        yield OfficialNode(
            section.text.zh,
            None,
            (name, "text", "zh"),
            slips=section.slip,
            slip_path=(name, "slip"),
        )


def _programme_nodes(
    edition: Edition, name: str, programme: Programme, number: int
) -> Iterator[OfficialNode]:
    headings, office = part_headings(edition.headings), programme.office
    title = programme_heading(number, programme.name.zh)
    yield _heading(title, name, "name", "zh", slips=programme.slip, slip_path=("slip",))
    yield from _part_nodes(programme.introduction or [], name, "introduction")
    yield _heading(f"{headings['scope']}：", name, "scope")
    yield from _part_nodes(programme.scope, name, "scope")
    yield _heading(f"{headings['requirements']}：", name, "requirements")
    for c, clause in enumerate(programme.requirements):
        if clause.label:
            yield _heading(clause.label, name, "requirements", c, "label")
        yield from _part_nodes(clause.parts, name, "requirements", c, "parts")
    yield _heading(f"{headings['office']}：", name, "office")
    yield _heading(office.zh, name, "office", "zh", slips=office.slip, slip_path=("office", "slip"))


def _heading(
    text: str,
    programme: str | None,
    *path: str | int,
    slips: Sequence[Slip] = (),
    slip_path: KeyPath = (),
) -> OfficialNode:
    return OfficialNode(text, programme, path, True, slips=slips, slip_path=slip_path)


def _part_nodes(parts: list[Part], programme: str, *path: str | int) -> Iterator[OfficialNode]:
    for p, part in enumerate(parts):
        here = (*path, p)
        yield OfficialNode(
            part.zh,
            programme,
            (*here, "zh"),
            part=part,
            slips=part.slip,
            slip_path=(*here, "slip"),
        )
