"""The open data: the guide and the questions as JSON."""

from dataclasses import asdict
from typing import Any

from build_tools.clause_map import MappedSentence, clause_map, clause_of
from build_tools.pages.page import CompiledEdition
from build_tools.source.guide import Guide
from build_tools.source.slip_places import place_slips

FORMAT = 1
_RULE = ("condition", "kind", "pays")


def guide_data(guide: Guide, edition: CompiledEdition) -> dict[str, Any]:
    """The guide: its texts, and every programme with its clauses, rules, office and addresses."""
    source, data = edition.source.edition, edition.data
    return {
        "format": FORMAT,
        "year": data["year"],
        "rules_hash": data["hash"],
        "title": data["title"],
        "purpose": source.purpose.model_dump(include={"heading", "text"}),
        "support": source.support.model_dump(include={"heading", "text"}),
        "categories": [
            category.model_dump(include={"id", "name", "introduction"})
            for category in source.categories
        ],
        "departments": {
            name: department.model_dump(exclude_none=True)
            for name, department in guide.departments.departments.items()
        },
        "programmes": [_programme(programme, data["year"]) for programme in data["programmes"]],
    }


def questions_data(edition: CompiledEdition) -> dict[str, Any]:
    """Everything that the checker may ask, in the order of the form."""
    data = edition.data
    return {
        "format": FORMAT,
        "year": data["year"],
        "kinds": data["kinds"],
        "groups": data["groups"],
        "questions": data["questions"],
    }


def clause_map_data(edition: CompiledEdition) -> dict[str, Any]:
    """Every sentence of the notice with the nodes that hold it, and the slips in the original."""
    source = edition.source
    return {
        "format": FORMAT,
        "year": edition.data["year"],
        "rules_hash": edition.data["hash"],
        "sentences": [_sentence(sentence) for sentence in clause_map(source)],
        "slips": [
            slip.slip.model_dump()
            | {
                "line": slip.place.line,
                "column": slip.place.column,
                "programme": slip.node.programme,
                "clause": clause_of(source, slip.node),
            }
            for slip in place_slips(source)
        ],
    }


def _sentence(sentence: MappedSentence) -> dict[str, Any]:
    nodes = [
        {key: value for key, value in asdict(node).items() if value is not None}
        for node in sentence.nodes
    ]
    return asdict(sentence) | {"nodes": nodes}


def _programme(programme: dict[str, Any], year: int) -> dict[str, Any]:
    address = f"{year}/{programme['id']}/"
    parts = [part for clause in programme["clauses"] for part in clause["parts"]]
    return programme | {
        "path": {"zh": f"/{address}", "en": f"/en/{address}"},
        "clauses": [
            clause | {"parts": [_without(part, _RULE) for part in clause["parts"]]}
            for clause in programme["clauses"]
        ],
        "rules": [
            {"part": part["id"], "role": part["role"]} | _only(part, _RULE)
            for part in parts
            if "condition" in part
        ],
    }


def _only(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key in keys}


def _without(part: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key not in keys}
