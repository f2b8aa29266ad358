"""A change in words: the answer that would do, so that who follows the words passes."""

from typing import Any

from checker.changes import Change, with_changes
from checker.phrases import Line, Phrases
from checker.plan import Plan
from checker.questions import Answer, Question
from checker.shortfalls import shortfalls
from checker.verdict import Verdict, outcome
from checker.wording import describe

_CHOSEN = {"yes_no", "choice", "choices"}


def describe_change(change: Change, plan: Plan, verdict: Verdict, phrases: Phrases) -> Line:
    """What would have to be answered; for a number, how much is lacking."""
    question = change.question
    if question.type == "records":
        return _record(change, phrases)
    if question.type in _CHOSEN:
        return Line(_choice(change, plan, verdict, phrases))
    if not change.hold or question not in change.condition.questions:
        value = phrases.value(question, change.answer)
        return Line(phrases.say("is", label=phrases.of(question.label), value=value))
    lacking = shortfalls(change.condition, verdict.answers, verdict.day, phrases)
    return lacking[0] if lacking else describe(change.condition, phrases)


def _choice(change: Change, plan: Plan, verdict: Verdict, phrases: Phrases) -> str:
    question, answer = change.question, change.answer
    label = phrases.of(question.label)
    if not isinstance(answer, frozenset):
        options = _alternatives(change, plan, verdict) or [answer]
        return phrases.say("is", label=label, value=_or(question, options, phrases))
    before: Any = verdict.answers.get(question.id, frozenset())
    added, dropped = answer - before, before - answer
    if not added and not dropped:
        return phrases.say("is", label=label, value=phrases.say("none_of_these"))
    options = _alternatives(change, plan, verdict) if len(added) == 1 else []
    wanted = _or(question, options, phrases) if options else _and(question, added, phrases)
    parts = [phrases.say("is", label=label, value=wanted)] if added else []
    if dropped:
        value = _and(question, dropped, phrases)
        parts.append(phrases.say("without", label=label, value=value))
    return phrases.say("comma").join(parts)


def _alternatives(change: Change, plan: Plan, verdict: Verdict) -> list[Answer]:
    """The options of the condition any of which would do in the place of the one chosen."""
    node = change.condition.node
    named = node.get("one_of", node.get("includes_any_of", ()))
    chosen: Any = change.answer
    before: Any = verdict.answers.get(change.question.id) or frozenset()
    name, fixed = change.question.id, change.question.fixed_options

    def as_answer(option: str) -> Answer:
        return (chosen & before) | {option} if isinstance(chosen, frozenset) else option

    free = [option for option in named if change.hold and option not in fixed]
    return [option for option in free if _does(plan, verdict, {name: as_answer(option)})]


def _does(plan: Plan, verdict: Verdict, answers: dict[str, Any]) -> bool:
    tried = {**with_changes(verdict.answers, plan.changes), **answers}
    return outcome(verdict.programme, tried, plan.day) is plan.outcome


def _or(question: Question, options: list[Answer], phrases: Phrases) -> str:
    return phrases.join(phrases.value(question, option) for option in options)


def _and(question: Question, options: frozenset[str], phrases: Phrases) -> str:
    chosen = (option for option in question.options if option in options)
    return phrases.say("comma").join(phrases.value(question, option) for option in chosen)


def _record(change: Change, phrases: Phrases) -> Line:
    """A record that would do, column by column."""
    question, records = change.question, change.answer
    name = phrases.of(question.record or question.label)
    if not isinstance(records, tuple) or not records:
        return Line(phrases.say("is", label=name, value=phrases.say("none_of_these")))
    columns = [
        Line(
            phrases.say(
                "is",
                label=phrases.of(question.fields[column].label),
                value=phrases.value(question.fields[column], value),
            )
        )
        for column, value in records[-1].items()
    ]
    return Line(phrases.say("record_such_as", record=name), tuple(columns))
