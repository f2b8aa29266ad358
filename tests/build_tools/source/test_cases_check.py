"""Every mistake in a worked case is named at its place."""

import shutil
from pathlib import Path

import pytest

from build_tools.source import SourceError, load_guide
from tests.build_tools.source.conftest import Source
from tests.conftest import PROJECT

CASES = "2023/cases/insurance.yml"
SOUND = """\
base:
  kinds: [enterprise]
  patents: 3
  founded: "2020-02-29"
  loans: [{amount: 500000}]
cases:
  - case: An enterprise with three patents
    as_of: "2023-12-31"
    expect: {verdict: unanswered, yuan: 10000, clauses: {scope: met, ①: met}}
  - case: An enterprise with two patents
    answers: {patents: 2, dispute: none}
    expect: {verdict: not_eligible, clauses: {①: not_met}}
  - case: An enterprise that does not say how many
    without: [patents]
    expect: {verdict: unanswered}
"""


@pytest.fixture
def with_cases(source: Source) -> Source:
    source.write(CASES, SOUND)
    return source


def test_sound_cases_have_no_problems(with_cases: Source) -> None:
    assert with_cases.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("patents: 3", "patent: 3", ":3:3: there is no question 'patent'; did you mean 'patents'?"),
        ("patents: 2", "patent: 2", ":11:15: there is no question 'patent'"),
        ("patents: 3", "patents: yes", ":3:12: the question 'patents' is of type count; its"),
        ("patents: 3", "patents: -1", ":3:12: 'patents' must be at least 0"),
        ("[enterprise]", "[enterprize]", ":2:11: there is no 'enterprize'; did you mean"),
        ("[enterprise]", "enterprise", "is of type choices; its answer is a list of options"),
        ("dispute: none", "dispute: non", ":11:36: there is no 'non'; did you mean 'none'?"),
        ('"2020-02-29"', '"2021-02-29"', 'is of type date; its answer is a day such as "2020'),
        ("[{amount: 500000}]", "[{amounts: 5}]", ":5:12: there is no question 'amounts'; did you"),
        ("{amount: 500000}", "{amount: 0.5}", "'amount' is of type money; its answer is a whole"),
        ("[{amount: 500000}]", "500000", "type records; its answer is a list of records"),
        ("[patents]", "[trademarks]", ":14:15: 'trademarks' is taken away, but neither base nor"),
        ("2023-12-31", "2023-12-32", ":8:12: '2023-12-32' is no day; write it like"),
        ("{①: not_met}", "{⑨: not_met}", ":12:47: the programme has no clause '⑨'; it has: scope"),
        (
            "clauses: {①: not_met}",
            "preferences: {①: not_met}",
            ":12:51: '①' has no preference, or several; what has one: –",
        ),
        (
            "clauses: {①: not_met}",
            "readings: {①: [met]}",
            ":12:48: '①' has no point with several readings, or has several; what has one: –",
        ),
        ("yuan: 10000", "yuan: about", ":9:41: 'yuan' must be whole yuan, not_stated, unknown or"),
        ("yuan: 10000", "yuan: {least: 2, most: 1}", "'least' must be below 'most'"),
        ("verdict: not_eligible", "verdict: not_elligible", "'verdict' must be 'not_eligible'"),
    ],
)
def test_a_mistake_is_named_at_its_place(
    with_cases: Source, old: str, new: str, expected: str
) -> None:
    with_cases.edit(CASES, old, new)
    found = with_cases.problems()
    assert any(expected in problem for problem in found), found
    assert found[0].startswith(f"guide_source/{CASES}:")


@pytest.mark.parametrize("blank", ["verdict: ", "verdict: null", 'verdict: ""', "verdict: ~"])
def test_a_verdict_to_be_filled_in_is_one_mistake(with_cases: Source, blank: str) -> None:
    with_cases.edit(CASES, "verdict: not_eligible", blank)
    (problem,) = with_cases.problems()
    assert problem.startswith(f"guide_source/{CASES}:12:")
    assert "fill in the verdict that the guide's words give: not_eligible, unanswered" in problem


def test_cases_of_no_programme_are_a_mistake(with_cases: Source) -> None:
    with_cases.write("2023/cases/insurrance.yml", SOUND)
    (problem,) = with_cases.problems()
    assert problem == (
        "guide_source/2023/cases/insurrance.yml:1:1: there is no programme"
        " programmes/insurrance.yml; rename or delete the file"
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            "key-enterprise-protection",
            "readings: {②: [not_met, for_the_office, for_the_office]}",
            "readings: {②: [not_met, for_the_office]}",
            "'②' has 3 readings, not 2",
        ),
        (
            "patent-award",
            "readings: {2.1.1: [not_met, met]}",
            "readings: {②: [not_met, met]}",
            "has several; what has one: 2.1.1, 2.1.2, 2.1.3",
        ),
        (
            "key-enterprise-protection",
            "preferences: {⑤: not_met}",
            "preferences: {④: not_met}",
            "'④' has no preference, or several; what has one: ⑤, 5.1",
        ),
        (
            "geographical-indication",
            "gi_area_producers: 10",
            "gi_area_producers: 5",
            "'gi_sign_users' is 6, more than the 5 of 'gi_area_producers'",
        ),
    ],
)
def test_points_and_parts_of_the_guide_are_known(
    tmp_path: Path, name: str, old: str, new: str, expected: str
) -> None:
    folder = Path(shutil.copytree(PROJECT / "guide_source", tmp_path / "guide_source"))
    file = folder / f"2023/cases/{name}.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SourceError) as error:
        load_guide(folder)
    assert expected in error.value.describe("en")
