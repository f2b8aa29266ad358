"""A rule that cannot mean what it says is a mistake, told at its place in both languages."""

import re

import pytest

from build_tools.source import SourceError, load_guide
from tests.build_tools.source.conftest import Source

PROGRAMME = "2023/programmes/insurance.yml"
QUESTIONS = "2023/questions.yml"
BANDS = """\
            - {at_least: 500000, less_than: 2000000, pays: 10000}
            - {at_least: 2000000, pays: 25000}
"""
PATENTS = "{question: patents, at_least: 3}"


def in_both_languages(source: Source) -> str:
    """All problems of the programme, English first."""
    with pytest.raises(SourceError) as caught:
        load_guide(source.folder)
    return "\n".join(caught.value.describe(language) for language in ("en", "zh"))


@pytest.mark.parametrize(
    ("condition", "en", "zh"),
    [
        ("{question: patents, at_least: 0}", "'at_least: 0' can never fail", "永远满足"),
        ("{question: patents, less_than: 0}", "can never be met", "永远不能满足"),
        ("{full_years_since: founded, at_least: 0}", "can never fail", "永远满足"),
        ("{share: {of: patents, among: trademarks}, more_than: 100}", "never be met", "不能"),
        ("{share: {of: patents, among: patents}, at_least: 3}", "100 per cent of it", "100%"),
        ("{sum: [{question: patents}, {question: patents}], at_least: 3}", "twice", "times"),
        ("{question: dispute, one_of: [none, settled, open]}", "can never fail", "全部选项"),
        ("{question: dispute, one_of: [none, none]}", "'none' is written twice", "写了两次"),
        ("{question: kinds, includes_any_of: [school, school]}", "'school' is wri", "写了两次"),
        (f"{{all: [{PATENTS}, {PATENTS}]}}", "same condition stands here twice", "同一个条件"),
        (f"{{any: [{PATENTS}, {PATENTS}]}}", "same condition stands here twice", "同一个条件"),
        (f"{{at_least_n_of: 3, conditions: [{PATENTS}, {{question: dispute, is: none}}]}}",
         "at least 3 must hold, but only 2", "只列了 2 项"),
        ((f"{{readings: [{{zh: 甲, en: A, requires: {PATENTS}}}, "
         f"{{zh: 乙, en: B, requires: {PATENTS}}}]}}"), "same condition stands", "同一个条件"),
        ("{some: loans, meets: {question: patents, at_least: 3}}", "no 'patents'", "没有“pat"),
        ("{full_years_since: patents, at_least: 3}", "of type count; date", "需要 date"),
    ],
)  # fmt: skip
def test_a_condition_that_says_nothing(source: Source, condition: str, en: str, zh: str) -> None:
    source.edit(PROGRAMME, PATENTS, condition)
    found = in_both_languages(source)
    assert re.search(rf"{PROGRAMME}:11:[0-9]+: .*{re.escape(en)}", found), found
    assert zh in found


def test_words_of_the_introduction_are_never_a_rule(source: Source) -> None:
    rule = (
        "introduction:\n  - {zh: 企业, en: Firms, requires: {question: dispute, is: none}}\nscope:"
    )
    source.edit(PROGRAMME, "scope:", rule)
    found = in_both_languages(source)
    assert re.search(rf"{PROGRAMME}:[0-9]+:[0-9]+: words of the 'introduction' are never", found)
    assert "只能写 background: yes" in found


def test_a_reading_may_admit_every_option(source: Source) -> None:
    readings = "{{readings: [{}, {}]}}".format(
        "{zh: 甲, en: A, requires: {question: dispute, is: none}}",
        "{zh: 乙, en: B, requires: {question: dispute, one_of: [none, settled, open]}}",
    )
    note = "note: {zh: 原文没有写明。, en: The words leave it open.}"
    source.edit(PROGRAMME, "{question: dispute, is: none}", f"{readings}\n        {note}")
    assert source.problems() == []
    source.edit(PROGRAMME, note, "")
    (problem,) = source.problems()
    assert "under several readings; say in a 'note' what they leave open" in problem


@pytest.mark.parametrize("condition", [
    "{full_years_since: founded, at_least: 2}",
    "{sum: [{question: trademarks}, {question: patents}], at_least: 1}",
    "{share: {of: trademarks, among: patents}, at_least: 1}",
])  # fmt: skip
def test_nothing_is_reckoned_with_a_judgement(source: Source, condition: str) -> None:
    text = (source.folder / QUESTIONS).read_text(encoding="utf-8")
    head, tail = text.split("  trademarks:\n")
    source.write(QUESTIONS, head + "  trademarks:\n" + tail.replace("measured", "judgement"))
    source.edit(PROGRAMME, "{full_years_since: founded, at_least: 2}", condition)
    found = in_both_languages(source)
    assert "so nothing is reckoned with it" in found
    assert "不能用来计算" in found


