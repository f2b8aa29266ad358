"""Sentences find their counterparts, changed or not."""

import pytest

from build_tools.source.alignment import align


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("甲甲。 乙乙。", "甲甲。 乙乙。", ["甲甲。=甲甲。", "乙乙。=乙乙。"]),
        ("甲甲。 乙乙。 丙丙。", "甲甲。 丙丙。", ["甲甲。=甲甲。", "丙丙。=丙丙。"]),
        ("专利三件以上； 丙丙。", "专利三件以下； 丁丁。", ["专利三件以上；=专利三件以下；"]),
        ("甲甲。 乙乙乙乙乙。", "乙乙乙乙丁。 丙丙。", ["乙乙乙乙乙。=乙乙乙乙丁。"]),
        ("专利战略 推进项目 宗旨", "专利战略推进项目 目的", ["专利战略推进项目=专利战略推进项目"]),
        ("甲乙丙； 丁戊。", "甲乙丙，丁戊。", ["甲乙丙；丁戊。=甲乙丙，丁戊。"]),
        ("甲乙丙，丁戊。", "甲乙丙； 丁戊。", ["甲乙丙，丁戊。=甲乙丙；丁戊。"]),
        ("甲甲。", "", []),
        ("", "甲甲。", []),
    ],
)  # fmt: skip
def test_equal_and_alike_sentences_are_matched_in_order(
    first: str, second: str, expected: list[str]
) -> None:
    one, two = first.split(), second.split()
    found = [
        f"{''.join(one[i] for i in match.first)}={''.join(two[j] for j in match.second)}"
        for match in align(one, two)
    ]
    assert found == expected
