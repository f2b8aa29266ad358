"""A condition in words, as the checker reads it."""

from collections.abc import Callable, Mapping

from checker.condition import Condition, bound_of
from checker.phrases import Line, Phrases


def describe(condition: Condition, phrases: Phrases) -> Line:
    """The condition in the reader's language."""
    return _FORMS[condition.form](condition, phrases)


def demands(condition: Condition) -> tuple[Condition, ...]:
    """The conditions that are told under a condition: of a record, each that it must meet."""
    if condition.form == "some":
        (meets,) = condition.children
        return meets.children if meets.form == "all" else (meets,)
    return condition.children


def _question(condition: Condition, phrases: Phrases) -> Line:
    (question,), node = condition.questions, condition.node
    label = phrases.of(question.label)
    if "is" in node:
        return Line(phrases.say("is", label=label, value=phrases.value(question, node["is"])))
    for test in ("one_of", "includes_any_of"):
        if test in node:
            options = phrases.join(phrases.value(question, option) for option in node[test])
            return Line(phrases.say(test, label=label, value=options))
    if "includes" in node:
        value = phrases.value(question, node["includes"])
        return Line(phrases.say("includes", label=label, value=value))
    test, number = bound_of(node)
    return Line(phrases.say(test, label=label, value=phrases.value(question, number)))


def _full_years(condition: Condition, phrases: Phrases) -> Line:
    label = phrases.of(condition.questions[0].label)
    test, number = bound_of(condition.node)
    value = phrases.say("full_years", number=number)
    return Line(phrases.say(test, label=label, value=value))


def _sum(condition: Condition, phrases: Phrases) -> Line:
    terms = [
        phrases.say("times", label=label, times=times) if times > 1 else label
        for label, times in (
            (phrases.of(question.label), term.get("times", 1))
            for question, term in zip(condition.questions, condition.node["sum"], strict=True)
        )
    ]
    test, number = bound_of(condition.node)
    value = phrases.value(condition.questions[0], number)
    return Line(phrases.say(test, label=phrases.say("plus").join(terms), value=value))


def _share(condition: Condition, phrases: Phrases) -> Line:
    part, whole = (phrases.of(question.label) for question in condition.questions)
    test, number = bound_of(condition.node)
    label = phrases.say("share", part=part, whole=whole)
    return Line(phrases.say(test, label=label, value=f"{number}%"))


def _several(key: str) -> Callable[[Condition, Phrases], Line]:
    def several(condition: Condition, phrases: Phrases) -> Line:
        number = condition.node.get("at_least_n_of")
        text = phrases.say(key, number=number)
        return Line(text, tuple(describe(child, phrases) for child in demands(condition)))

    return several


def _some(condition: Condition, phrases: Phrases) -> Line:
    record = phrases.of(condition.questions[0].record or condition.questions[0].label)
    text = phrases.say("some", record=record)
    return Line(text, tuple(describe(demand, phrases) for demand in demands(condition)))


def _readings(condition: Condition, phrases: Phrases) -> Line:
    readings = zip(condition.node["readings"], condition.children, strict=True)
    return Line(
        phrases.say("readings"),
        tuple(Line(phrases.of(words), (describe(child, phrases),)) for words, child in readings),
    )


_FORMS: Mapping[str, Callable[[Condition, Phrases], Line]] = {
    "question": _question,
    "full_years_since": _full_years,
    "sum": _sum,
    "share": _share,
    "all": _several("all"),
    "any": _several("any"),
    "not": _several("not"),
    "at_least_n_of": _several("at_least_n_of"),
    "some": _some,
    "readings": _readings,
}