@pytest.mark.parametrize(
    ("bands", "en", "zh"),
    [
        ("{at_least: 500000, pays: 10000}, {at_least: 2000000, pays: 25000}",
         "a band without an upper end must be the last", "只能是最后一档"),
        ("{at_least: 2000000, less_than: 500000, pays: 10000}", "is empty", "是空的"),
        ("{at_least: 500000, less_than: 500000, pays: 10000}", "is empty", "是空的"),
        ("{at_least: 2000000, pays: 25000}, {at_least: 500000, less_than: 2000000, pays: 10000}",
         "must be the last; add 'less_than' or move it", "移到最后"),
        ("{at_least: 10000, less_than: 25000, pays: 10000}, {at_least: 500000, pays: 25000}",
         "gap or overlap: the band before ends at 25,000, this one begins at 500,000", "不连续"),
    ],
)  # fmt: skip
def test_bands_are_in_order_without_gap_or_overlap(
    source: Source, bands: str, en: str, zh: str
) -> None:
    source.edit(
        PROGRAMME, f"          bands:\n{BANDS}", f"          bands:\n           [{bands}]\n"
    )
    found = in_both_languages(source)
    assert re.search(rf"{PROGRAMME}:20:[0-9]+: .*{re.escape(en)}", found), found
    assert zh in found


def test_the_last_band_may_have_an_upper_end(source: Source) -> None:
    source.edit(PROGRAMME, "            - {at_least: 2000000, pays: 25000}\n", "")
    assert source.problems() == []


@pytest.mark.parametrize(
    ("rates", "en", "zh"),
    [
        ("{pays: 10000, count: papers}, {pays: 25000, count: papers}",
         "a rate without 'when' fits every record", "后面的标准永远用不上"),
        ("{when: {question: patents, at_least: 500000}, pays: 10000, count: papers}",
         "there is no 'patents'", "没有“patents”"),
        (("{when: {question: amount, at_least: 500000}, pays: 10000, count: papers},"
         " {when: {question: amount, at_least: 500000}, pays: 25000, count: papers}"),
         "a rate before has the same 'when'", "已有同样的“when”"),
        ("{pays: 10000, count: amount}", "of type money; count is needed", "需要 count"),
        ("{pays: 10000, readings: [{zh: 甲, en: A, count: pages}, {zh: 乙, en: B, count: pages}]}",
         "'pages' is written twice", "写了两次"),
    ],
)  # fmt: skip
def test_every_rate_can_apply(source: Source, rates: str, en: str, zh: str) -> None:
    pays = f"          amount: amount\n          bands:\n{BANDS}"
    source.edit(PROGRAMME, pays, f"          rates: [{rates}]\n")
    found = in_both_languages(source)
    assert re.search(rf"{PROGRAMME}:18:[0-9]+: .*{re.escape(en)}", found), found
    assert zh in found


def test_rates_that_can_all_apply(source: Source) -> None:
    when = "{when: {question: amount, at_least: 2000000}, pays: 25000, count: papers}"
    pays = f"          amount: amount\n          bands:\n{BANDS}"
    rates = f"          rates: [{when}, {{pays: 10000, count: papers}}]\n"
    source.edit(PROGRAMME, pays, rates)
    assert source.problems() == []


@pytest.mark.parametrize(
    ("edits", "en", "zh"),
    [
        ([("label: ②", "label: ①")], "'①' is written twice", "“①”写了两次"),
        ([("  - label: ②\n    parts", "  - parts")], "each needs its 'label'", "都要有“label”"),
        ([("requirements:", "enough: any_clause\nrequirements:"),
          ("label: ②", "label: ②\n    for_kind: school")],
         "either every clause has 'for_kind' or none", "要么都不写"),
        ([("label: ①", "label: ①\n    for_kind: school"),
          ("label: ②", "label: ②\n    for_kind: school")],
         "two clauses are for 'school'", "有两条"),
        ([("label: ②", "label: ②\n    for_kind: university")],
         "there is no 'university'", "没有“university”"),
        ([("requires: {question: patents, at_least: 3}", "decided_in: ④")],
         "there is no '④'", "没有“④”"),
        ([("requires: {question: patents, at_least: 3}", "background: yes"),
          ("requires: {question: kinds, includes: enterprise}", "decided_in: ①")],
         "'①' has no requirement, so nothing is decided there", "没有任何必备条件"),
        ([("        requires: {question: patents, at_least: 3}",
           ("        requires: {some: loans, meets: {question: papers, at_least: 3}}\n"
           "        pays: {rates: [{pays: 3, count: papers}]}"))],
         "a programme has one 'pays' only", "只能有一处“pays”"),
        ([("at_least: 3}", "at_least: 3}\n        notes: [open_list, open_list]")],
         "'open_list' is written twice", "“open_list”写了两次"),
    ],
)  # fmt: skip
def test_clauses_and_parts_that_cannot_work(
    source: Source, edits: list[tuple[str, str]], en: str, zh: str
) -> None:
    for old, new in edits:
        source.edit(PROGRAMME, old, new)
    found = in_both_languages(source)
    assert re.search(rf"{PROGRAMME}:[0-9]+:[0-9]+: .*{re.escape(en)}", found), found
    assert zh in found


def test_a_clause_for_everyone_may_stand_beside_those_for_kinds(source: Source) -> None:
    source.edit(PROGRAMME, "label: ②", "label: ②\n    for_kind: school")
    assert source.problems() == []
