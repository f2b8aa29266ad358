"""The amounts of money that were given, so that they can be shown as they were understood."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.questions import Answers
from checker.rules import Rules


class AmountRead(NamedTuple):
    """An amount in whole yuan: the answer to a question, or a column of a record, from 1."""

    question: str
    record: int | None
    column: str | None
    yuan: int


def amounts_read(answers: Answers, rules: Rules) -> Iterator[AmountRead]:
    """All amounts of money among the answers."""
    for name, answer in answers.items():
        question = rules.questions[name]
        given: Any = answer
        if question.type == "money":
            yield AmountRead(name, None, None, given)
        for number, record in enumerate(given if question.type == "records" else (), start=1):
            for column, value in record.items():
                if question.fields[column].type == "money":
                    yield AmountRead(name, number, column, value)
