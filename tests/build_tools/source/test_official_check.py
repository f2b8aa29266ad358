"""Whatever the notice and the YAML differ in is reported at its place, all of it at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.source.comparison import compare
from build_tools.source.official import OfficialNode
from build_tools.source.sentences import comparable, node_sentences, notice_sentences
from tests.build_tools.source.conftest import Source

EDITION = "2023/edition.yml"
NOTICE = "2023/official.txt"
PROGRAMME = "2023/programmes/insurance.yml"
PATENTS = """\
      - zh: 专利3件以上；
        en: at least 3 patents;
        requires: {question: patents, at_least: 3}
"""
ABOUT_LAW = """\
      - zh: 守法，
        en: abides by the law,
        background: yes
"""


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            NOTICE,
            "②贷款",
            "商标1件以上。\n②贷款",
            [f"{NOTICE}:12:1: no node holds '商标1件以上。'; add it after", f"{PROGRAMME}:9:13"],
        ),
        (
            NOTICE,
            "①专利３件",
            "①获奖，专利３件",
            [f"{NOTICE}:11:2: no node holds '获奖，'; add it after", f"{PROGRAMME}:7:12"],
        ),
        (
            NOTICE,
            " 2023年指南",
            "通知：\n2023年指南",
            [f"{NOTICE}:1:1: no node holds '通知：'; add it at the beginning"],
        ),
        (
            PROGRAMME,
            PATENTS,
            PATENTS * 2,
            [
                f"{PROGRAMME}:12:13: '专利3件以上；' is held twice: ",
                f"{PROGRAMME}:9:13 has it too, the notice once",
                f"{NOTICE}:11:2",
            ],
        ),
        (
            PROGRAMME,
            PATENTS,
            ABOUT_LAW * 2 + PATENTS,
            [f"{PROGRAMME}:12:13: '守法，' is held twice: ", f"{PROGRAMME}:9:13", f"{NOTICE}:11:2"],
        ),
        (
            PROGRAMME,
            PATENTS,
            PATENTS + PATENTS.replace("专利3件", "奖项3件"),
            [f"{PROGRAMME}:12:13: differs ", "'奖项3件以上；' here, '②' in the notice"],
        ),
        (
            NOTICE,
            "专利３件以上；",
            "专利3件，商标1件；",
            [f"{PROGRAMME}:9:13: differs ", "'以上；' here, '，商标1件；'", f"{NOTICE}:11:6"],
        ),
        (
            PROGRAMME,
            PATENTS,
            PATENTS.replace("专利3件以上；", "3件专利以上；"),
            [f"{PROGRAMME}:9:13: out of order: '3件专利' stands at", f"{NOTICE}:11:2"],
        ),
        (
            NOTICE,
            "保护科。",
            "保护科",
            [":7: differs ", "'。' here, the notice ends before it"],
        ),
        (
            EDITION,
            "zh: 引言。,",
            "zh: 引言。附则。,",
            [f"{EDITION}:16:24: differs ", "'附则。' here, '1．保险'", f"{NOTICE}:8:1"],
        ),
    ],
)
def test_a_difference_is_named_at_its_place(
    source: Source, file: str, old: str, new: str, expected: list[str]
) -> None:
    if ABOUT_LAW in new:
        source.edit(NOTICE, "①专利", "①守法，专利")
    source.edit(file, old, new)
    (problem,) = source.problems()
    for words in expected:
        assert words in problem


def test_a_heading_may_run_over_several_lines(source: Source) -> None:
    source.edit(NOTICE, "2023年指南", "2023年\n指南")
    assert source.problems() == []
    source.edit(NOTICE, "包括保护。", "包括保护和运用。")
    (problem,) = source.problems()
    assert problem.startswith(f"guide_source/{EDITION}:8:14: differs"), problem


def test_sentences_in_another_order_are_named(source: Source) -> None:
    text = (source.folder / NOTICE).read_text(encoding="utf-8")
    loans = next(line for line in text.split("\n") if line.startswith("②"))
    source.write(
        NOTICE,
        text.replace(loans, "②专利３件以上；").replace("①专利３件以上；", f"①{loans[1:]}", 1),
    )
    found = source.problems()
    assert any("out of order: '专利3件以上；'" in problem for problem in found), found


def test_all_differences_are_reported_beside_other_mistakes(source: Source) -> None:
    source.edit(PROGRAMME, "zh: 企业。", "zh: 公司。")
    source.edit(EDITION, "zh: 为了创新。", "zh: 为了发展。")
    source.edit(NOTICE, "包括保护。", "包括保护。也包括运用。")
    source.edit(PROGRAMME, "includes: enterprise", "includes: firm")
    found = source.problems()
    assert len(found) == 4
    assert any("'也包括运用。'" in problem for problem in found)


def test_an_official_text_of_other_words_is_told_sentence_by_sentence(source: Source) -> None:
    source.write(NOTICE, "本通知与此无关。\n")
    found = source.problems()
    assert len(found) > 10
    assert all("differs from the official text" in problem for problem in found)


def test_the_place_of_a_difference_is_given_in_chinese_too(source: Source) -> None:
    source.edit(NOTICE, "②贷款", "商标1件以上。\n②贷款")
    assert "没有节点写有这一句：“商标1件以上。”；请在" in source.problems("zh")[0]


WORDS = st.text(st.sampled_from("甲乙丙，。；：①１1 \n"), max_size=12)


@given(WORDS, st.lists(st.tuples(WORDS, st.booleans()), max_size=5))
def test_nothing_is_reported_only_when_the_words_are_equal(
    notice: str, texts: list[tuple[str, bool]]
) -> None:
    nodes = [OfficialNode(text, None, (), is_heading=heading) for text, heading in texts]
    found = list(compare(list(notice_sentences(notice)), list(node_sentences(nodes))))
    equal = comparable(notice) == "".join(comparable(node.text) for node in nodes)
    assert bool(found) is not equal
