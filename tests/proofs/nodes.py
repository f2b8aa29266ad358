"""The nodes of a compiled rule: each with its path, its questions and the point that it decides."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.proofs.formulas import Path
from tests.proofs.reference import Node


@dataclass(frozen=True, eq=False)
class Place:
    """A node of a programme's rules; `path` begins with the id of its part.

    `point` is the disputed point that it stands in, `record` the list whose columns it asks.
    """

    path: Path
    node: Node
    role: str
    point: "Place | None" = None
    record: str | None = None

    @property
    def name(self) -> str:
        """Its path in words."""
        return ".".join(map(str, self.path))

    @property
    def asked(self) -> frozenset[str]:
        """The questions that it asks, or the columns."""
        return frozenset(_asked(self.node))


def places(programme: Mapping[str, Any]) -> Iterator[Place]:
    """Every node of every condition of a programme."""
    for clause in programme["clauses"]:
        for part in clause["parts"]:
            if "condition" in part:
                yield from _below(Place((part["id"],), part["condition"], part["role"]))


def children(node: Node) -> Iterator[tuple[Path, Node]]:
    """The conditions directly under a condition, with their paths."""
    for key in ("all", "any", "conditions"):
        yield from (((key, i), child) for i, child in enumerate(node.get(key, ())))
    for key in ("not", "meets"):
        if key in node:
            yield (key,), node[key]
    for i, reading in enumerate(node.get("readings", ())):
        yield ("readings", i, "requires"), reading["requires"]


def _below(place: Place) -> Iterator[Place]:
    yield place
    point = place if "readings" in place.node else place.point
    record = place.node.get("some", place.record)
    for path, node in children(place.node):
        yield from _below(Place((*place.path, *path), node, place.role, point, record))


def _asked(node: Node) -> Iterator[str]:
    match node:
        case {"question": name} | {"full_years_since": name} | {"some": name}:
            yield name
        case {"sum": terms}:
            yield from (term["question"] for term in terms)
        case {"share": {"of": part, "among": whole}}:
            yield from (part, whole)
        case _:
            for _path, child in children(node):
                yield from _asked(child)
