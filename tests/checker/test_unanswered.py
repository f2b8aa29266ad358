"""Which questions are still worth asking."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from checker import Outcome, Rules, check, check_programme, sift_answers
from checker.questions import Answers
from checker.unanswered import asked_of, optional, unanswered
from tests.strategies import answers

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


def test_what_is_asked_of_a_kind_matters_to_it_and_to_no_other(rules: Rules) -> None:
    def asked(*kinds: str) -> frozenset[str]:
        return asked_of(frozenset(kinds), rules.programmes.values(), rules, DAY)

    assert {"applicant_kinds", "in_hengyang", "loans"} <= asked("enterprise")
    # A preference, and what the office judges.
    assert {"enterprise_titles", "certain_scale"} <= asked("enterprise")
    assert "loans" not in asked("school")
    assert "training_plan" in asked("school")
    assert asked("school", "enterprise") >= asked("school") | asked("enterprise")
    assert asked() == {"applicant_kinds"}


@given(st.data())
def test_an_answer_that_is_not_asked_of_a_kind_changes_no_verdict(
    rules: Rules, data: st.DataObject
) -> None:
    options = sorted(rules.questions[rules.kinds].options)
    kinds = frozenset(data.draw(st.sets(st.sampled_from(options), max_size=3)))
    everything = {**data.draw(answers(rules)), rules.kinds: kinds}
    asked = asked_of(kinds, rules.programmes.values(), rules, DAY)
    left = {name: answer for name, answer in everything.items() if name in asked}
    assert outcomes(rules, left) == outcomes(rules, everything)


def outcomes(rules: Rules, given: Answers) -> list[tuple[Outcome, int | None]]:
    """The verdicts, with the amounts of those that are not refused."""
    return [
        (verdict.outcome, verdict.amount.most if verdict.amount else None)
        if verdict.outcome is not Outcome.NOT_ELIGIBLE
        else (verdict.outcome, None)
        for verdict in check(rules, given, DAY).values()
    ]
