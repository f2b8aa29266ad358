"""The command line, as a person runs it."""

import json
from datetime import date
from pathlib import Path
from runpy import run_module
from typing import Any

import pytest

from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import Guide
from checker.cli import main

TODAY = date(2026, 11, 23)
LOAN = {"amount": 2_000_000, "collateral": "patents", "registered_this_year": True}
PASSING = {"applicant_kinds": ["enterprise"], "in_hengyang": True, "loans": [LOAN]}


class Terminal:
    """Runs the command line on one file of answers and keeps what it printed."""

    def __init__(self, folder: Path, guide: Guide, capsys: pytest.CaptureFixture[str]) -> None:
        self.answers = folder / "answers.json"
        self.rules = folder / "2023.json"
        self.rules.write_text(canonical(compile_edition(guide.current, guide.site)), "utf-8")
        self.capsys = capsys

    def run(self, *arguments: str) -> tuple[int, str, str]:
        code = main([*arguments, "--rules", str(self.rules)], TODAY)
        printed = self.capsys.readouterr()
        return code, printed.out, printed.err

    def check(self, answers: Any, *options: str) -> tuple[int, str, str]:
        text = answers if isinstance(answers, str) else json.dumps(answers)
        self.answers.write_text(text, encoding="utf-8")
        return self.run("check", str(self.answers), *options)


@pytest.fixture
def terminal(tmp_path: Path, guide: Guide, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, guide, capsys)


def test_one_programme_is_told_in_full(terminal: Terminal) -> None:
    code, out, err = terminal.check(PASSING, "--programme", "pledge-financing", "--lang", "en")
    assert (code, err) == (0, "")
    assert "2.3 IP pledge financing: Conditions met" in out
    assert "Amount: 25,000 yuan" in out
    assert "no promise of a grant" in out


def test_chinese_is_the_default(terminal: Terminal) -> None:
    _code, out, _err = terminal.check(PASSING, "--programme", "pledge-financing")
    assert "2.3 知识产权质押融资：条件已满足" in out


def test_all_programmes_are_told_in_short(terminal: Terminal) -> None:
    code, out, _err = terminal.check(PASSING, "--lang", "en")
    assert code == 0
    assert all(f"\n{number} " in out for number in ("1.1", "1.7", "2.1", "2.4", "3.1", "3.4"))
    assert "Most useful next question" in out


def test_json_holds_every_programme(terminal: Terminal) -> None:
    code, out, _err = terminal.check(PASSING, "--format", "json")
    document = json.loads(out)
    assert code == 0
    assert len(document["programmes"]) == 15
    assert document["day_of_check"] == "2023-12-31"


def test_the_day_of_the_check_can_be_chosen(terminal: Terminal) -> None:
    answers = {"registration_date": "2021-06-01"}
    states = []
    for day in ("2023-05-31", "2023-06-01"):
        options = ("--programme", "key-enterprise-protection", "--as-of", day, "--format", "json")
        _code, out, _err = terminal.check(answers, *options)
        parts = json.loads(out)["programmes"][0]["clauses"][1]["parts"]
        states.append(next(p["state"] for p in parts if p["id"] == "1.4"))
    assert states == ["not_met", "met"]


@pytest.mark.parametrize(
    ("answers", "options", "expected"),
    [
        ("{", (), "not valid JSON"),
        ('{"in_hengyang": true, "in_hengyang": false}', (), "duplicate key: in_hengyang"),
        ('{"valid_patents": NaN}', (), "NaN is not a number"),
        ("[" * 100_000, (), "not valid JSON"),
        ("[]", (), "the answers must be one JSON object"),
        ({"valid_patents": -1, "in_hengyang": 3}, (), "in_hengyang: answer yes (true) or no"),
        ({}, ("--programme", "pledge"), "there is no programme 'pledge'; there are: industrial"),
        ({}, ("--as-of", "1 May"), "--as-of: give the date as year-month-day"),
        ({}, ("--as-of", "20230501"), "--as-of: give the date as year-month-day"),
        ({}, ("--as-of", "2023-02-30"), "--as-of: there is no such day"),
    ],
)
def test_bad_input_is_told_on_stderr_with_exit_code_2(
    terminal: Terminal, answers: Any, options: tuple[str, ...], expected: str
) -> None:
    code, out, err = terminal.check(answers, "--lang", "en", *options)
    assert (code, out) == (2, "")
    assert expected in err
    assert "Traceback" not in err


