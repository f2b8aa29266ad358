"""What a programme asks for, in short: the conditions with numbers, and how many others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages.programme_view import Viewer
from checker.rules import SCOPE, Clause, Programme
from checker.wording import describe


@dataclass(frozen=True)
class Needs:
    """The measured conditions in words, and the number of the other requirements by kind."""

    measured: tuple[str, ...]
    others: tuple[str, ...]


def needs(viewer: Viewer, name: str) -> Needs:
    """What one programme asks for beyond its scope."""
    programme = viewer.rules.programmes[name]
    return Needs(tuple(_measured(viewer, programme)), tuple(_others(viewer, programme)))


def evidence(viewer: Viewer, name: str) -> tuple[str, ...]:
    """What usually shows the facts that a programme asks about, each said once."""
    questions = viewer.rules.questions
    asked = viewer.rules.programmes[name].questions
    found = (q.evidence for key, q in questions.items() if key in asked and q.evidence)
    return tuple(dict.fromkeys(words[viewer.language] for words in found))


def _measured(viewer: Viewer, programme: Programme) -> Iterator[str]:
    for clause in _clauses(programme):
        for part in clause.parts:
            if part.role != "requirement" or part.kind != "measured" or part.condition is None:
                continue
            line = describe(part.condition, viewer.phrases)
            if line.children:
                continue
            kind = viewer.kind_of(clause)
            yield (
                viewer.words["for_one_kind"].format(kind=kind, text=line.text)
                if kind
                else (line.text)
            )


def _others(viewer: Viewer, programme: Programme) -> Iterator[str]:
    kinds = Counter(
        part.kind
        for clause in _clauses(programme)
        for part in clause.parts
        if part.role == "requirement"
    )
    for kind in ("measured", "attested", "judgement"):
        if kinds[kind]:
            yield viewer.words[f"count_{kind}"].format(number=kinds[kind])


def _clauses(programme: Programme) -> Iterator[Clause]:
    return (clause for clause in programme.clauses if clause.id != SCOPE)
