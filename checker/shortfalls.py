"""What a failing condition lacks, and by how much."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from checker.condition import Condition, bound_of
from checker.dates import anniversary
from checker.phrases import Line, Phrases
from checker.questions import Answers
from checker.states import State
from checker.wording import describe


def shortfalls(
    condition: Condition, answers: Answers, day: date, phrases: Phrases
) -> tuple[Line, ...]:
    """One line for each thing that is missing; nothing unless the condition is not met."""
    if condition.evaluate(answers, day) is not State.NOT_MET:
        return ()
    return tuple(_FORMS.get(condition.form, _needed)(condition, answers, day, phrases))


def _needed(condition: Condition, answers: Answers, _day: date, phrases: Phrases) -> Iterator[Line]:
    line = describe(condition, phrases)
    question = condition.questions[0] if condition.questions else None
    if question is None or question.type not in {"number", "per_cent"}:
        yield Line(phrases.say("needed", what=line.text), line.children)
    else:
        have = phrases.value(question, answers[question.id])
        yield Line(phrases.say("needed_but_given", what=line.text, have=have))


def _question(
    condition: Condition, answers: Answers, day: date, phrases: Phrases
) -> Iterator[Line]:
    (question,), node = condition.questions, condition.node
    if question.type not in {"count", "money"} or not {"at_least", "more_than"} & set(node):
        yield from _needed(condition, answers, day, phrases)
        return
    have: Any = answers[question.id]
    yield _missing(condition, _least(node) - have, phrases.value(question, have), phrases)


def _sum(condition: Condition, answers: Answers, day: date, phrases: Phrases) -> Iterator[Line]:
    if not {"at_least", "more_than"} & set(condition.node):
        yield from _needed(condition, answers, day, phrases)
        return
    have: Any = sum(
        answers[term["question"]] * term.get("times", 1) for term in condition.node["sum"]
    )
    value = phrases.value(condition.questions[0], have)
    weighted = any(term.get("times", 1) > 1 for term in condition.node["sum"])
    more = _least(condition.node) - have
    yield _missing(condition, more, value, phrases, "missing_weighted" if weighted else "missing")


def _share(condition: Condition, answers: Answers, day: date, phrases: Phrases) -> Iterator[Line]:
    part, whole = condition.questions
    have: Any = answers[part.id]
    total: Any = answers[whole.id]
    if "at_least" not in condition.node or not total:
        yield from _needed(condition, answers, day, phrases)
        return
    needed = -(-condition.node["at_least"] * total // 100)
    yield _missing(condition, needed - have, phrases.value(part, have), phrases)


def _full_years(
    condition: Condition, answers: Answers, day: date, phrases: Phrases
) -> Iterator[Line]:
    if "at_least" not in condition.node:
        yield from _needed(condition, answers, day, phrases)
        return
    start: Any = answers[condition.questions[0].id]
    reached = anniversary(start, condition.node["at_least"])
    text = describe(condition, phrases).text
    yield Line(phrases.say("reached_on", what=text, date=phrases.day(reached)))


def _all(condition: Condition, answers: Answers, day: date, phrases: Phrases) -> Iterator[Line]:
    for child in condition.children:
        yield from shortfalls(child, answers, day, phrases)


def _any(condition: Condition, answers: Answers, day: date, phrases: Phrases) -> Iterator[Line]:
    """The ways out; to stop being what one is, is none as long as there is another."""
    ways = [child for child in condition.children if child.form != "not"] or condition.children
    found = [shortfalls(way, answers, day, phrases) for way in ways]
    if len(found) == 1:
        yield from found[0]
    else:
        yield Line(phrases.say("any"), tuple(_bundle(lines, phrases) for lines in found))


def _some(condition: Condition, answers: Answers, day: date, phrases: Phrases) -> Iterator[Line]:
    (question,), (meets,) = condition.questions, condition.children
    records: Any = answers[question.id]
    if not records:
        yield from _needed(condition, answers, day, phrases)
        return
    name = phrases.of(question.record or question.label)
    found = tuple(
        Line(
            phrases.say("record_fails", record=name, number=number),
            shortfalls(meets, record, day, phrases),
        )
        for number, record in enumerate(records, start=1)
    )
    if len(found) == 1:
        yield from found
    else:
        yield Line(phrases.say("one_record_is_enough", record=name), found)


def _readings(
    condition: Condition, answers: Answers, day: date, phrases: Phrases
) -> Iterator[Line]:
    """Every reading fails; each is told, unless all lack the same."""
    found = [shortfalls(child, answers, day, phrases) for child in condition.children]
    if all(lines == found[0] for lines in found):
        yield from found[0]
        return
    words = [phrases.of(reading) for reading in condition.node["readings"]]
    yield Line(
        phrases.say("every_reading_fails"),
        tuple(
            Line(phrases.say("if_read_so", reading=reading), lines)
            for reading, lines in zip(words, found, strict=True)
        ),
    )


def _bundle(lines: tuple[Line, ...], phrases: Phrases) -> Line:
    return lines[0] if len(lines) == 1 else Line(phrases.say("all"), lines)


def _missing(
    condition: Condition, more: int, have: str, phrases: Phrases, key: str = "missing"
) -> Line:
    question = condition.questions[0]
    what = describe(condition, phrases).text
    return Line(phrases.say(key, what=what, more=phrases.value(question, more), have=have))


def _least(node: Mapping[str, Any]) -> int:
    test, number = bound_of(node)
    return number if test == "at_least" else number + 1


_FORMS: Mapping[str, Callable[[Condition, Answers, date, Phrases], Iterator[Line]]] = {
    "question": _question,
    "full_years_since": _full_years,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "some": _some,
    "readings": _readings,
}