def test_a_missing_or_unreadable_file_is_told(terminal: Terminal, tmp_path: Path) -> None:
    code, _out, err = terminal.run("check", str(tmp_path / "none.json"), "--lang", "en")
    assert (code, "can't read the file" in err) == (2, True)
    terminal.answers.write_bytes("企业".encode("gb18030"))
    code, _out, err = terminal.run("check", str(terminal.answers), "--lang", "en")
    assert (code, "the file is not UTF-8" in err) == (2, True)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"format": 99}'])
def test_wrong_rules_are_told(terminal: Terminal, text: str) -> None:
    terminal.rules.write_text(text, encoding="utf-8")
    code, _out, err = terminal.check({})
    assert code == 2
    assert "can't read the rules" in err


def test_without_compiled_rules_it_says_how_to_make_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("checker.cli.EDITIONS", tmp_path)
    assert main(["questions"], TODAY) == 2
    assert "run 'make build' first" in capsys.readouterr().err


def test_it_runs_as_a_module(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal.answers.write_text("{}", encoding="utf-8")
    command = ["checker", "check", str(terminal.answers), "--rules", str(terminal.rules)]
    monkeypatch.setattr("sys.argv", command)
    with pytest.raises(SystemExit, match=r"^0$"):
        run_module("checker", run_name="__main__")
    assert "1.1 知识产权强链护链项目：尚有未答" in capsys.readouterr().out


def test_questions_are_listed_with_their_types(terminal: Terminal) -> None:
    code, out, _err = terminal.run("questions", "--lang", "en")
    assert code == 0
    assert "valid_patents (whole number, patents)" in out
    code, out, _err = terminal.run(
        "questions", "--programme", "pledge-financing", "--format", "json"
    )
    assert [question["id"] for question in json.loads(out)] == [
        "applicant_kinds",
        "in_hengyang",
        "loans",
    ]


def test_an_example_can_be_written_from_the_list_of_questions_alone(terminal: Terminal) -> None:
    _code, out, _err = terminal.run("questions", "--format", "json")
    examples: dict[str, Any] = {
        "yes_no": True,
        "count": 3,
        "number": 1,
        "per_cent": 100,
        "money": 5,
        "date": "2020-01-01",
        "choices": [],
        "records": [],
    }
    questions = json.loads(out)
    answers = {
        q["id"]: q["options"][0]["id"] if q["type"] == "choice" else examples[q["type"]]
        for q in questions
    }
    code, _out, err = terminal.check(answers, "--lang", "en")
    assert (code, err) == (0, "")


class TestReplay:
    """`replay` says whether a saved report still holds: 0 if it does, 1 if not."""

    def save(self, terminal: Terminal, change: str = "", by: str = "") -> Path:
        _code, out, _err = terminal.check(PASSING, "--format", "json")
        entries = {
            "applicant_kinds": ["enterprise"],
            "in_hengyang": "yes",
            "loans": [
                {"amount": "2000000", "collateral": "patents", "registered_this_year": "yes"}
            ],
        }
        document = json.loads(out.replace(change, by))
        file = terminal.answers.with_name("report.json")
        saved = {"format": 1, "today": "2026-11-23", "entries": entries, "document": document}
        file.write_text(json.dumps(saved), encoding="utf-8")
        return file

    def test_one_that_holds(self, terminal: Terminal) -> None:
        code, out, err = terminal.run("replay", str(self.save(terminal)), "--lang", "en")
        assert (code, err) == (0, "")
        assert "The report holds" in out

    def test_one_that_does_not(self, terminal: Terminal) -> None:
        file = self.save(terminal, '"yuan": 25000', '"yuan": 24000')
        code, out, err = terminal.run("replay", str(file), "--format", "json")
        assert (code, err) == (1, "")
        found = json.loads(out)
        assert (found["holds"], found["same_rules"], found["unreadable"]) == (False, True, [])
        assert found["differences"] == [
            {"programme": "pledge-financing", "place": "amount", "before": 24000, "now": 25000}
        ]

    def test_a_file_that_is_no_report(self, terminal: Terminal) -> None:
        terminal.answers.write_text("{}", encoding="utf-8")
        code, out, err = terminal.run("replay", str(terminal.answers), "--lang", "en")
        assert (code, out) == (2, "")
        assert "answers.json: not a report that the check has saved (no 'format')" in err
