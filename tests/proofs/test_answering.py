"""What a further answer can do to a verdict, and what it never does."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import Outcome, Rules, State, Verdict, check_programme
from checker.questions import Answers
from tests.conftest import load_project_guide
from tests.strategies import answers

PROGRAMMES = list(load_project_guide().current.programmes)
MET, ASK = Outcome.CONDITIONS_MET, Outcome.ASK_THE_OFFICE
NOT, OPEN = Outcome.NOT_ELIGIBLE, Outcome.UNANSWERED
# What the applicant's own doubt at a matter of judgement may turn a verdict into. It may take a
# way in away that was enough, so that a missing answer decides again.
WHEN_DOUBTED = {NOT: {NOT}, OPEN: {OPEN}, MET: {MET, ASK, OPEN}, ASK: {ASK, OPEN}}
SETTINGS = settings(max_examples=25, deadline=None)
SEEDS = st.integers(0, 2**32)
TIMES = 8


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_an_answer_to_a_measured_or_attested_question_never_changes_a_decided_verdict(
    rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str], programme: str
) -> None:
    """So without an answer the verdict is the same or 'unanswered'; so are clauses and amounts."""
    loaded = rules.programmes[programme]

    judged = {name for name, question in rules.questions.items() if question.is_judgement}

    @SETTINGS
    @given(_facts(rules, programme, bases), SEEDS)
    def prove(facts: Answers, seed: int) -> None:
        after, random = check_programme(loaded, facts, day), Random(seed)
        for _ in range(TIMES):
            fewer = _fewer(facts, judged, random)
            before = check_programme(loaded, fewer, day)
            assert before.outcome in {after.outcome, OPEN}, fewer
            if before.outcome is not OPEN:
                assert _amount(before) in {_amount(after), None}, fewer
                proved["decided verdicts that measured and attested answers left alone"] += 1
            new = facts.keys() - fewer.keys()
            for clause, later in zip(before.clauses, after.clauses, strict=True):
                if clause.state in {State.MET, State.NOT_MET}:
                    another_kind = later.state is State.DOES_NOT_APPLY and rules.kinds in new
                    assert another_kind or later.state is clause.state, fewer
                    proved["decided clauses that measured and attested answers left alone"] += 1

    prove()


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_yes_to_a_matter_of_judgement_changes_nothing(
    rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str], programme: str
) -> None:
    loaded, judged = rules.programmes[programme], _judged(rules, programme)

    @SETTINGS
    @given(_facts(rules, programme, bases))
    def prove(facts: Answers) -> None:
        without = {name: answer for name, answer in facts.items() if name not in judged}
        with_yes = without | dict.fromkeys(judged, True)
        before = check_programme(loaded, without, day)
        after = check_programme(loaded, with_yes, day)
        assert (after.state, _states(after)) == (before.state, _states(before))
        proved["verdicts that 'yes' to matters of judgement left alone"] += 1

    prove()


@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_doubt_never_makes_or_mends_a_refusal(
    rules: Rules, bases: Mapping[str, Answers], day: date, proved: Counter[str], programme: str
) -> None:
    loaded, judged = rules.programmes[programme], _judged(rules, programme)

    @SETTINGS
    @given(_facts(rules, programme, bases), SEEDS)
    def prove(facts: Answers, seed: int) -> None:
        random = Random(seed)
        for _ in range(TIMES):
            doubted = random.sample(judged, random.randint(0, len(judged)))
            without = {name: answer for name, answer in facts.items() if name not in doubted}
            before = check_programme(loaded, without, day).outcome
            after = check_programme(loaded, without | dict.fromkeys(doubted, False), day).outcome
            assert after in WHEN_DOUBTED[before], doubted
            proved["verdicts that a doubt turned into nothing but what it may"] += 1

    prove()


def _facts(
    rules: Rules, programme: str, bases: Mapping[str, Answers]
) -> st.SearchStrategy[Answers]:
    return answers(rules, programme, bases[programme]) | answers(rules, programme)


def _judged(rules: Rules, programme: str) -> list[str]:
    asked = rules.programmes[programme].questions
    return sorted(name for name in asked if rules.questions[name].is_judgement)


def _fewer(facts: Answers, kept: set[str], random: Random) -> Answers:
    """The answers with some taken away, in records too; those to `kept` stay."""
    found: dict[str, Any] = {}
    for name, answer in facts.items():
        if name in kept or random.random() < 0.75:
            rows: Any = answer if isinstance(answer, tuple) else None
            found[name] = answer if rows is None else tuple(_fewer(r, kept, random) for r in rows)
    return found


def _amount(verdict: Verdict) -> tuple[int, int] | None:
    """The range of the stated amount; None while anything about it is open."""
    amount = verdict.amount
    if amount is None or amount.least is None or amount.most is None:
        return None
    return amount.least, amount.most


def _states(verdict: Verdict) -> list[State]:
    return [clause.state for clause in verdict.clauses]
