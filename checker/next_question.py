"""Which question to ask next: the one whose answer settles most."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import islice

from checker.condition import Condition
from checker.fitting import fitting
from checker.questions import Answers
from checker.rules import Rules
from checker.verdict import Outcome, Verdict, outcome


def next_question(settled: Iterable[Mapping[str, float]], rules: Rules) -> str | None:
    """The open question that settles most; the form's order decides between equals.

    `settled` is what `settled_by` gives for each verdict.
    """
    sums = settled_in_all(settled, rules)
    best = max(sums, key=sums.__getitem__)
    return best if sums[best] else None


def settled_in_all(settled: Iterable[Mapping[str, float]], rules: Rules) -> dict[str, float]:
    """How much each question settles over all verdicts, by question in the form's order."""
    sums: dict[str, float] = dict.fromkeys(rules.questions, 0)
    for programme in settled:
        for question, number in programme.items():
            sums[question] += number
    return sums


def settled_by(open_questions: Sequence[str], verdict: Verdict) -> dict[str, float]:
    """How many of a programme's open questions each of them settles.

    An answer that decides the programme settles them all, any other answer only its own; a
    question counts with the mean over the answers between which the rules distinguish.
    """
    number = len(open_questions)
    return {question: _settled(question, number, verdict) for question in open_questions}


def _settled(question: str, number: int, verdict: Verdict) -> float:
    results = [
        outcome(verdict.programme, {**verdict.answers, **answer}, verdict.day)
        for answer in _samples(question, verdict)
    ]
    undecided = sum(result is Outcome.UNANSWERED for result in results)
    decided = len(results) - undecided
    return (decided * number + undecided) / len(results) if results else 1


def _samples(question: str, verdict: Verdict) -> Iterator[Answers]:
    """For each condition that asks it, an answer with which it holds and one with which not."""
    for leaf in verdict.programme.asking.get(question, ()):
        if leaf.form == "some":
            yield from ({question: ()}, {question: ({},)})
        elif leaf.form == "question":
            yield from _samples_of_one(leaf)
        else:
            yield from _samples_of(leaf, question, verdict.answers, verdict.day)


@lru_cache(maxsize=1024)
def _samples_of_one(leaf: Condition) -> tuple[Answers, ...]:
    """It compares one answer, so that neither other answers nor the day matter."""
    return tuple(_samples_of(leaf, leaf.questions[0].id, {}, date.min))


def _samples_of(leaf: Condition, question: str, answers: Answers, day: date) -> Iterator[Answers]:
    for hold in (True, False):
        found = fitting(leaf, answers, day, hold=hold)
        yield from islice((answer for answer in found if set(answer) == {question}), 1)
