"""Answers are read strictly, and every mistake is reported at once."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker import AnswersError, Rules, read_answers, sift_answers
from checker.phrases import Phrases

TODAY = date(2024, 6, 1)


def test_each_type_becomes_a_fact(rules: Rules) -> None:
    answers = read_answers(
        {
            "in_hengyang": True,
            "valid_patents": 12,
            "average_handled_cases": Decimal("6.5"),
            "registration_date": "2020-02-29",
            "applicant_kinds": ["enterprise", "park"],
            "legal_disputes": "none",
            "loans": [{"amount": 500_000, "collateral": "patents"}],
            "legal_person": None,
        },
        rules,
        TODAY,
    )
    assert answers == {
        "in_hengyang": True,
        "valid_patents": 12,
        "average_handled_cases": Decimal("6.5"),
        "registration_date": date(2020, 2, 29),
        "applicant_kinds": frozenset({"enterprise", "park"}),
        "legal_disputes": "none",
        "loans": ({"amount": 500_000, "collateral": "patents"},),
    }


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([], ": the answers must be one JSON object"),
        ({"in_hengyangg": True}, "in_hengyangg: there is no question 'in_hengyangg'; did you mean"),
        ({"zzz": True}, "zzz: there is no question 'zzz'; 'python -m checker questions'"),
        ({"in_hengyang": "yes"}, 'in_hengyang: answer yes (true) or no (false), not "yes"'),
        ({"in_hengyang": 1}, "in_hengyang: answer yes"),
        ({"valid_patents": -1}, "valid_patents: can't be negative, here -1"),
        ({"valid_patents": True}, "valid_patents: give a whole number, not True"),
        ({"valid_patents": Decimal("1.5")}, "valid_patents: give a whole number, not 1.5"),
        ({"valid_patents": "12"}, 'valid_patents: give a whole number, not "12"'),
        ({"valid_patents": 10**16}, "valid_patents: too large"),
        ({"average_handled_cases": Decimal("NaN")}, "average_handled_cases: give a number"),
        ({"average_handled_cases": "many"}, 'average_handled_cases: give a number, not "many"'),
        (
            {"case_closure_rate": 101},
            "case_closure_rate: a share can't exceed 100 per cent, here 101",
        ),
        ({"case_closure_rate": -1}, "case_closure_rate: can't be negative"),
        ({"gi_sign_users": 11, "gi_area_producers": 10}, "gi_sign_users: can't be more than"),
        ({"registration_date": "2024-06-02"}, "is later than today (2024-06-01)"),
        ({"registration_date": "2023-02-29"}, 'there is no such day as "2023-02-29"'),
        ({"registration_date": "20230228"}, "give the date as year-month-day"),
        ({"registration_date": 2023}, "give the date as year-month-day"),
        ({"legal_disputes": "some"}, '"some" is not an option; there are: none, not_ownership'),
        ({"applicant_kinds": ["firm"]}, 'applicant_kinds: "firm" is not an option'),
        ({"applicant_kinds": "enterprise"}, "applicant_kinds: give a list of options"),
        ({"loans": {"amount": 1}}, "loans: give a list of records"),
        ({"loans": [{"amount": -1}]}, "loans[1].amount: can't be negative"),
        ({"loans": [{}, {"sum": 1}]}, "loans[2].sum: there is no question 'sum'"),
        ({"foreign_patents": [{"patents": 0}]}, "foreign_patents[1].patents: must be at least 1"),
    ],
)
def test_a_mistake_is_named_with_its_place(rules: Rules, answers: Any, expected: str) -> None:
    with pytest.raises(AnswersError) as caught:
        read_answers(answers, rules, TODAY)
    english, chinese = Phrases(rules.words, "en"), Phrases(rules.words, "zh")
    (problem,) = caught.value.problems
    assert expected in f"{problem.place}: {problem.describe(english)}"
    assert problem.describe(chinese) != problem.describe(english)


def test_a_date_up_to_today_is_valid(rules: Rules) -> None:
    assert read_answers({"registration_date": "2024-06-01"}, rules, TODAY)


def test_all_mistakes_are_reported_and_the_rest_is_kept(rules: Rules) -> None:
    given_answers = {"in_hengyang": 1, "valid_patents": -1, "legal_person": True}
    answers, problems = sift_answers(given_answers, rules, TODAY)
    assert [problem.question for problem in problems] == ["in_hengyang", "valid_patents"]
    assert answers == {"legal_person": True}


def test_a_record_keeps_its_sound_columns(rules: Rules) -> None:
    answers, problems = sift_answers(
        {"loans": [{"amount": -1, "collateral": "patents"}]}, rules, TODAY
    )
    assert answers == {"loans": ({"collateral": "patents"},)}
    assert [problem.place for problem in problems] == ["loans[1].amount"]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.data())
def test_nothing_that_json_can_hold_breaks_the_reader(rules: Rules, data: st.DataObject) -> None:
    names = st.sampled_from(sorted(rules.questions)) | st.text()
    answers = data.draw(st.dictionaries(names, _JSON, max_size=4) | _JSON)
    facts, problems = sift_answers(answers, rules, TODAY)
    english = Phrases(rules.words, "en")
    assert all(problem.describe(english) for problem in problems)
    assert set(facts) <= set(rules.questions)
