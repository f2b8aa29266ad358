"""Which questions could still change a verdict or an amount."""

from collections.abc import Iterable, Iterator
from datetime import date

from checker.condition import Condition
from checker.questions import Answer, Answers
from checker.rules import Programme, Rules
from checker.states import State
from checker.verdict import Outcome, Verdict, check_programme


def unanswered(verdict: Verdict, rules: Rules) -> list[str]:
    """Ids of the questions that could decide this programme, in the order of the form."""
    found = set(_amount_questions(verdict))
    found |= set(open_in(verdict.programme.eligibility, verdict.answers, verdict.day))
    return [name for name in rules.questions if name in found]


def optional(verdict: Verdict, rules: Rules) -> list[str]:
    """Ids of the open questions that can't decide: what the office judges, and preferences."""
    if verdict.outcome is Outcome.NOT_ELIGIBLE:
        return []
    found = {
        question.id
        for clause in verdict.clauses
        if clause.state is not State.DOES_NOT_APPLY
        for item in clause.parts
        for leaf in item.condition.leaves()
        for question in leaf.questions
        if question.is_judgement or item.part.role == "preference"
    }
    return [name for name in rules.questions if name in found and name not in verdict.answers]


def asked_of(
    kinds: Answer, programmes: Iterable[Programme], rules: Rules, day: date
) -> frozenset[str]:
    """Ids of the questions whose answers can matter to an applicant of these kinds."""
    verdicts = [check_programme(programme, {rules.kinds: kinds}, day) for programme in programmes]
    found = {rules.kinds}
    for verdict in verdicts:
        found.update(unanswered(verdict, rules), optional(verdict, rules))
    return frozenset(found)


def open_in(condition: Condition, answers: Answers, day: date) -> Iterator[str]:
    """Ids of the questions that could still decide a condition."""
    if condition.evaluate(answers, day) is not State.UNKNOWN:
        return
    if condition.form == "some":
        yield condition.questions[0].id
    elif condition.questions:
        yield from (question.id for question in condition.questions if question.id not in answers)
    for child in () if condition.questions else condition.children:
        yield from open_in(child, answers, day)


def _amount_questions(verdict: Verdict) -> Iterator[str]:
    amount = verdict.amount
    if amount is not None and amount.most is None and not amount.is_refused:
        yield amount.payment.question.id
