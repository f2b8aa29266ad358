"""Amounts are found wherever money is asked for."""

from datetime import date

from checker import Rules, sift_answers
from checker.amounts_read import AmountRead, amounts_read


def test_amounts_are_found_in_questions_and_in_records(rules: Rules) -> None:
    given = {
        "in_hengyang": True,
        "valid_patents": 12,
        "patents_taken_amount": 300_000,
        "loans": [{"collateral": "patents"}, {"amount": 2_000_000}, {"amount": "many"}],
    }
    answers, problems = sift_answers(given, rules, date(2024, 1, 1))
    assert len(problems) == 1
    assert sorted(amounts_read(answers, rules)) == [
        AmountRead("loans", 2, "amount", 2_000_000),
        AmountRead("patents_taken_amount", None, None, 300_000),
    ]
