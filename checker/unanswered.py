"""Which questions could still change a verdict or an amount, and which to ask next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from checker.conditions import Condition
from checker.questions import Answers, Question
from checker.rules import Rules
from checker.states import State
from checker.verdict import Outcome, Verdict


def unanswered(verdict: Verdict, rules: Rules, answers: Answers, day: date) -> list[str]:
    """Ids of the questions that could decide this programme, in the order of the form."""
    found = set(_amount_questions(verdict))
    if verdict.outcome is Outcome.UNANSWERED:
        found |= set(_deciding(verdict, rules, answers, day))
    return [name for name in rules.questions if name in found]


def optional(verdict: Verdict, rules: Rules, answers: Answers) -> list[str]:
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
    return [name for name in rules.questions if name in found and name not in answers]


def next_question(open_questions: Mapping[str, Iterable[str]], rules: Rules) -> str | None:
    """The question that matters to most programmes; the form's order decides between equals."""
    counts = Counter(name for names in open_questions.values() for name in names)
    return max(rules.questions, key=lambda name: counts[name]) if counts else None


def _amount_questions(verdict: Verdict) -> Iterator[str]:
    amount, part = verdict.amount, verdict.programme.paying
    undecided = verdict.outcome is not Outcome.NOT_ELIGIBLE
    if undecided and amount is not None and amount.most is None and part and part.payment:
        yield part.payment.question.id


def _deciding(verdict: Verdict, rules: Rules, answers: Answers, day: date) -> Iterator[str]:
    for clause in verdict.clauses:
        if clause.state is State.DOES_NOT_APPLY:
            continue
        if clause.clause.for_kind is not None and rules.kinds not in answers:
            yield rules.kinds
        if clause.state is State.UNKNOWN:
            for item in clause.requirements:
                yield from open_in(item.condition, answers, day)


def open_in(condition: Condition, answers: Answers, day: date) -> Iterator[str]:
    """Ids of the questions that could still decide a condition."""
    if condition.evaluate(answers, day) is not State.UNKNOWN:
        return
    if condition.form == "some":
        yield condition.questions[0].id
    elif condition.questions:
        yield from _missing(condition.questions, answers)
    for child in () if condition.questions else condition.children:
        yield from open_in(child, answers, day)


def _missing(questions: Iterable[Question], answers: Answers) -> Iterator[str]:
    return (question.id for question in questions if question.id not in answers)
