"""What a programme asks for, in short: the conditions with numbers, and how many others."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.pages.programme_view import Viewer
from checker.condition import Condition
from checker.phrases import Line
from checker.rules import SCOPE, Clause, Programme
from checker.wording import demands, describe


@dataclass(frozen=True)
class Needs:
    """The measured conditions in words, and the number of the other requirements by kind."""

    measured: tuple[Line, ...]
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


def _measured(viewer: Viewer, programme: Programme) -> Iterator[Line]:
    for clause in _clauses(programme):
        kind = viewer.kind_of(clause)
        for part in clause.parts:
            if part.role != "requirement" or part.kind != "measured" or part.condition is None:
                continue
            condition = part.condition
            for demand in condition.children if condition.form == "all" else (condition,):
                line = _in_short(demand, clause, viewer)
                yield _for_kind(line, kind, viewer) if kind else line


def _in_short(condition: Condition, clause: Clause, viewer: Viewer) -> Line:
    """The condition in words; where the words are disputed, only what they are about."""
    phrases = viewer.phrases
    if condition.form == "readings":
        asked = (question for leaf in condition.leaves() for question in leaf.questions)
        labels = dict.fromkeys(phrases.of(question.label) for question in asked)
        about = viewer.words["and"].join(labels)
        return Line(
            viewer.words["needs_disputed"].format(about=about, clause=_name(clause, viewer))
        )
    line = describe(condition, phrases)
    if not line.children:
        return line
    children = demands(condition)
    return Line(line.text, tuple(_in_short(child, clause, viewer) for child in children))


def _for_kind(line: Line, kind: str, viewer: Viewer) -> Line:
    return Line(viewer.words["for_one_kind"].format(kind=kind, text=line.text), line.children)


def _name(clause: Clause, viewer: Viewer) -> str:
    label = clause.label
    return (
        viewer.words["clause_in_text"].format(label=label)
        if label
        else viewer.words["see_requirements"]
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
