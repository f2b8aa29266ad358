"""The register of disputed points: each reading in words, and what is checked under it."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages.clause_links import ClauseLinks, Link
from build_tools.pages.programme_view import Viewer
from build_tools.source.programme import Part, Rates
from checker.condition import Condition
from checker.phrases import Line
from checker.questions import Words
from checker.wording import describe


@dataclass(frozen=True)
class DisputedPart:
    """Official words that can be read in several ways.

    `points` are the questions that they leave open, each with its readings; under a reading stands
    what is checked.
    """

    programme: Link
    clause: Link
    text: Words
    points: tuple[tuple[Line, ...], ...]
    notes: tuple[str, ...]


def disputed_parts(viewer: Viewer, links: ClauseLinks) -> Iterator[DisputedPart]:
    """All disputed points, in official order."""
    for name, programme in viewer.rules.programmes.items():
        source = viewer.source.programmes[name]
        nodes = [source.scope, *(clause.parts for clause in source.requirements)]
        for clause, parts in zip(programme.clauses, nodes, strict=True):
            for part, node in zip(clause.parts, parts, strict=True):
                points = [*_points(part.condition, viewer), *_counts(node, viewer)]
                if points:
                    yield DisputedPart(
                        programme=links.programme(name),
                        clause=links.clause(name, clause.id),
                        text=part.text,
                        points=tuple(points),
                        notes=tuple(viewer.phrases.of(note) for note in part.notes),
                    )


def _points(condition: Condition | None, viewer: Viewer) -> Iterator[tuple[Line, ...]]:
    if condition is None:
        return
    if condition.form == "readings":
        yield describe(condition, viewer.phrases).children
    for child in condition.children:
        yield from _points(child, viewer)


def _counts(part: Part, viewer: Viewer) -> Iterator[tuple[Line, ...]]:
    """The ways to count the items that are paid for."""
    rates = part.pays.rates if isinstance(part.pays, Rates) else []
    fields = {
        name: field
        for question in viewer.source.questions.questions.values()
        for name, field in (question.fields or {}).items()
    }
    for rate in rates:
        if rate.readings:
            yield tuple(
                Line(
                    reading.text(viewer.language),
                    (Line(fields[reading.count].label.text(viewer.language)),),
                )
                for reading in rate.readings
            )
