"""Verdicts as text."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from checker import Rules, check, check_programme, read_answers, verdict_document
from checker.phrases import Phrases, plain
from checker.report import report

DAY = date(2023, 12, 31)
ENTERPRISE = {"applicant_kinds": ["enterprise"], "in_hengyang": True}
LOAN = {"collateral": "patents", "registered_this_year": True}


def text(rules: Rules, answers: dict[str, Any], programme: str | None = None) -> str:
    facts = read_answers(answers, rules, date(2024, 1, 1))
    verdicts = check(rules, facts, DAY)
    if programme is not None:
        verdicts = {programme: check_programme(rules.programmes[programme], facts, DAY)}
    document = verdict_document(rules, verdicts, DAY)
    return report(document, rules, Phrases(rules.words, "en"))


def test_open_questions_are_listed_for_one_programme_and_counted_for_several(rules: Rules) -> None:
    one = text(rules, ENTERPRISE, "ip-insurance")
    assert "    - registered_trademarks: How many registered trademarks" in one
    assert "Questions still to answer: 5" in text(rules, ENTERPRISE)


def test_what_fails_is_told_under_its_clause(rules: Rules) -> None:
    answers = {**ENTERPRISE, "registered_trademarks": 0}
    assert "✗ ①: Registered trademarks: at least 1" in text(rules, answers, "ip-insurance")


def test_a_clause_for_another_kind_is_one_line(rules: Rules) -> None:
    shown = text(rules, {"applicant_kinds": ["park"]}, "patent-commercialisation")
    assert "① — does not apply\n  ② — unknown" in shown


def test_a_doubt_and_a_disputed_point_send_to_the_office(rules: Rules) -> None:
    answers = {**ENTERPRISE, "certain_scale": False, "legal_disputes": "not_ownership"}
    shown = text(rules, answers, "key-enterprise-protection")
    assert "you have doubts about this point; ask the office" in shown
    assert "On the reading 'There must be no legal dispute of any sort': not met" in shown
    assert "Responsible office: IP Protection Section\n" in shown


def test_each_loan_is_told_with_its_working_or_what_it_lacks(rules: Rules) -> None:
    loans = [{"amount": 600_000, **LOAN}, {"amount": 400_000, **LOAN}]
    shown = text(rules, {**ENTERPRISE, "loans": loans}, "pledge-financing")
    assert "Amount: 10,000 yuan\n" in shown
    assert "Loan 1 [met]\n     600,000 yuan falls into the band from 500,000 yuan" in shown
    assert "Loan 2 [not met]\n     Amount of the loan: at least 500,000 yuan; 400,000" in shown


def test_the_fewest_changes_are_told_in_full_for_one_and_in_short_for_several(
    rules: Rules,
) -> None:
    answers = {**ENTERPRISE, "registered_trademarks": 0, "legal_person": False}
    one = text(rules, answers, "ip-insurance")
    assert "provided that these open questions are answered so:\n    - Valid patents" in one
    several = text(rules, answers)
    assert "provided that 4 open questions are answered to match" in several
    assert "Mending what is missing would be enough" in several
    assert "No change would do" in several


def test_changes_that_are_not_just_what_is_missing_are_listed(rules: Rules) -> None:
    shown = text(rules, {**ENTERPRISE, "loans": []}, "pledge-financing")
    assert (
        "The fewest changes with which the conditions would be met:\n    - A further record"
        in shown
    )


def test_a_plan_that_has_to_wait_says_until_when(rules: Rules) -> None:
    answers = {**ENTERPRISE, "registration_date": "2021-08-01"}
    facts = read_answers(answers, rules, date(2024, 1, 1))
    name = "key-enterprise-protection"
    day = date(2023, 7, 1)
    verdicts = {name: check_programme(rules.programmes[name], facts, day)}
    document = verdict_document(rules, verdicts, day)
    shown = report(document, rules, Phrases(rules.words, "en"))
    assert "would be met:\n    - not before 1 August 2023, when the years are full" in shown


def test_what_no_change_mends_is_named(rules: Rules) -> None:
    shown = text(rules, {"applicant_kinds": ["school"]}, "ip-insurance")
    assert "the applicant can't change\n    - Enterprises registered in the city." in shown


def test_open_columns_of_a_record_are_named(rules: Rules) -> None:
    loans = [{"amount": 600_000, **LOAN}, {"amount": 700_000, "collateral": "patents"}]
    shown = text(rules, {**ENTERPRISE, "loans": loans}, "pledge-financing")
    assert "Still to answer: Pledge registered with the CNIPA in 2023\n" in shown


def test_the_next_band_and_the_evidence_are_told(rules: Rules) -> None:
    shown = text(rules, {**ENTERPRISE, "loans": [{"amount": 1_900_000, **LOAN}]})
    assert "Evidence to prepare:\n  - " in shown
    one = text(rules, {**ENTERPRISE, "loans": [{"amount": 1_900_000, **LOAN}]}, "pledge-financing")
    assert "     100,000 yuan more would pay 25,000 yuan" in one


@pytest.mark.parametrize(
    ("loans", "amount"),
    [
        ([{"amount": 600_000}], "not known yet (a question is unanswered)"),
        ([{"amount": 600_000, **LOAN}, {"amount": 700_000}], "at least 10,000 yuan"),
        ([{"amount": 600_000, **LOAN}] * 2, "20,000 yuan (if each is granted)"),
    ],
)
def test_the_sum_says_how_certain_it_is(rules: Rules, loans: list[Any], amount: str) -> None:
    shown = text(rules, {**ENTERPRISE, "loans": loans}, "pledge-financing")
    assert f"Amount: {amount}" in shown


def test_an_amount_that_depends_on_a_reading_shows_each(rules: Rules) -> None:
    patent: dict[str, Any] = {
        "region": "europe",
        "patent_type": "invention",
        "granted_this_year": True,
    }
    patent |= {"route": "paris", "patentee": "applicant", "patents": 1, "european_states": 3}
    answers = {**ENTERPRISE, "patent_awards": [], "foreign_patents": [patent]}
    shown = text(rules, answers, "patent-award")
    assert "Amount: 0 yuan to 30,000 yuan, depending on" in shown
    assert "On the reading 'A European patent counts once': 1 × 10,000 yuan = 10,000" in shown
    assert "On the reading 'Either the PCT route or the Paris Convention route': met" in shown


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1_000_000, "1,000,000"), (Decimal("6.50"), "6.50"), (Decimal("7.0"), "7")],
)
def test_numbers_are_shown_plainly(number: int | Decimal, shown: str) -> None:
    assert plain(number) == shown
