"""Where the slips stand in the notice; no line is ever typed."""

from dataclasses import dataclass

from build_tools.source.edition import EditionSource
from build_tools.source.official import OfficialNode, official_nodes
from build_tools.source.problems import Place
from build_tools.source.sentences import comparable, joined, notice_sentences
from build_tools.source.slips import Slip
from build_tools.source.yaml_reader import Document, KeyPath


@dataclass(frozen=True)
class PlacedSlip:
    """A slip, its node, its place in the notice, and the places of the words `beside` it."""

    slip: Slip
    node: OfficialNode
    place: Place
    beside: tuple[Place, ...]


def place_slips(source: EditionSource) -> list[PlacedSlip]:
    """All slips in the notice's order; the source is one that check_slips passed."""
    notice = joined(notice_sentences(source.official))
    start = 0
    found = []
    for node in official_nodes(source.edition, source.programmes):
        key = comparable(node.text)
        for slip in node.slips:
            at = start + key.index(comparable(slip.words))
            beside = (notice.key.index(comparable(words)) for words in slip.beside)
            places = tuple(notice.characters[index].at for index in beside)
            found.append(PlacedSlip(slip, node, notice.characters[at].at, places))
        start += len(key)
    return sorted(found, key=lambda slip: slip.place)


def check_slips(source: EditionSource, documents: dict[str, Document]) -> None:
    """Report quotations that the node, or the notice, does not have exactly once."""
    notice = comparable(source.official)
    for node in official_nodes(source.edition, source.programmes):
        document = documents[node.file]
        for number, slip in enumerate(node.slips):
            path = (*node.slip_path, number)
            _check_quotation(slip.words, comparable(node.text), (*path, "words"), document)
            for index, words in enumerate(slip.beside):
                _check_quotation(words, notice, (*path, "beside", index), document)


def _check_quotation(words: str, text: str, path: KeyPath, document: Document) -> None:
    number = text.count(comparable(words))
    if number != 1:
        document.report(
            document.place(path),
            f"引文“{words}”应恰好出现一次，现在是 {number} 次；请改正，或多引几个字",
            f"the quotation '{words}' must stand in the original once, not {number} times;"
            " correct it or quote more words",
        )
