"""Hypothesis strategies for applicants: partial answers, around what rules compare them with."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from checker import Rules
from checker.condition import COMPARISONS, Condition
from checker.questions import Answers, Question

FIRST_DAY, LAST_DAY = date(2018, 1, 1), date(2023, 12, 31)
_STEP: Mapping[str, int | Decimal] = {
    "count": 1,
    "money": 1,
    "number": Decimal("0.01"),
    "per_cent": Decimal("0.01"),
}
_MOST = 3


def answers(
    rules: Rules, programme: str | None = None, base: Answers | None = None
) -> st.SearchStrategy[Answers]:
    """Partial answers to the questions of one programme, or of all.

    With a `base`, they are its answers with a few taken away and a few given anew: an applicant
    that meets every condition leads to others that nearly do.
    """
    programmes = rules.programmes.values() if programme is None else [rules.programmes[programme]]
    numbers = _numbers(part.condition for p in programmes for part in p.parts)
    asked = sorted({name for p in programmes for name in p.questions})
    values = {name: value(rules.questions[name], numbers) for name in asked}
    given = dict(base or {})
    most = _MOST if given else len(asked)
    some_gone = st.sets(st.sampled_from(sorted(given)), max_size=_MOST) if given else st.just(set())
    some_changed = st.lists(st.sampled_from(asked), unique=True, max_size=most)

    @st.composite
    def draw_answers(draw: st.DrawFn) -> Answers:
        gone, changed = draw(some_gone), draw(some_changed)
        found = {name: fact for name, fact in given.items() if name not in gone}
        return _without_excess(found | {name: draw(values[name]) for name in changed}, rules)

    return draw_answers()


def value(question: Question, numbers: Mapping[str, set[int]]) -> st.SearchStrategy[Any]:
    """An answer to a question; `numbers` are those that rules compare the answer with."""
    options = sorted(question.options)
    match question.type:
        case "records":
            columns = {name: value(column, numbers) for name, column in question.fields.items()}
            return st.lists(st.fixed_dictionaries({}, optional=columns), max_size=2).map(tuple)
        case "date":
            return st.dates(FIRST_DAY, LAST_DAY)
        case "yes_no":
            return st.booleans()
        case "choice":
            return st.sampled_from(options)
        case "choices":
            return st.sets(st.sampled_from(options), max_size=4).map(frozenset)
    step = _STEP[question.type]
    near = {number + d for number in numbers.get(question.id, {0}) for d in (-step, 0, step)}
    most = 100 if question.type == "per_cent" else 10**9
    return st.sampled_from(sorted(n for n in near if question.minimum <= n <= most))


def _without_excess(given: Mapping[str, Any], rules: Rules) -> Answers:
    """The answers without those to a part that is greater than its whole."""
    wholes = {name: question.part_of or "" for name, question in rules.questions.items()}
    return {
        name: fact
        for name, fact in given.items()
        if wholes[name] not in given or fact <= given[wholes[name]]
    }


def _numbers(conditions: Any) -> Mapping[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for leaf in (leaf for condition in conditions if condition for leaf in _leaves(condition)):
        for question in leaf.questions:
            found[question.id] |= {leaf.node[name] for name in COMPARISONS if name in leaf.node}
    return found


def _leaves(condition: Condition) -> Iterator[Condition]:
    """The comparisons, those of record columns too."""
    if not condition.children:
        yield condition
    for child in condition.children:
        yield from _leaves(child)
