"""The disputed points that leave a condition open, with what each reading would give."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.condition import Condition
from checker.questions import Answers, Words
from checker.states import State
from checker.verdict_form import DisputeForm, ReadingForm, Texts


@dataclass(frozen=True)
class Dispute:
    """One disputed point; `record` is the number of the record in which it arises, from 1."""

    readings: tuple[tuple[Words, State], ...]
    record: int | None = None


def disputes(
    condition: Condition, answers: Answers, day: date, record: int | None = None
) -> Iterator[Dispute]:
    """The points on which the outcome of a disputed condition depends."""
    if condition.evaluate(answers, day) is not State.DISPUTED:
        return
    if condition.form == "readings":
        yield Dispute(_readings(condition, answers, day), record)
    elif condition.form == "some":
        records: Any = answers[condition.questions[0].id]
        for number, facts in enumerate(records, start=1):
            yield from disputes(condition.children[0], facts, day, number)
    else:
        for child in condition.children:
            yield from disputes(child, answers, day, record)


def _readings(condition: Condition, answers: Answers, day: date) -> tuple[tuple[Words, State], ...]:
    pairs = zip(condition.node["readings"], condition.children, strict=True)
    return tuple((words, child.evaluate(answers, day)) for words, child in pairs)


def disputes_told(condition: Condition, answers: Answers, day: date) -> tuple[DisputeForm, ...]:
    """The same, told as data."""
    return tuple(
        DisputeForm(
            dispute.record,
            tuple(
                ReadingForm(Texts.of(words), state.public_name) for words, state in dispute.readings
            ),
        )
        for dispute in disputes(condition, answers, day)
    )
