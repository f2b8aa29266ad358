"""What a programme and its clauses require, each put together into one compiled condition."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.engine.translators.forms import Node

Programme = Mapping[str, Any]
_SCOPE = "scope"


@dataclass(frozen=True)
class CombinedClause:
    """All that a clause requires; `guard` says for whom, where not for everybody."""

    guard: Node | None
    requirement: Node


def combined_clauses(programme: Programme, kinds: str) -> list[CombinedClause]:
    """Every clause; `kinds` is the question about kinds of applicant."""
    return [
        CombinedClause(_guard(clause, kinds), _every(_requirements(clause)))
        for clause in programme["clauses"]
    ]


def verdict_node(programme: Programme, kinds: str) -> Node:
    """All that the programme requires."""
    needed: list[Node] = []
    ways: list[Node] = []
    for clause in programme["clauses"]:
        guard, requirements = _guard(clause, kinds), _requirements(clause)
        if guard is not None:
            ways.append(_every([guard, *requirements]))
        elif programme["enough"] == "any_clause" and clause["id"] != _SCOPE:
            ways.append(_every(requirements))
        else:
            needed += requirements
    return _every([*needed, _either(ways)] if ways else needed)


def _every(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else {"all": nodes}


def _either(nodes: list[Node]) -> Node:
    return nodes[0] if len(nodes) == 1 else {"any": nodes}


def _guard(clause: Mapping[str, Any], kinds: str) -> Node | None:
    kind = clause.get("for_kind")
    return None if kind is None else {"question": kinds, "includes": kind}


def _requirements(clause: Mapping[str, Any]) -> list[Node]:
    return [part["condition"] for part in clause["parts"] if part["role"] == "requirement"]
