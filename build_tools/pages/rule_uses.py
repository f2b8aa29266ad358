"""Where an edition uses the elements of the rule language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.source.edition import EditionSource
from build_tools.source.programme import Programme
from build_tools.source.tree import clause_id
from build_tools.source.vocabulary import Element, elements_in


@dataclass(frozen=True)
class Use:
    """A place of the guide that uses an element: `label` is empty for a programme as a whole."""

    programme: str
    anchor: str
    label: str


def places_of_use(source: EditionSource, words: Mapping[str, str]) -> dict[Element, list[Use]]:
    """For every element that the programmes use, where they do, in official order.

    `words` names the introduction and the scope.
    """
    found: dict[Element, list[Use]] = {}
    for name, programme in source.programmes.items():
        inside: set[Element] = set()
        for label, anchor, node in _places(programme, words):
            elements = dict.fromkeys(elements_in(node))
            inside |= elements.keys()
            for element in elements:
                found.setdefault(element, []).append(Use(name, anchor, label))
        for element in dict.fromkeys(elements_in(programme)):
            if element not in inside:
                found.setdefault(element, []).append(Use(name, "", ""))
    return found


def questions_that_use(source: EditionSource, element: Element) -> int:
    """How many questions of the edition use an element."""
    return sum(element in elements_in(q) for q in source.questions.questions.values())


def _places(programme: Programme, words: Mapping[str, str]) -> Iterator[tuple[str, str, Any]]:
    yield words["in_introduction"], "introduction", programme.introduction
    yield words["in_scope"], "scope", programme.scope
    for clause in programme.requirements:
        yield clause.label or "", f"clause-{clause_id(clause)}", clause
