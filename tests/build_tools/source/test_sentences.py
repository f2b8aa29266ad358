"""Sentences end where READING ends them, and each character knows its place."""

import pytest

from build_tools.source.official import OfficialNode
from build_tools.source.sentences import joined, node_sentences, notice_sentences


@pytest.mark.parametrize(
    ("notice", "expected"),
    [
        ("专利3件；商标1件。", ["专利3件；", "商标1件。"]),
        ("（1）支持范围：企业", ["（1）支持范围：", "企业"]),
        ("2023年\n指南\n\n一、宗旨", ["2023年", "指南", "一、宗旨"]),
        ("①专利３件，见①。", ["①", "专利３件，见①。"]),
        (" ②专利 3 件", ["②", "专利3件"]),
        ("专利;商标:1件", ["专利;", "商标:", "1件"]),
        (" \n\u3000\n", []),
    ],
)
def test_a_sentence_ends_at_a_stop_at_a_line_end_and_after_a_number(
    notice: str, expected: list[str]
) -> None:
    assert [sentence.written for sentence in notice_sentences(notice)] == expected


def test_a_character_has_its_line_and_column_whatever_nfkc_makes_of_it() -> None:
    (first, second) = notice_sentences("㈠ 宗旨。\n 第２条")
    assert first.key == "(一)宗旨。"
    assert first.written == "㈠宗旨。"
    assert [character.at.column for character in first.characters] == [1, 1, 1, 3, 4, 5]
    assert (second.start.line, second.start.column) == (2, 2)


def test_sentences_of_the_yaml_run_through_nodes_and_stop_at_headings() -> None:
    texts = [("①", True), ("专利3件、", False), ("商标1件；余", False), ("（3）科室：", True)]
    nodes = [OfficialNode(text, None, (), is_heading=heading) for text, heading in texts]
    sentences = list(node_sentences(nodes))
    assert [s.written for s in sentences] == ["①", "专利3件、商标1件；", "余", "（3）科室："]
    whole = joined(sentences)
    assert [whole.changes_at(n) for n in range(1, 8)] == [True, *[False] * 4, True, False]
