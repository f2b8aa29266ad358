"""The smallest set of changed answers with which an applicant would pass."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Any, TypeAlias

from checker.condition import Condition
from checker.fitting import fitting
from checker.questions import Answer, Answers, Question
from checker.states import State

# The guide's own rules need a few hundred; the limit keeps a page alive under any others.
_MOST_STEPS = 20_000
_MOST_ROUNDS = 3

_HOLDING = (State.MET, State.FOR_THE_OFFICE, State.DOUBTED)


@dataclass(frozen=True)
class Change:
    """An answer that would have to be given, and the condition that it makes hold (or fail)."""

    question: Question
    answer: Answer
    condition: Condition
    hold: bool


Changes: TypeAlias = Mapping[str, Change]
"""Changes by question id."""


def smallest_changes(
    condition: Condition,
    answers: Answers,
    day: date,
    questions: Mapping[str, Question],
    *,
    settled: bool = True,
) -> Changes | None:
    """The fewest changed answers, then the fewest new ones, with which the condition holds.

    The result has been evaluated: with these answers only what the office judges is left, and
    every reading of a disputed point holds, or if it need not be `settled`, one of them. A given
    answer to a `fixed` question stays. None if there is no such set.
    """
    return _Search(condition, answers, day, questions, settled=settled).smallest()


def with_changes(answers: Answers, changes: Changes) -> Answers:
    """The answers as they would be."""
    return {**answers, **{name: change.answer for name, change in changes.items()}}


def is_new(change: Change, answers: Answers) -> bool:
    """Whether the change only fills in what is not answered yet."""
    given: Any = answers.get(change.question.id)
    if given is None:
        return True
    later: Any = change.answer
    if not isinstance(given, tuple) or len(given) != len(later):
        return False
    pairs = zip(given, later, strict=True)
    return all(before.items() <= after.items() for before, after in pairs)


class _Search:
    """Walks the condition depth first and drops a path that costs as much as the best so far."""

    def __init__(
        self,
        condition: Condition,
        answers: Answers,
        day: date,
        questions: Mapping[str, Question],
        *,
        settled: bool,
    ) -> None:
        self.condition = condition
        self.answers = answers
        self.day = day
        self.questions = questions
        self.settled = settled
        self.best: Changes | None = None
        self.steps = 0

    def smallest(self) -> Changes | None:
        # What can't be mended by itself can't be mended with the rest.
        for part in self.condition.children if self.condition.form == "all" else ():
            if next(self._ways(part, {}, hold=True), None) is None:
                return None
        self._try({}, _MOST_ROUNDS)
        return self.best

    def _try(self, path: Changes, rounds: int) -> None:
        """Keep a way that passes; where one change undid another, go on from there."""
        for longer in self._ways(self.condition, path, hold=True):
            changes = self._with_wholes(longer)
            if changes is None or not self._is_better(changes):
                continue
            if self._is(self.condition, changes, hold=True):
                self.best = changes
            elif rounds:
                self._try(changes, rounds - 1)

    def _is(self, condition: Condition, changes: Changes, *, hold: bool) -> bool:
        state = condition.evaluate(with_changes(self.answers, changes), self.day)
        if not hold:
            return state is State.NOT_MET
        return state in _HOLDING or (state is State.DISPUTED and not self.settled)

    def _cost(self, changes: Changes) -> tuple[int, int]:
        new = sum(is_new(change, self.answers) for change in changes.values())
        return len(changes) - new, new

    def _is_better(self, changes: Changes) -> bool:
        return self.best is None or self._cost(changes) < self._cost(self.best)

    def _ways(self, condition: Condition, path: Changes, *, hold: bool) -> Iterator[Changes]:
        """The path lengthened so that the condition holds (or fails), in each possible way."""
        children = condition.children
        self.steps += 1
        if self.steps > _MOST_STEPS:
            return
        if self._is(condition, path, hold=hold):
            yield path
        elif condition.form == "some":
            yield from self._record(condition, path, hold=hold)
        elif condition.questions:
            yield from self._leaf(condition, path, hold=hold)
        elif condition.form == "not":
            yield from self._ways(children[0], path, hold=not hold)
        else:
            for chosen in combinations(children, self._needed(condition, hold=hold)):
                yield from self._each(chosen, path, hold=hold)

    def _each(
        self, conditions: tuple[Condition, ...], path: Changes, *, hold: bool
    ) -> Iterator[Changes]:
        if not conditions:
            yield path
            return
        for longer in self._ways(conditions[0], path, hold=hold):
            if self._is_better(longer):
                yield from self._each(conditions[1:], longer, hold=hold)

    def _leaf(self, condition: Condition, path: Changes, *, hold: bool) -> Iterator[Changes]:
        answers = with_changes(self.answers, path)
        for answer in fitting(condition, answers, self.day, hold=hold):
            yield from self._changed(condition, path, answer, hold=hold)

    def _record(self, condition: Condition, path: Changes, *, hold: bool) -> Iterator[Changes]:
        """A record more that meets the condition, or one with its gaps filled; or none at all."""
        (question,), (meets,) = condition.questions, condition.children
        records: Any = with_changes(self.answers, path).get(question.id, ())
        if not hold:
            yield from self._changed(condition, path, {question.id: ()}, hold=hold)
            return
        for index, record in enumerate((*records, {})):
            found = smallest_changes(meets, record, self.day, question.fields, settled=self.settled)
            if found is not None and all(is_new(change, record) for change in found.values()):
                filled = (*records[:index], with_changes(record, found), *records[index + 1 :])
                yield from self._changed(condition, path, {question.id: filled}, hold=hold)

    def _changed(
        self, condition: Condition, path: Changes, answers: Answers, *, hold: bool
    ) -> Iterator[Changes]:
        asked = {question.id: question for question in condition.questions}
        if not any(asked[name].fixed and name in self.answers for name in answers):
            yield {
                **path,
                **{n: Change(asked[n], answer, condition, hold) for n, answer in answers.items()},
            }

    def _with_wholes(self, changes: Changes) -> Changes | None:
        """The changes, and those that keep a part from exceeding its whole; None if one can't."""
        found, answers = dict(changes), with_changes(self.answers, changes)
        for change in changes.values():
            whole = self.questions.get(change.question.part_of or "")
            limit: Any = None if whole is None else answers.get(whole.id)
            part: Any = change.answer
            if whole is None or limit is None or part <= limit:
                continue
            if whole.fixed and whole.id in self.answers:
                return None
            found[whole.id] = Change(whole, part, change.condition, change.hold)
        return found

    def _needed(self, condition: Condition, *, hold: bool) -> int:
        """How many of the children must hold for the condition to hold (or fail, to fail)."""
        everything = len(condition.children)
        if condition.form == "readings":
            return everything if self.settled or not hold else 1
        number: int = condition.node.get(
            "at_least_n_of", 1 if condition.form == "any" else everything
        )
        return number if hold else everything - number + 1
