"""The worked cases notice every slip that an editor of the rules could make."""

import shutil
from collections import Counter
from pathlib import Path

import pytest

from build_tools.check import check_guide
from build_tools.compile_rules import compile_edition
from build_tools.mutation.mutants import mutants
from build_tools.mutation.survivors import try_mutants
from build_tools.source import Guide, SourceError, load_guide
from build_tools.worked_cases import read_applicants
from checker import Rules

KEY_ENTERPRISES = "2023/programmes/key-enterprise-protection.yml"


def test_every_mutant_of_the_current_rules_is_noticed(
    guide: Guide, rules: Rules, proved: Counter[str]
) -> None:
    for data in compile_edition(guide.current, guide.site)["programmes"]:
        applicants = read_applicants(guide.current.cases[data["id"]], rules)
        trial = try_mutants(mutants(data, rules), applicants)
        assert trial.count > 0
        assert [(m.file, m.path, m.change.describe("en")) for m in trial.survivors] == []
        proved[f"mutants of the {rules.year} rules, all caught"] += trial.count


@pytest.fixture
def source(project: Path, tmp_path: Path) -> Path:
    """A copy of the guide's source that a test may break."""
    return Path(shutil.copytree(project / "guide_source", tmp_path / "guide_source"))


def _edit(folder: Path, name: str, *edits: tuple[str, str]) -> None:
    file = folder / name
    text = file.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def test_another_threshold_than_the_words_state_is_a_mistake(source: Path) -> None:
    _edit(source, KEY_ENTERPRISES, ("valid_patents, at_least: 10", "valid_patents, at_least: 9"))
    with pytest.raises(SourceError) as error:
        load_guide(source)
    rule = (source / KEY_ENTERPRISES).read_text(encoding="utf-8").split("valid_patents, at_least:")
    line = rule[0].count("\n") + 1
    expected = f"guide_source/{KEY_ENTERPRISES}:{line}:"
    assert any(
        problem.startswith(expected) and "the rule uses 9, which the node's zh words" in problem
        for problem in error.value.describe("en").splitlines()
    )


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        (
            "2023/programmes/ip-insurance.yml",
            "valid_patents, at_least: 1",
            "valid_patents, more_than: 1",
            "the case 'Exactly one valid patent is enough' expects 'conditions_met', the rules",
        ),
        (
            KEY_ENTERPRISES,
            "serious_misconduct_3y, is: no",
            "serious_misconduct_3y, is: yes",
            "the case 'Serious misconduct within three years bars' expects 'not_eligible'",
        ),
        (
            "2023/programmes/industrial-chain-protection.yml",
            "prefers: {question: rd_strength",
            "requires: {question: rd_strength",
            "'②' has no preference",
        ),
        (
            "2023/programmes/patent-award.yml",
            "enough: any_clause",
            "enough: every_clause",
            "the case 'A foreign patent alone is enough' expects 'conditions_met'",
        ),
        (
            "2023/questions.yml",
            "  certain_scale:\n    group: office\n    kind: judgement",
            "  certain_scale:\n    group: office\n    kind: attested",
            "the case 'An enterprise that doubts its scale asks the office' expects",
        ),
    ],
)
def test_a_fault_that_the_words_do_not_show_is_a_mistake_of_a_case(
    source: Path, file: str, old: str, new: str, expected: str
) -> None:
    _edit(source, file, (old, new))
    with pytest.raises(SourceError) as error:
        check_guide(source, "en")
    (line, *_others) = [
        line for line in error.value.describe("en").splitlines() if expected in line
    ]
    assert line.startswith("guide_source/2023/cases/")
