"""Every sentence of the notice belongs to one node of the YAML, and no node has other words."""

from build_tools.source.comparison import Different, Missing, Moved, Twice, compare
from build_tools.source.edition import EditionSource
from build_tools.source.official import OfficialNode, official_nodes
from build_tools.source.problems import Place
from build_tools.source.sentences import comparable, node_sentences, notice_sentences
from build_tools.source.yaml_reader import Document

_SHOWN = 12


def check_official(source: EditionSource, documents: dict[str, Document]) -> bool:
    """Report what the YAML lacks, holds twice, or has in other words or another order.

    Says whether both have the same words.
    """
    nodes = list(official_nodes(source.edition, source.programmes))
    if comparable(source.official) == comparable("".join(node.text for node in nodes)):
        return True
    report = _Report(documents)
    notice = list(notice_sentences(source.official, documents["official.txt"].file))
    for finding in compare(notice, list(node_sentences(nodes))):
        match finding:
            case Missing():
                report.missing(finding)
            case Twice():
                report.twice(finding)
            case Moved():
                report.moved(finding)
            case Different():
                report.different(finding)
    return False


class _Report:
    """Tells the findings at their places."""

    def __init__(self, documents: dict[str, Document]) -> None:
        self.documents = documents

    def missing(self, finding: Missing) -> None:
        words, node = finding.words.written, finding.after
        zh = f"请在 {self._place(node)} 的文字之后补上" if node else "请补在最前面"
        en = f"add it after the words of {self._place(node)}" if node else "add it at the beginning"
        self.documents["official.txt"].report(
            finding.words.start,
            f"没有节点写有这一句：“{words}”；{zh}",
            f"no node holds '{words}'; {en}",
        )

    def twice(self, finding: Twice) -> None:
        words, other = finding.words.written, self._place(finding.other)
        self._at(
            finding.words.start,
            f"“{words}”写了两次，{other} 已有，原文（{finding.notice}）只有一处；请删除一处",
            f"'{words}' is held twice: {other} has it too, the notice once ({finding.notice});"
            " delete one of them",
        )

    def moved(self, finding: Moved) -> None:
        words = finding.words.written
        self._at(
            finding.words.start,
            f"顺序与官方原文不一致：“{words}”在原文的 {finding.notice}；请按原文的顺序排列",
            f"out of order: '{words}' stands at {finding.notice} in the notice;"
            " put it in the notice's order",
        )

    def different(self, finding: Different) -> None:
        ours = finding.words.part(0, _SHOWN).written
        theirs = finding.notice.part(0, _SHOWN).written
        if not theirs:
            zh, en = "原文在此之前已结束", "the notice ends before it"
        else:
            where = finding.notice.start
            zh, en = f"原文（{where}）是“{theirs}”", f"'{theirs}' in the notice ({where})"
        self._at(
            finding.words.start,
            f"与官方原文不一致：这里是“{ours}”，{zh}；请按原文改正",
            f"differs from the official text: '{ours}' here, {en};"
            " correct it to the notice's words",
        )

    def _at(self, node: OfficialNode, zh: str, en: str) -> None:
        self._document(node).report(self._place(node), zh, en)

    def _place(self, node: OfficialNode) -> Place:
        return self._document(node).place(node.path)

    def _document(self, node: OfficialNode) -> Document:
        return self.documents[node.file]
