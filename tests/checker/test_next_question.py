"""The next question is the one whose answer settles most."""

from datetime import date
from typing import Any

from checker import Outcome, Rules, check, outcome, read_answers
from checker.next_question import next_question, settled_by
from checker.unanswered import unanswered

DAY = date(2023, 12, 31)


def following(rules: Rules, answers: dict[str, Any], programmes: list[str] | None = None) -> Any:
    facts = read_answers(answers, rules, date(2024, 1, 1))
    verdicts = check(rules, facts, DAY)
    chosen = {name: verdicts[name] for name in programmes or verdicts}
    settled = [settled_by(unanswered(verdict, rules), verdict) for verdict in chosen.values()]
    return next_question(settled, rules)


def test_the_kinds_of_applicant_come_first(rules: Rules) -> None:
    assert following(rules, {}) == rules.kinds


def test_a_question_that_can_decide_goes_before_one_that_can_not(rules: Rules) -> None:
    # Any one title is enough for the scope, so that no single layout decides before it.
    answers = {"applicant_kinds": ["enterprise"], "in_hengyang": True, "domestic_layouts": 1}
    assert following(rules, answers, ["ip-intensive-industry"]) == "enterprise_titles"


def test_a_list_of_records_can_be_the_next_question(rules: Rules) -> None:
    answers = {"applicant_kinds": ["enterprise"], "in_hengyang": True}
    assert following(rules, answers, ["pledge-financing"]) == "loans"


def test_nothing_follows_when_nothing_is_open(rules: Rules) -> None:
    assert following(rules, {"applicant_kinds": []}) is None


def test_following_the_advice_settles_every_programme(rules: Rules) -> None:
    answers: dict[str, Any] = {"applicant_kinds": ["enterprise"], "in_hengyang": False}
    for _step in rules.questions:
        name = following(rules, answers)
        if name is None:
            break
        question = rules.questions[name]
        answers[name] = {
            "yes_no": False,
            "date": "2010-01-01",
            "choice": next(iter(question.options), ""),
            "choices": [],
            "records": [],
        }.get(question.type, 0)
    facts = read_answers(answers, rules, date(2024, 1, 1))
    assert Outcome.UNANSWERED not in {outcome(p, facts, DAY) for p in rules.programmes.values()}
