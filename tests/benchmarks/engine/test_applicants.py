from datetime import date
from typing import Any

from benchmarks.engine.applicants import draw_applicants
from benchmarks.engine.contenders.by_hand import BY_HAND
from checker import Outcome, Rules, outcome, read_answers
from checker.questions import Answers

DAY = date(2023, 12, 31)


def test_the_same_seed_draws_the_same_applicants(edition: dict[str, Any]) -> None:
    first, again, other = (draw_applicants(edition, DAY, 3, seed) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_every_question_of_the_requirements_is_answered(
    edition: dict[str, Any], rules: Rules
) -> None:
    outcomes = {
        outcome(p, a, DAY) for p in rules.programmes.values() for a in _drawn(edition, rules)
    }
    assert outcomes == set(Outcome) - {Outcome.UNANSWERED}


def test_both_outcomes_occur_often_in_every_programme(
    edition: dict[str, Any], rules: Rules
) -> None:
    applicants = _drawn(edition, rules)
    for programme in rules.programmes.values():
        eligible = [outcome(programme, a, DAY) is not Outcome.NOT_ELIGIBLE for a in applicants]
        assert 0.1 < sum(eligible) / len(eligible) < 0.9, programme.id


def test_functions_by_hand_decide_as_the_rules_do(edition: dict[str, Any], rules: Rules) -> None:
    applicants = _drawn(edition, rules)
    for name, decide in BY_HAND.items():
        ours = [outcome(rules.programmes[name], answers, DAY) for answers in applicants]
        assert [decide(answers) for answers in applicants] == ours
        assert len(set(ours)) > 1


def _drawn(edition: dict[str, Any], rules: Rules) -> list[Answers]:
    return [read_answers(a, rules, DAY) for a in draw_applicants(edition, DAY, 200, seed=1)]
