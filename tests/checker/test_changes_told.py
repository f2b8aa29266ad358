"""What would have to change, told."""

from collections import Counter
from datetime import date
from typing import Any

import pytest

from build_tools.source import Guide
from build_tools.worked_cases import read_applicants
from checker import Rules, check_programme, outcome, read_answers
from checker.changes_told import changes_told
from checker.verdict_form import ChangesForm
from checker.voices import Voices

DAY = date(2023, 12, 31)
ENTERPRISE = {"applicant_kinds": ["enterprise"], "in_hengyang": True}


def told(rules: Rules, programme: str, answers: dict[str, Any]) -> ChangesForm | None:
    facts = read_answers(answers, rules, date(2024, 1, 1))
    verdict = check_programme(rules.programmes[programme], facts, DAY)
    return changes_told(verdict, rules, Voices(rules.words))


def test_what_is_too_little_is_told_with_what_is_lacking(rules: Rules) -> None:
    found = told(
        rules, "ip-insurance", {**ENTERPRISE, "valid_patents": 3, "registered_trademarks": 0}
    )
    assert found is not None
    assert found.possible
    assert found.verdict == "conditions_met"
    assert found.mends_all
    (change,) = found.changes
    assert change.question == "registered_trademarks"
    assert "1 trademark more needed" in change.text.en.text
    assert "ip_insurances" in {item.question for item in found.assumed}


@pytest.mark.parametrize(
    ("programme", "answers", "blocked"),
    [
        ("school-ip-education", ENTERPRISE, "scope.1"),
        ("key-enterprise-protection", {**ENTERPRISE, "registration_date": "2023-01-01"}, "1.4"),
    ],
)
def test_where_no_change_would_do_it_says_what_stands_in_the_way(
    rules: Rules, programme: str, answers: dict[str, Any], blocked: str
) -> None:
    found = told(rules, programme, answers)
    assert found is not None
    assert (found.possible, found.verdict) == (False, None)
    assert blocked in found.blocked


def test_a_further_loan_is_told_as_what_it_must_meet(rules: Rules) -> None:
    loan = {"collateral": "patents", "registered_this_year": True, "amount": 400_000}
    found = told(rules, "pledge-financing", {**ENTERPRISE, "loans": [loan]})
    assert found is not None
    assert not found.mends_all
    (change,) = found.changes
    assert len(change.text.en.children) == 3


def test_an_answer_that_several_conditions_need_is_told_whole(rules: Rules) -> None:
    found = told(
        rules, "geographical-indication", {"applicant_kinds": ["gi_owner"], "gi_sign_users": 0}
    )
    assert found is not None
    (censure,) = [item for item in found.assumed if item.question == "gi_producers_censure"]
    assert censure.text.en.text.endswith(": none of these")
    assert censure.answer == []


def test_all_options_that_would_do_are_offered(rules: Rules) -> None:
    found = told(rules, "ip-insurance", {**ENTERPRISE, "valid_patents": 0})
    assert found is not None
    (insurance,) = [item for item in found.assumed if item.question == "ip_insurances"]
    assert insurance.text.en.text.count("; or ") == 7


def base(guide: Guide, programme: str, **answers: Any) -> dict[str, Any]:
    return {**guide.current.cases[programme].base, **answers}


def test_a_disputed_point_is_settled_where_it_can_be(rules: Rules) -> None:
    patent: dict[str, Any] = {
        "region": "japan",
        "patent_type": "invention",
        "granted_this_year": True,
        "route": "paris",
        "patentee": "applicant",
        "patents": 1,
    }
    found = told(
        rules, "patent-award", {**ENTERPRISE, "patent_awards": [], "foreign_patents": [patent]}
    )
    assert found is not None
    assert found.verdict == "conditions_met"


@pytest.mark.parametrize(
    ("programme", "answers"),
    [
        ("trade-secret-demonstration", {"administrative_penalty": "earlier"}),
        ("industrial-chain-protection", {"enterprise_titles": ["old_hengyang"]}),
    ],
)
def test_where_only_a_fixed_fact_is_disputed_there_is_nothing_to_change(
    rules: Rules, guide: Guide, programme: str, answers: dict[str, Any]
) -> None:
    assert told(rules, programme, base(guide, programme, **answers)) is None


def test_what_can_be_mended_beside_a_disputed_point_is_told(rules: Rules, guide: Guide) -> None:
    programme = "industrial-chain-protection"
    answers = base(guide, programme, enterprise_titles=["old_hengyang"], valid_invention_patents=2)
    found = told(rules, programme, answers)
    assert found is not None
    assert [change.question for change in found.changes] == ["valid_invention_patents"]
    assert found.verdict == "ask_the_office"
    assert (
        found.text.en == "Mending what is missing would leave only points to ask the office about"
    )


def test_a_doubt_stays_with_the_office(rules: Rules, guide: Guide) -> None:
    answers = base(guide, "ip-insurance", ip_risk_awareness=False, valid_patents=0)
    found = told(rules, "ip-insurance", answers)
    assert found is not None
    assert found.verdict == "ask_the_office"
    assert "ask the office" in found.text.en


def test_one_way_in_of_several_does_not_mend_all(rules: Rules) -> None:
    answers: dict[str, Any] = {
        "applicant_kinds": ["enterprise", "university"],
        "in_hengyang": True,
        "invention_patents_owned": 60,
        "patents_taken": 1,
        "patents_taken_from_research": 1,
    }
    found = told(rules, "patent-commercialisation", answers)
    assert found is not None
    assert not found.mends_all
    assert [change.question for change in found.changes] == ["invention_patents_owned"]


def test_where_only_time_is_lacking_it_says_from_when(rules: Rules, guide: Guide) -> None:
    programme = "key-enterprise-protection"
    answers = base(guide, programme, registration_date="2021-08-01")
    facts = read_answers(answers, rules, date(2024, 1, 1))
    verdict = check_programme(rules.programmes[programme], facts, date(2023, 7, 1))
    found = changes_told(verdict, rules, Voices(rules.words))
    assert found is not None
    assert (found.not_before, found.verdict) == ("2023-08-01", "conditions_met")


def test_who_follows_the_plan_gets_what_it_says(
    rules: Rules, guide: Guide, proved: Counter[str]
) -> None:
    for programme, cases in guide.current.cases.items():
        for applicant in read_applicants(cases, rules):
            verdict = applicant.check(rules.programmes[programme])
            found = changes_told(verdict, rules, Voices(rules.words))
            if found is None or not found.possible:
                continue
            answers = {change.question: change.answer for change in found.changes + found.assumed}
            changed = {**applicant.facts, **read_answers(answers, rules, date.max)}
            day = date.fromisoformat(found.not_before) if found.not_before else applicant.day
            result = outcome(rules.programmes[programme], changed, day)
            assert result.value == found.verdict, (programme, applicant.case.case)
            proved["plans followed as they are told, with the verdict that they promise"] += 1


def test_nothing_is_told_while_nothing_stands_in_the_way(rules: Rules) -> None:
    assert told(rules, "ip-insurance", ENTERPRISE) is None
