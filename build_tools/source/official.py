"""The official text, rebuilt from the YAML and compared with the notice as issued."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.source.edition import Edition
from build_tools.source.problems import Place
from build_tools.source.programme import Programme

_HAN_NUMERALS = "一二三四五六七八九十"
_SHOWN = 12


@dataclass(frozen=True)
class Piece:
    """A run of official words and where it stands in the YAML."""

    text: str
    place: Place


@dataclass(frozen=True)
class Difference:
    """The first place where the YAML and the notice part, with the words of both from there on."""

    source_place: Place
    official_place: Place
    source_words: str
    official_words: str


def first_difference(
    pieces: list[Piece], official: str, official_place: Place
) -> Difference | None:
    """Compare after NFKC and without white space; `None` when the texts are equal."""
    ours = [(c, piece.place) for piece in pieces for c in _normalise(piece.text)]
    theirs = list(_with_places(official, official_place))
    for index in range(max(len(ours), len(theirs))):
        if index < min(len(ours), len(theirs)) and ours[index][0] == theirs[index][0]:
            continue
        return Difference(
            ours[min(index, len(ours) - 1)][1],
            theirs[min(index, len(theirs) - 1)][1],
            "".join(c for c, _ in ours[index : index + _SHOWN]),
            "".join(c for c, _ in theirs[index : index + _SHOWN]),
        )
    return None


def han_numeral(number: int) -> str:
    """一 to 十 for 1 to 10."""
    return _HAN_NUMERALS[number - 1]


def official_strings(
    edition: Edition, programmes: dict[str, Programme]
) -> Iterator[tuple[str, str | None, tuple[str | int, ...]]]:
    """The official words in order: text, programme id (or none: the edition) and key path."""
    yield edition.title.zh, None, ("title", "zh")
    for number, name in enumerate(("purpose", "support"), start=1):
        section = edition.purpose if name == "purpose" else edition.support
        yield f"{han_numeral(number)}、{section.heading.zh}", None, (name, "heading", "zh")
        yield section.text.zh, None, (name, "text", "zh")
    for c, category in enumerate(edition.categories):
        yield f"（{han_numeral(c + 1)}）{category.name.zh}：", None, ("categories", c, "name", "zh")
        yield category.introduction.zh, None, ("categories", c, "introduction", "zh")
        for number, programme_id in enumerate(category.programmes, start=1):
            programme = programmes.get(programme_id)
            if programme:
                yield f"{number}．", programme_id, ("name", "zh")
                for text, path in _programme_strings(edition, programme):
                    yield text, programme_id, path


def _programme_strings(
    edition: Edition, programme: Programme
) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    headings = edition.headings
    yield programme.name.zh, ("name", "zh")
    for p, part in enumerate(programme.introduction or []):
        yield part.zh, ("introduction", p, "zh")
    yield f"（1）{headings.scope.zh}：", ("scope",)
    for p, part in enumerate(programme.scope):
        yield part.zh, ("scope", p, "zh")
    yield f"（2）{headings.requirements.zh}：", ("requirements",)
    for c, clause in enumerate(programme.requirements):
        if clause.label:
            yield clause.label, ("requirements", c, "label")
        for p, part in enumerate(clause.parts):
            yield part.zh, ("requirements", c, "parts", p, "zh")
    yield f"（3）{headings.office.zh}：", ("office",)
    yield programme.office.zh, ("office", "zh")


def _normalise(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _with_places(text: str, place: Place) -> Iterator[tuple[str, Place]]:
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line, start=1):
            for c in _normalise(character):
                yield c, Place(place.file, number, column)
