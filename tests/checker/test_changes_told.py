"""What would have to change, told."""

from datetime import date
from typing import Any

import pytest

from checker import Outcome, Rules, check_programme, outcome, read_answers
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


def test_what_must_not_be_the_case_is_told_so(rules: Rules) -> None:
    answers = {
        "applicant_kinds": ["gi_owner"],
        "gi_sign_users": 0,
    }
    found = told(rules, "geographical-indication", answers)
    assert found is not None
    (censure,) = [item for item in found.assumed if item.question == "gi_producers_censure"]
    assert censure.text.en.text == rules.words["not"]["en"]


def test_a_disputed_point_can_be_settled(rules: Rules) -> None:
    answers = {**ENTERPRISE, "patent_awards": []}
    patent: dict[str, Any] = {
        "region": "japan",
        "patent_type": "invention",
        "granted_this_year": True,
        "route": "paris",
        "patentee": "applicant",
        "patents": 1,
    }
    answers["foreign_patents"] = [patent]
    facts = read_answers(answers, rules, date(2024, 1, 1))
    assert outcome(rules.programmes["patent-award"], facts, DAY) is Outcome.ASK_THE_OFFICE
    found = told(rules, "patent-award", answers)
    assert found is not None
    assert found.verdict == "conditions_met"


def test_nothing_is_told_while_nothing_stands_in_the_way(rules: Rules) -> None:
    assert told(rules, "ip-insurance", ENTERPRISE) is None
