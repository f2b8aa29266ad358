"""The clause map: the node, or the chain of nodes, that holds each sentence of the notice."""

from dataclasses import dataclass
from itertools import groupby

from build_tools.compile_rules import kind_of, role_of
from build_tools.source.edition import EditionSource
from build_tools.source.official import OfficialNode, official_nodes
from build_tools.source.problems import Place
from build_tools.source.programme import Part, Rates
from build_tools.source.sentences import Sentence, joined, node_sentences, notice_sentences
from build_tools.source.tree import clause_id, has_readings


@dataclass(frozen=True)
class MappedNode:
    """A node in a sentence: the words that it holds there, and their role.

    `id` is a part's id, or the place of other words in the YAML; `clause` is the clause or section
    around it. The role is requirement, preference, decided_in, background or heading; the kind of
    a requirement is measured, attested or judgement.
    """

    id: str
    clause: str
    words: str
    role: str
    kind: str | None = None
    disputed: bool = False


@dataclass(frozen=True)
class MappedSentence:
    """A sentence of the notice, with its programme (none: the edition's own words)."""

    line: int
    column: int
    text: str
    programme: str | None
    nodes: tuple[MappedNode, ...]


def clause_map(source: EditionSource) -> list[MappedSentence]:
    """All sentences of a notice that was checked against the YAML."""
    ours = joined(node_sentences(official_nodes(source.edition, source.programmes)))
    holders = iter(character.at for character in ours.characters)
    lines = source.official.split("\n")
    return [
        _mapped(source, sentence, [next(holders) for _ in sentence.characters], lines)
        for sentence in notice_sentences(source.official)
    ]


def clause_of(source: EditionSource, node: OfficialNode) -> str:
    """The clause or section around a node: `1`, `scope`, `office`, `purpose`, a category's id …"""
    match node.path:
        case ("requirements", int(number), *_) if node.programme:
            return clause_id(source.programmes[node.programme].requirements[number])
        case ("categories", int(number), *_):
            return source.edition.categories[number].id
        case (section, *_):
            return str(section)
    raise AssertionError(node)


def _mapped(
    source: EditionSource,
    sentence: Sentence[Place],
    holders: list[OfficialNode],
    lines: list[str],
) -> MappedSentence:
    start = sentence.start
    line = lines[start.line - 1]
    found = [
        (node, next(characters)[0].at.column)
        for node, characters in groupby(
            zip(sentence.characters, holders, strict=True), key=lambda pair: pair[1]
        )
    ]
    ends = [column for _node, column in found[1:]] + [sentence.characters[-1].at.column + 1]
    nodes = tuple(
        _node(source, node, line[column - 1 : end - 1])
        for (node, column), end in zip(found, ends, strict=True)
    )
    text = line[start.column - 1 : ends[-1] - 1]
    return MappedSentence(start.line, start.column, text, found[0][0].programme, nodes)


def _node(source: EditionSource, node: OfficialNode, words: str) -> MappedNode:
    clause, part = clause_of(source, node), node.part
    if part is None:
        place = ".".join(str(key) for key in node.path if key != "zh")
        if len(node.path) == 1:
            # The words of this heading stand in the edition, for all programmes.
            place = f"headings.{place}"
        return MappedNode(place, clause, words, "heading" if node.is_heading else "background")
    kind = kind_of(part.requires, source.questions) if part.requires is not None else None
    number = int(node.path[-2]) + 1
    return MappedNode(f"{clause}.{number}", clause, words, role_of(part), kind, _is_disputed(part))


def _is_disputed(part: Part) -> bool:
    rates = part.pays.rates if isinstance(part.pays, Rates) else []
    return any(rate.readings for rate in rates) or (
        part.requires is not None and has_readings(part.requires)
    )
