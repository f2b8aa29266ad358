"""The part of an edition that a peer can express: the same conditions for it and for us."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.engine.translators.forms import Node, Questions, Translate, UnsupportedError

Edition = Mapping[str, Any]


@dataclass(frozen=True)
class Selection:
    """An edition with requirements only, in programmes and clauses that have some."""

    edition: Edition

    @property
    def programmes(self) -> int:
        """How many programmes are left."""
        return len(self.edition["programmes"])

    @property
    def conditions(self) -> int:
        """How many requirements are left."""
        return sum(
            len(clause["parts"])
            for programme in self.edition["programmes"]
            for clause in programme["clauses"]
        )


def select(edition: Edition, translate: Translate[Any]) -> Selection:
    """What a translator can express of an edition's requirements."""
    questions = questions_of(edition)
    programmes = [
        _programme(programme, questions, translate) for programme in edition["programmes"]
    ]
    return Selection({**edition, "programmes": [p for p in programmes if p["clauses"]]})


def select_all(edition: Edition) -> Selection:
    """All requirements."""
    return select(edition, lambda node, _questions: node)


def select_programmes(selection: Selection, names: Collection[str]) -> Selection:
    """What is left with the programmes of these names only."""
    programmes = [p for p in selection.edition["programmes"] if p["id"] in names]
    return Selection({**selection.edition, "programmes": programmes})


def questions_of(edition: Edition) -> Questions:
    """An edition's questions by id."""
    return {question["id"]: question for question in edition["questions"]}


def _programme(
    programme: Mapping[str, Any], questions: Questions, translate: Translate[Any]
) -> dict[str, Any]:
    clauses = [
        {**clause, "parts": [p for p in clause["parts"] if _is_supported(p, questions, translate)]}
        for clause in programme["clauses"]
    ]
    return {**programme, "clauses": [clause for clause in clauses if clause["parts"]]}


def _is_supported(part: Mapping[str, Any], questions: Questions, translate: Translate[Any]) -> bool:
    if part["role"] != "requirement":
        return False
    condition: Node = part["condition"]
    try:
        translate(condition, questions)
    except UnsupportedError:
        return False
    return True
