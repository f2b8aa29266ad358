"""The guide's words, passage by passage, in both languages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.source.edition import EditionSource
from build_tools.source.programme import Part, Programme
from build_tools.source.tree import clause_id
from build_tools.source.words import Words


@dataclass(frozen=True)
class Passage:
    """A clause or section as a page shows it; outside the programmes `programme` is none."""

    programme: str | None
    clause: str
    text: dict[str, str]


def passages(source: EditionSource) -> Iterator[Passage]:
    """All of an edition's words but its headings: first those outside the programmes."""
    edition = source.edition
    yield _words(None, "purpose", edition.purpose.text)
    yield _words(None, "support", edition.support.text)
    for category in edition.categories:
        yield _words(None, category.id, category.introduction)
    for name, programme in source.programmes.items():
        yield from _programme(name, programme)


def _programme(name: str, programme: Programme) -> Iterator[Passage]:
    yield _words(name, "name", programme.name)
    if programme.introduction:
        yield _parts(name, "introduction", programme.introduction)
    yield _parts(name, "scope", programme.scope)
    for clause in programme.requirements:
        yield _parts(name, clause_id(clause), clause.parts)
    office = programme.office
    yield Passage(name, "office", {"zh": office.zh, "en": office.en})


def _parts(programme: str, clause: str, parts: Sequence[Part]) -> Passage:
    text = {"zh": "".join(part.zh for part in parts), "en": " ".join(part.en for part in parts)}
    return Passage(programme, clause, text)


def _words(programme: str | None, clause: str, words: Words) -> Passage:
    return Passage(programme, clause, {"zh": words.zh, "en": words.en})
