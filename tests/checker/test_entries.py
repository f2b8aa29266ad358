"""What people type is read as they mean it, and never guessed at."""

from decimal import Decimal
from typing import Any

import pytest

from checker.entries import answers_from_entries, date_from_entry
from checker.questions import Question
from checker.rules import Rules

WORDS = {"zh": "问", "en": "ask"}


def question(name: str, kind: str, **more: Any) -> Question:
    return Question(name, kind, WORDS, WORDS, WORDS, **more)


LOANS = {"amount": question("amount", "money"), "registered": question("registered", "yes_no")}
QUESTIONS = (
    question("yes_no", "yes_no"),
    question("count", "count"),
    question("number", "number"),
    question("per_cent", "per_cent"),
    question("money", "money"),
    question("date", "date"),
    question("choice", "choice", options={"patents": WORDS}),
    question("choices", "choices", options={"enterprise": WORDS, "school": WORDS}),
    question("loans", "records", record=WORDS, fields=LOANS),
)
RULES = Rules(2023, "", WORDS, "choices", {}, {q.id: q for q in QUESTIONS}, {}, {})


def test_what_was_not_typed_is_left_for_the_checks_of_answers() -> None:
    assert read("count", 7) == 7
    assert read("loans", ["no record"]) == ["no record"]


def read(name: str, entry: Any) -> Any:
    return answers_from_entries({name: entry}, RULES)[name]


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("2000000", 2_000_000),
        ("2,000,000", 2_000_000),
        ("２，０００，０００", 2_000_000),
        ("200万", 2_000_000),
        ("２００万元", 2_000_000),
        (" 200 万 元 ", 2_000_000),
        ("1.5 亿", 150_000_000),
        ("199.99万", 1_999_900),
        ("¥500,000", 500_000),
        ("￥50万", 500_000),
        ("0", 0),
        ("1.23456万", Decimal("12345.6000")),
    ],
)
def test_money_is_read_however_it_is_written(typed: str, yuan: int | Decimal) -> None:
    assert read("money", typed) == yuan


def test_money_never_passes_through_a_float() -> None:
    assert isinstance(read("money", "0.3万"), int)
    assert isinstance(read("number", "6.01"), Decimal)


@pytest.mark.parametrize(
    "typed", ["abc", "2,00,000", "1e6", "二百万", "200万左右", "NaN", "Infinity", "1.2.3", "--5"]
)
def test_what_is_no_number_stays_the_text_it_is(typed: str) -> None:
    assert read("money", typed) == typed


def test_a_negative_number_is_told_apart() -> None:
    assert read("count", "-3") == -3


@pytest.mark.parametrize(("typed", "value"), [("100%", 100), ("49.97％", Decimal("49.97"))])
def test_a_share_may_carry_its_sign(typed: str, value: int | Decimal) -> None:
    assert read("per_cent", typed) == value


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2021-03-01", "2021-03-01"),
        ("2021-3-1", "2021-03-01"),
        ("2021/3/1", "2021-03-01"),
        ("2021.03.01", "2021-03-01"),
        ("2021年3月1日", "2021-03-01"),
        ("２０２１年３月１日", "2021-03-01"),
        ("2021 年 3 月 1 日", "2021-03-01"),
        ("20210301", "2021-03-01"),
        # No such day, which is for the reader of answers to say.
        ("2021年2月30日", "2021-02-30"),
    ],
)
def test_dates_with_the_year_first_are_read(typed: str, day: str) -> None:
    assert date_from_entry(typed) == day
    assert read("date", typed) == day


@pytest.mark.parametrize(
    "typed", ["03/04/2021", "2021-3/1", "2021", "去年", "21-3-1", "1 May 2021"]
)
def test_what_is_no_date_stays_the_text_it_is(typed: str) -> None:
    assert read("date", typed) == typed


@pytest.mark.parametrize(("typed", "answer"), [("yes", True), ("no", False), ("也许", "也许")])
def test_yes_and_no(typed: str, answer: bool | str) -> None:
    assert read("yes_no", typed) is answer or read("yes_no", typed) == answer


@pytest.mark.parametrize("name", ["yes_no", "count", "money", "date", "choice"])
@pytest.mark.parametrize("typed", ["", "  ", "　"])
def test_empty_text_is_no_answer(name: str, typed: str) -> None:
    assert read(name, typed) is None


def test_none_of_the_options_is_an_answer_and_nothing_chosen_is_not() -> None:
    assert read("choices", []) == []
    assert read("choices", "") is None
    assert read("choices", ["enterprise"]) == ["enterprise"]


def test_no_record_is_an_answer_and_an_unanswered_list_is_not() -> None:
    assert read("loans", []) == []
    assert read("loans", "") is None


def test_the_columns_of_a_record_are_read_one_by_one() -> None:
    rows = [{"amount": "200万", "registered": "yes"}, {"amount": "?", "registered": ""}]
    assert read("loans", rows) == [
        {"amount": 2_000_000, "registered": True},
        {"amount": "?", "registered": None},
    ]


def test_an_unknown_question_is_left_for_the_reader_of_answers_to_report() -> None:
    assert read("colour", " red ") == " red "
