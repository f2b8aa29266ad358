"""How much of each programme is measured, attested, judged, disputed: numbers with their places."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from build_tools.clause_map import MappedNode, MappedSentence
from build_tools.pages.clause_links import ClauseLinks, Link

# Each column with its heading among the page words.
COLUMNS = {
    "measured": "kind_measured",
    "attested": "kind_attested",
    "judgement": "kind_judgement",
    "disputed": "reading_disputed",
    "preference": "preference",
    "decided_in": "reading_decided_in",
    "background": "reading_background",
}


@dataclass(frozen=True)
class Cell:
    """How many nodes there are of one sort, and the clauses in which they stand."""

    column: str
    number: int
    places: tuple[Link, ...]


@dataclass(frozen=True)
class Row:
    """A programme; without a link, the guide's words outside the programmes."""

    programme: Link | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Coverage:
    """The table, its totals, and how much of the notice is mapped."""

    rows: tuple[Row, ...]
    totals: tuple[Cell, ...]
    sentences: int
    headings: int
    characters: int


def coverage(sentences: list[MappedSentence], links: ClauseLinks) -> Coverage:
    """Count the nodes of the clause map: the programmes in official order, then what is outside."""
    nodes: dict[str | None, dict[str, MappedNode]] = {}
    for sentence in sentences:
        nodes.setdefault(sentence.programme, {}).update({n.id: n for n in sentence.nodes})
    rows = tuple(
        Row(
            links.programme(programme) if programme else None,
            tuple(_cells(programme, found.values(), links)),
        )
        for programme, found in sorted(nodes.items(), key=lambda entry: entry[0] is None)
    )
    totals = tuple(
        Cell(column, sum(row.cells[index].number for row in rows), ())
        for index, column in enumerate(COLUMNS)
    )
    return Coverage(
        rows,
        totals,
        sentences=len(sentences),
        headings=sum(all(n.role == "heading" for n in s.nodes) for s in sentences),
        characters=sum(len("".join(s.text.split())) for s in sentences),
    )


def _cells(
    programme: str | None, nodes: Iterable[MappedNode], links: ClauseLinks
) -> Iterator[Cell]:
    found = [(column, node.clause) for node in nodes for column in _columns(node)]
    for wanted in COLUMNS:
        clauses = Counter(clause for column, clause in found if column == wanted)
        yield Cell(
            wanted,
            clauses.total(),
            tuple(_counted(links.place(programme, c), n) for c, n in clauses.items()),
        )


def _columns(node: MappedNode) -> Iterator[str]:
    if node.role != "heading":
        yield node.kind or node.role
    if node.disputed:
        yield "disputed"


def _counted(link: Link, number: int) -> Link:
    return replace(link, text=f"{link.text}×{number}") if number > 1 else link
