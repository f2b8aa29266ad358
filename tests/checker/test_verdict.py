"""Verdicts on whole programmes: how clauses, ways in and kinds of applicant combine."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import (
    Outcome,
    Rules,
    State,
    Verdict,
    check,
    check_programme,
    clause_states,
    outcome,
    sift_answers,
)

DAY = date(2023, 12, 31)


def verdict(rules: Rules, programme: str, answers: dict[str, Any]) -> Verdict:
    facts, problems = sift_answers(answers, rules, date(2024, 1, 1))
    assert not problems
    return check_programme(rules.programmes[programme], facts, DAY)


def test_nothing_answered_is_unanswered_and_never_a_no(rules: Rules) -> None:
    verdicts = check(rules, {}, DAY)
    assert len(verdicts) == 15
    assert {v.outcome for v in verdicts.values()} == {Outcome.UNANSWERED}


def test_none_of_the_kinds_fails_every_scope(rules: Rules) -> None:
    facts, _problems = sift_answers({"applicant_kinds": []}, rules, DAY)
    assert {v.outcome for v in check(rules, facts, DAY).values()} == {Outcome.NOT_ELIGIBLE}


def test_a_clause_for_another_kind_does_not_apply(rules: Rules) -> None:
    found = verdict(rules, "patent-commercialisation", {"applicant_kinds": ["park"]})
    states = {c.clause.label: c.state for c in found.clauses if c.clause.label}
    assert states.pop("②") is not State.DOES_NOT_APPLY
    assert set(states.values()) == {State.DOES_NOT_APPLY}


def test_one_way_in_is_enough(rules: Rules) -> None:
    enterprise = {"applicant_kinds": ["enterprise"], "in_hengyang": True, "foreign_patents": []}
    award = {"patent_awards": ["china_patent_award"]}
    found = verdict(rules, "patent-award", {**enterprise, **award})
    assert (found.outcome, found.amount) == (Outcome.CONDITIONS_MET, None)
    none: dict[str, list[str]] = {"patent_awards": []}
    assert verdict(rules, "patent-award", {**enterprise, **none}).outcome is Outcome.NOT_ELIGIBLE


def test_progress_counts_the_way_that_is_furthest(rules: Rules) -> None:
    found = verdict(
        rules,
        "patent-award",
        {
            "applicant_kinds": ["enterprise"],
            "in_hengyang": True,
            "patent_awards": ["china_patent_award"],
        },
    )
    assert [clause.clause.id for clause in found.counted] == ["scope", "1"]
    assert {item.state for item in found.requirements} == {State.MET}


def test_preferences_never_decide(rules: Rules) -> None:
    found = verdict(rules, "key-enterprise-protection", {"enterprise_titles": []})
    assert [item.state for item in found.preferences] == [State.NOT_MET]
    assert found.outcome is Outcome.UNANSWERED


@pytest.mark.parametrize("programme", ["pledge-financing", "patent-award"])
def test_only_two_programmes_state_an_amount(rules: Rules, programme: str) -> None:
    paying = {name for name, p in rules.programmes.items() if p.payment is not None}
    assert programme in paying
    assert len(paying) == 2


def _answer(question: Any) -> st.SearchStrategy[Any]:
    if question.type == "records":
        columns = {name: _answer(column) for name, column in question.fields.items()}
        return st.lists(st.fixed_dictionaries({}, optional=columns), max_size=2)
    options = sorted(question.options)
    return {
        "yes_no": st.booleans(),
        "count": st.integers(question.minimum, 12),
        "number": st.decimals(0, 12, places=1),
        "per_cent": st.sampled_from([0, Decimal("99.9"), 100]),
        "money": st.sampled_from([0, 499_999, 500_000, 2_000_000, 20_000_000]),
        "date": st.dates(date(2018, 1, 1), date(2024, 1, 1)).map(date.isoformat),
        "choice": st.sampled_from(options or [""]),
        "choices": st.lists(st.sampled_from(options or [""]), unique=True, max_size=3),
    }[question.type]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_the_short_ways_give_the_same_as_the_full_verdict(
    rules: Rules, data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(rules.questions)), unique=True))
    answers = {name: data.draw(_answer(rules.questions[name])) for name in names}
    facts, _problems = sift_answers(answers, rules, date(2024, 1, 2))
    for programme in rules.programmes.values():
        full = check_programme(programme, facts, DAY)
        assert outcome(programme, facts, DAY) is full.outcome
        states = clause_states(programme, facts, DAY)
        assert states == tuple(clause.state for clause in full.clauses)
        ways = {clause.clause.id for clause in full.clauses if clause.clause.is_way}
        if not ways:
            assert full.state is min(states)


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_one_more_answer_never_turns_a_decided_verdict(rules: Rules, data: st.DataObject) -> None:
    names = sorted(rules.questions)
    chosen = data.draw(st.lists(st.sampled_from(names), unique=True, min_size=1))
    answers = {name: data.draw(_answer(rules.questions[name])) for name in chosen}
    before, _ = sift_answers({n: answers[n] for n in chosen[:-1]}, rules, date(2024, 1, 2))
    after, _ = sift_answers(answers, rules, date(2024, 1, 2))
    later = check(rules, after, DAY)
    for name, earlier in check(rules, before, DAY).items():
        if earlier.outcome is Outcome.NOT_ELIGIBLE and set(before) <= set(after):
            assert later[name].outcome is Outcome.NOT_ELIGIBLE, name
