"""Which questions are still worth asking."""

from datetime import date
from typing import Any

from checker import Rules, check_programme, sift_answers
from checker.unanswered import optional, unanswered

DAY = date(2023, 12, 31)
ENTERPRISE = {"applicant_kinds": ["enterprise"], "in_hengyang": True}


def still_open(rules: Rules, programme: str, answers: dict[str, Any]) -> list[str]:
    facts, problems = sift_answers(answers, rules, date(2024, 1, 1))
    assert not problems
    verdict = check_programme(rules.programmes[programme], facts, DAY)
    return unanswered(verdict, rules)


def test_a_decided_programme_asks_nothing(rules: Rules) -> None:
    assert still_open(rules, "ip-insurance", {"in_hengyang": False}) == []


def test_matters_of_judgement_are_not_asked_for(rules: Rules) -> None:
    assert "certain_scale" not in still_open(rules, "key-enterprise-protection", ENTERPRISE)


def test_clauses_for_other_kinds_are_not_asked_for(rules: Rules) -> None:
    asked = still_open(rules, "patent-commercialisation", {"applicant_kinds": ["park"]})
    assert "invention_patents_owned" not in asked
    assert "applicant_kinds" not in asked
    assert len(asked) > 3


def test_a_sum_that_is_reached_asks_no_further(rules: Rules) -> None:
    asked = still_open(
        rules, "key-enterprise-protection", {**ENTERPRISE, "international_layouts": 5}
    )
    assert "domestic_layouts" not in asked


def test_an_incomplete_record_is_asked_for(rules: Rules) -> None:
    assert still_open(
        rules, "pledge-financing", {**ENTERPRISE, "loans": [{"amount": 900_000}]}
    ) == ["loans"]


def test_an_amount_is_asked_for_after_the_verdict_is_decided(rules: Rules) -> None:
    award = {"patent_awards": ["china_patent_award"]}
    assert still_open(rules, "patent-award", {**ENTERPRISE, **award}) == ["foreign_patents"]


def test_points_for_the_office_and_preferences_are_optional(rules: Rules) -> None:
    facts, _problems = sift_answers({**ENTERPRISE, "sound_operation": True}, rules, DAY)
    programme = rules.programmes["key-enterprise-protection"]
    found = optional(check_programme(programme, facts, DAY), rules)
    assert {"certain_scale", "enterprise_titles"} <= set(found)
    assert "sound_operation" not in found
    decided, _problems = sift_answers({"in_hengyang": False}, rules, DAY)
    assert optional(check_programme(programme, decided, DAY), rules) == []
