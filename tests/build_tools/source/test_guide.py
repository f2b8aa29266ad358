"""Every mistake in the source is named at its place."""

import pytest

from tests.build_tools.source.conftest import Source

PROGRAMME = "2023/programmes/insurance.yml"
QUESTIONS = "2023/questions.yml"
EDITION = "2023/edition.yml"


def test_a_sound_source_has_no_problems(source: Source) -> None:
    assert source.problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (PROGRAMME, "name: {zh", "nam: {zh", f"{PROGRAMME}:1:1: unknown key 'nam'; did you mean"),
        (PROGRAMME, "    en: Enterprises.\n", "", f"{PROGRAMME}:3:5: 'en' is missing; add it"),
        (PROGRAMME, "en: Enterprises.", "en: 企业。", ":4:9: 'en' must be the English, but is"),
        (PROGRAMME, "en: Enterprises.", "en: no", ":4:9: 'en' must be text"),
        (PROGRAMME, "en: Enterprises.", "en: NO", ":4:9: NO is ambiguous in YAML"),
        (PROGRAMME, "en: Enterprises.", "en: 12:30", ":4:9: 12:30 is ambiguous"),
        (PROGRAMME, "en: Enterprises.", "en: 2023-01-01", ":4:9: 2023-01-01 is ambiguous"),
        (PROGRAMME, "at_least: 3", "at_least: 03", ":11:49: 03 is ambiguous"),
        (PROGRAMME, "at_least: 3", "at_least: 1_000", ":11:49: 1_000 is ambiguous"),
        (PROGRAMME, "en: Enterprises.", "en: ~", ":4:9: nothing is written here"),
        (PROGRAMME, "en: Enterprises.", "en: E.\n    en: F.", ":5:5: duplicate key 'en', already"),
        (PROGRAMME, "en: Enterprises.", "en: a\u200bb", ":4:9: 'en' holds an invisible U+200B"),
        (PROGRAMME, "en: Enterprises.", "\ten: Enterprises.", ":4:5: not valid YAML from here on"),
        (PROGRAMME, "at_least: 3", "at_least: 4", ":11:49: the rule uses 4, which the node's zh"),
        (PROGRAMME, "at least 3", "at least 4", ":11:49: the rule uses 3, which the node's en"),
        (PROGRAMME, "at_least: 3", "at_leest: 3", ":11:39: unknown key 'at_leest'; did you mean"),
        (PROGRAMME, "at_least: 3", "at_least: 3, more_than: 3", "exactly one of these is needed"),
        (PROGRAMME, "question: patents", "question: patent", "no 'patent'; did you mean 'patents'"),
        (PROGRAMME, "includes: enterprise", "includes: firm", ":5:43: there is no 'firm'"),
        (PROGRAMME, "at_least: 3}", "is: yes}", "'patents' is of type count; yes_no is needed"),
        (PROGRAMME, "requires: {qu", "demands: {qu", "unknown key 'demands'"),
        (PROGRAMME, "        requires: {question: patents, at_least: 3}\n", "", "requires, pre"),
        (PROGRAMME, "{question: patents, at_least: 3}", "{patents: 3}", "is no condition"),
        (PROGRAMME, "at_least: 2000000, pays", "at_least: 500000, pays", ":21:15: gap or overlap"),
        (PROGRAMME, "pays: 25000", "pays: 26000", "the rule uses 26,000, which"),
        (PROGRAMME, "[protection]", "[protektion]", "'protektion'; did you mean 'protection'?"),
        (PROGRAMME, "zh: 企业。", "zh: 公司。", ":3:9: differs from the official text: '公司。"),
        (PROGRAMME, "label: ②", "label: ④", ":12:12: differs from the official text"),
        (QUESTIONS, "type: count", "type: number_", "'type' must be 'yes_no'"),
        (QUESTIONS, "type: money", "type: count", "of type count needs 'unit'"),
        (QUESTIONS, "  patents:\n", "  Patents:\n", "lower-case letters"),
        (QUESTIONS, "kinds: kinds", "kinds: patents", ":1:8: 'kinds' must name a question of type"),
        (QUESTIONS, "group: all", "group: al", ":6:12: there is no 'al'; did you mean 'all'?"),
        (QUESTIONS, "    fixed: yes\n", "", ":6:5: an applicant can't change its kind; write"),
        (QUESTIONS, "fixed: yes", "fixed: no", "'fixed' can only be yes; delete it where it is"),
        (QUESTIONS, "fixed: yes", "fixed: yes\n    fixed_options: [firm]", "there is no 'firm'"),
        (QUESTIONS, "kind: attested", "kind: judgement", "office judges has no 'fixed'; delete"),
        (QUESTIONS, "kind: measured", "kind: judgement", "office judges has no 'evidence'; delete"),
        (QUESTIONS, "en: Contracts}", "en: Certificates}", ":32:15: the evidence of 'patents' is"),
        (QUESTIONS, "zh: 合同", "zh: 证书", "is also '证书', but 'Certificates' in the other"),
        (EDITION, "[insurance]", "[insurrance]", "no file programmes/insurrance.yml; did you mean"),
        (EDITION, "[insurance]", "[insurance, insurance]", "'insurance' is listed twice"),
        ("site.yml", "2023", "2024", "site.yml:3:18: there is no folder for the 2024 edition"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_at_its_place(
    source: Source, file: str, old: str, new: str, expected: str
) -> None:
    source.edit(file, old, new)
    found = source.problems()
    assert any(expected in problem for problem in found), found
    assert found[0].startswith("guide_source/")


def test_all_mistakes_are_reported_at_once(source: Source) -> None:
    source.edit(PROGRAMME, "at_least: 3", "at_least: 4")
    source.edit(QUESTIONS, "type: count", "type: counts")
    source.edit("departments.yml", "protection:", "Protection:")
    files = {problem.split(":")[0] for problem in source.problems()}
    assert {"guide_source/2023/questions.yml", "guide_source/departments.yml"} <= files


def test_a_question_that_nobody_asks_is_a_mistake(source: Source) -> None:
    text = (source.folder / QUESTIONS).read_text(encoding="utf-8")
    extra = text[text.index("  patents:") : text.index("  loans:")].replace("patents:", "marks:", 1)
    source.write(QUESTIONS, text + extra)
    assert any("no condition uses the question 'marks'" in p for p in source.problems())


def test_a_programme_that_no_category_lists_is_a_mistake(source: Source) -> None:
    text = (source.folder / PROGRAMME).read_text(encoding="utf-8")
    source.write("2023/programmes/other.yml", text)
    assert any("other.yml:1:1: no category in edition.yml" in p for p in source.problems())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("企业".encode("gb18030"), "the file is not UTF-8; save it as UTF-8"),
        (b"", "the file is empty"),
        (b"name: [1, 2", "not valid YAML from here on"),
        (b"name: &a {zh: x, en: y}\nother: *a\n", "unknown key 'other'"),
        (b"- 1\n- 2\n", "must be keys with values"),
        (b"name: \x07\n", "an invisible control character U+0007"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_message(
    source: Source, data: bytes, expected: str
) -> None:
    source.write(PROGRAMME, data)
    assert any(expected in problem for problem in source.problems()), source.problems()


def test_a_byte_order_mark_and_windows_line_ends_are_read(source: Source) -> None:
    text = (source.folder / PROGRAMME).read_text(encoding="utf-8")
    source.write(PROGRAMME, b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert source.problems() == []


def test_a_missing_official_text_is_a_mistake(source: Source) -> None:
    (source.folder / "2023/official.txt").unlink()
    assert any("official.txt:1:1: the official text is missing" in p for p in source.problems())
