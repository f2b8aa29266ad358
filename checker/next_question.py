"""Which question to ask next: the one whose answer settles most."""

from collections.abc import Iterator, Mapping
from itertools import islice

from checker.fitting import fitting
from checker.questions import Answers
from checker.rules import Rules
from checker.verdict import Outcome, Verdict, outcome


def next_question(
    open_questions: Mapping[str, list[str]], verdicts: Mapping[str, Verdict], rules: Rules
) -> str | None:
    """The open question that settles most; the form's order decides between equals.

    `open_questions` and `verdicts` are by programme. An answer that decides a programme settles
    all its open questions, any other answer only its own; a question counts with the mean over
    the answers between which the rules distinguish.
    """
    settled: dict[str, float] = dict.fromkeys(rules.questions, 0)
    for name, questions in open_questions.items():
        for question in questions:
            settled[question] += _settled(question, len(questions), verdicts[name])
    best = max(settled, key=settled.__getitem__)
    return best if settled[best] else None


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
    for leaf in verdict.programme.eligibility.leaves():
        if leaf.form == "some" and leaf.questions[0].id == question:
            yield from ({question: ()}, {question: ({},)})
        elif question in {asked.id for asked in leaf.questions}:
            for hold in (True, False):
                found = fitting(leaf, verdict.answers, verdict.day, hold=hold)
                yield from islice((answer for answer in found if set(answer) == {question}), 1)
