"""A saved report is evaluated again, and what differs is told, clause by clause."""

import json
from datetime import date
from typing import Any

import pytest

from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import Guide
from checker import Rules, load_rules
from checker.phrases import Phrases
from checker.replay import Difference, ReportError, read_report, replay
from checker.replay_told import replay_told
from checker.session import Session

ENTRIES = {
    "applicant_kinds": ["enterprise"],
    "in_hengyang": "yes",
    "loans": [{"amount": "200万", "collateral": "patents", "registered_this_year": "yes"}],
    "valid_patents": "many",
}


@pytest.fixture
def compiled(guide: Guide) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(canonical(compile_edition(guide.current, guide.site)))
    return data


@pytest.fixture
def saved(compiled: dict[str, Any]) -> dict[str, Any]:
    """A report as the page of the check saves it."""
    request = {"entries": ENTRIES, "programmes": None, "day": None, "today": "2026-03-02"}
    answer = json.loads(Session(canonical(compiled)).check(json.dumps(request)))
    return {
        "format": 1,
        "today": "2026-03-02",
        "entries": ENTRIES,
        "document": answer["document"],
    }


def changed(compiled: dict[str, Any], old: str, new: str) -> Rules:
    """The rules with a change in their text, and so another digest."""
    text = canonical({**compiled, "hash": "0123456789abcdef"})
    assert old in text
    return load_rules(text.replace(old, new))


def told(saved: dict[str, Any], rules: Rules, language: str = "en") -> str:
    report = read_report(json.dumps(saved))
    return replay_told(replay(report, rules), report, rules, Phrases(rules.words, language))


def test_a_report_holds_under_the_rules_it_was_saved_with(
    saved: dict[str, Any], rules: Rules
) -> None:
    found = replay(read_report(json.dumps(saved)), rules)
    assert (found.holds, found.same_rules, found.differences) == (True, True, ())
    # A mistake was one then, too.
    assert [problem.question for problem in found.problems] == ["valid_patents"]
    text = told(saved, rules)
    assert "The report holds" in text
    assert "saved with the rules" not in text
    assert "报告仍然成立" in told(saved, rules, "zh")


def test_another_amount_is_told(saved: dict[str, Any], compiled: dict[str, Any]) -> None:
    rules = changed(compiled, '"pays":25000', '"pays":26000')
    found = replay(read_report(json.dumps(saved)), rules)
    assert not found.same_rules
    assert found.differences == (Difference("pledge-financing", "amount", 25000, 26000),)
    text = told(saved, rules)
    assert "The report was saved with the rules" in text
    assert "2.3 IP pledge financing · Amount: 25,000 yuan → 26,000 yuan" in text


def test_another_condition_is_told_with_its_verdict_and_clause(
    saved: dict[str, Any], compiled: dict[str, Any]
) -> None:
    old = '{"at_least":500000,"question":"amount"}'
    rules = changed(compiled, old, old.replace("500000", "3000000"))
    lines = told(saved, rules).splitlines()
    assert "  2.3 IP pledge financing · verdict: Conditions met → Not eligible" in lines
    assert any("Requirement: met → not met" in line or "met → not met" in line for line in lines)


def test_a_programme_that_is_gone_and_one_that_was_not_asked_about(
    saved: dict[str, Any], rules: Rules
) -> None:
    one, two, *_others = saved["document"]["programmes"]
    saved["document"]["programmes"] = [{**one, "id": "gone\u001b[2J"}, two]
    found = replay(read_report(json.dumps(saved)), rules)
    assert {difference.programme for difference in found.differences} == {"gone\u001b[2J"}
    assert {difference.now for difference in found.differences} == {"replay_not_there"}
    text = told(saved, rules)
    assert "gone\ufffd[2J · verdict: Unanswered → not there" in text
    assert "\u001b" not in text


def test_an_amount_that_was_not_known_or_not_stated(saved: dict[str, Any], rules: Rules) -> None:
    programmes = {item["id"]: item for item in saved["document"]["programmes"]}
    programmes["pledge-financing"]["amount"]["yuan"] = None
    programmes["ip-insurance"]["amount"] = {"yuan": 7}
    text = told(saved, rules)
    assert "Amount: not known yet (a question is unanswered) → 25,000 yuan" in text
    assert "Amount: 7 yuan → not stated in the guide" in text


def test_years_are_counted_to_the_day_of_the_report(saved: dict[str, Any], rules: Rules) -> None:
    report = read_report(json.dumps(saved))
    assert (report.day, report.today) == (date(2023, 12, 31), date(2026, 3, 2))
    assert replay(report, rules).holds


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": 9}, "format 9"),
        ({"entries": None}, "NoneType"),
        ({"today": "2026-02-30"}, "day"),
        ({"document": {}}, "no 'edition'"),
        ({"document": []}, "list"),
    ],
)
def test_what_is_no_report_is_refused(
    saved: dict[str, Any], change: dict[str, Any], reason: str
) -> None:
    with pytest.raises(ReportError, match=reason):
        read_report(json.dumps(saved | change))


@pytest.mark.parametrize("text", ["", "7", "[]", "null", "[" * 100_000])
def test_what_is_no_json_of_a_report_is_refused(text: str) -> None:
    with pytest.raises(ReportError):
        read_report(text)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("verdict", "granted"),
        ("verdict", 3),
        ("amount", {"yuan": 1.5}),
        ("clauses", [{"id": "1", "state": "x"}]),
    ],
)
def test_findings_that_no_check_makes_are_refused(
    saved: dict[str, Any], place: str, value: Any
) -> None:
    saved["document"]["programmes"][0][place] = value
    with pytest.raises(ReportError):
        read_report(json.dumps(saved))
