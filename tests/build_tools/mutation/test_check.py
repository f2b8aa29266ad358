"""The check of the source: mistakes, then mistakes of cases, then what no case would notice."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.check import Report, check_guide
from build_tools.source import SourceError
from tests.build_tools.source.conftest import Source
from tests.conftest import PROJECT

CASES = "2023/cases/insurance.yml"
BASE = "base: {kinds: [enterprise], patents: 3}\ncases:\n"
SOUND = """\
  - case: Three patents leave the rest to be answered
    expect: {verdict: unanswered, clauses: {①: met}}
  - case: Two patents are too few
    answers: {patents: 2}
    expect: {verdict: not_eligible, clauses: {①: not_met}}
  - case: A school is no enterprise
    answers: {kinds: [school]}
    expect: {verdict: not_eligible, clauses: {scope: not_met}}
"""
AT_LEAST_3 = "guide_source/2023/programmes/insurance.yml:11:49"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    source = Source(tmp_path / "guide_source")
    source.write(CASES, BASE + SOUND)
    return source


def warnings_about(report: Report, place: str) -> list[str]:
    return [text for text in report.warnings if place in text]


def test_a_change_that_no_case_notices_is_told_with_the_case_that_would(source: Source) -> None:
    source.edit(CASES, "{patents: 2}", "{patents: 1}")
    report = check_guide(source.folder, "en")
    assert warnings_about(report, AT_LEAST_3) == [
        (
            f"{AT_LEAST_3}: no case would notice this change to 1.1:"
            " 'at_least: 3' becomes 'at_least: 2'\n"
            f"add this case to guide_source/{CASES} and fill in the verdict that the guide's words"
            " give:\n"
            "  - case: 'An applicant with patents: 2'\n"
            "    answers: {patents: 2}\n"
            "    expect:\n"
            "      verdict:"
        )
    ]


def test_the_warning_is_told_in_chinese_too(source: Source) -> None:
    source.edit(CASES, "{patents: 2}", "{patents: 1}")
    (text,) = warnings_about(check_guide(source.folder, "zh"), AT_LEAST_3)
    assert text.startswith(
        f"{AT_LEAST_3}: 没有案例会发现这一改动（1.1）：“at_least: 3”改为“at_least: 2”\n"
        f"请把这个案例加到 guide_source/{CASES}，并按指南原文填写判定：\n"
        "  - case: '申报主体：patents: 2'\n"
    )


def test_a_change_that_a_case_notices_is_not_told(source: Source) -> None:
    assert warnings_about(check_guide(source.folder, "en"), AT_LEAST_3) == []


def test_a_programme_without_cases_is_one_warning(source: Source) -> None:
    (source.folder / CASES).unlink()
    report = check_guide(source.folder, "en")
    (text,) = report.warnings
    assert text == (
        "guide_source/2023/programmes/insurance.yml:1:1: this programme has no cases, so that"
        f" no mistake in its rules would be noticed; write guide_source/{CASES}"
    )
    assert re.fullmatch(r"1 programmes, 0 cases, (\d+) mutants, \1 survivors", report.summary)


def test_a_verdict_other_than_the_expected_one_is_a_mistake(source: Source) -> None:
    source.edit(CASES, "not_eligible, clauses: {①: not_met}", "conditions_met, clauses: {①: met}")
    with pytest.raises(SourceError) as error:
        check_guide(source.folder, "en")
    case = "the case 'Two patents are too few' expects"
    advice = "go by the guide's words and correct the case or the rule"
    assert error.value.describe("en").splitlines() == [
        f"guide_source/{CASES}:7:{column}: {case} '{expected}', the rules give '{found}'; {advice}"
        for column, expected, found in (
            (23, "conditions_met", "not_eligible"),
            (52, "met", "not_met"),
        )
    ]
    assert "案例“Two patents are too few”写的是“met”" in error.value.describe("zh")


@pytest.mark.parametrize(
    ("old", "new", "code", "said"),
    [
        ("patents: 2", "patents: 2", 0, "1 programmes, 3 cases, "),
        ("not_eligible", "conditions_met", 1, "expects 'conditions_met'"),
        ("patents: 2", "patent: 2", 1, "there is no question 'patent'; did you mean 'patents'?"),
    ],
)
def test_the_command_ends_with_1_if_there_are_mistakes(
    source: Source, old: str, new: str, code: int, said: str
) -> None:
    source.edit(CASES, old, new)
    done = subprocess.run(
        [sys.executable, "-m", "build_tools", "check", "--lang", "en"],
        cwd=source.folder.parent,
        env={"PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == code
    assert said in (done.stderr if code else done.stdout)


def test_a_case_that_is_pasted_and_filled_in_notices_the_change(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(PROJECT / "guide_source", tmp_path / "guide_source"))
    cases = folder / "2023/cases/key-enterprise-protection.yml"
    missing = r"  - case: An enterprise that doubts its scale.*\n(    .*\n)+"
    without, removed = re.subn(missing, "", cases.read_text(encoding="utf-8"))
    assert removed == 1
    cases.write_text(without, encoding="utf-8")

    (warning,) = check_guide(folder, "en").warnings
    assert "key-enterprise-protection.yml" in warning
    _lines, pasted = warning.split("give:\n")
    cases.write_text(f"{without}{pasted}\n", encoding="utf-8")
    line = without.count("\n") + pasted.splitlines().index("      verdict:") + 1
    with pytest.raises(SourceError) as error:
        check_guide(folder, "en")
    assert error.value.describe("en") == (
        f"guide_source/2023/cases/{cases.name}:{line}:15: fill in the verdict that the guide's"
        " words give: not_eligible, unanswered, ask_the_office, conditions_met"
    )
    assert "请按指南原文填写判定" in error.value.describe("zh")

    filled = pasted.replace("verdict:", "verdict: ask_the_office")
    cases.write_text(f"{without}{filled}\n", encoding="utf-8")
    report = check_guide(folder, "en")
    assert report.warnings == ()
    assert report.summary.endswith(", 0 survivors")
