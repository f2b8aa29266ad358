"""An applicant being drawn, one condition after another."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, TypeAlias

from benchmarks.engine.translators.forms import Node, Questions, fields_of
from build_tools.source.conditions import COMPARISONS, FORMS

Applicant: TypeAlias = dict[str, Any]
Question: TypeAlias = Mapping[str, Any]

_GROWING = {"at_least", "more_than"}
_WITH_THE_NUMBER = {"at_least", "at_most"}
_TURNED = {
    "at_least": "at_most",
    "more_than": "less_than",
    "at_most": "at_least",
    "less_than": "more_than",
}


@dataclass
class Draft:
    """Answers to questions; one that an earlier condition drew stays as it is.

    `barred` are options that an earlier condition wanted left out.
    """

    questions: Questions
    day: date
    random: Random
    answers: Applicant = field(default_factory=dict)
    barred: dict[str, set[str]] = field(default_factory=dict)

    def fulfil(self, node: Node, wanted: bool) -> None:
        """Answer what a condition asks, so that it holds or fails as wanted if it stood alone."""
        form = next(form for form in FORMS if form in node)
        _FORMS[form](self, node, wanted)

    def limit_parts(self) -> None:
        """Make no count larger than the one that it is part of."""
        for name, question in self.questions.items():
            whole = question.get("part_of")
            if name in self.answers and whole in self.answers:
                self.answers[name] = min(self.answers[name], self.answers[whole])

    def toss(self) -> bool:
        """Heads or tails."""
        return self.random.random() < 0.5

    def near(self, test: str, number: int, wanted: bool, step: int | Decimal = 1) -> int | Decimal:
        """A value at the number or next to it, now and then a little further off."""
        away = self._little() + ((test in _WITH_THE_NUMBER) is not wanted)
        upwards = (test in _GROWING) is wanted
        return max(0, number + (away if upwards else -away) * step)

    def near_date(self, test: str, years: int, wanted: bool) -> date:
        """A date so many years ago or next to it; the day must not be a leap day."""
        passed = years if test in {"at_least", "less_than"} else years + 1
        anniversary = self.day.replace(year=self.day.year - passed)
        reached = (test in _GROWING) is wanted
        return anniversary + timedelta(-self._little() if reached else 1 + self._little())

    def _little(self) -> int:
        return self.random.choice((0, 0, 1, 5))


def _question(draft: Draft, node: Node, wanted: bool) -> None:
    question = draft.questions[node["question"]]
    _ANSWERS.get(question["type"], _number)(draft, question, node, wanted)


def _yes_no(draft: Draft, question: Question, node: Node, wanted: bool) -> None:
    draft.answers.setdefault(question["id"], node["is"] is wanted)


def _choice(draft: Draft, question: Question, node: Node, wanted: bool) -> None:
    allowed = node.get("one_of") or [node["is"]]
    options = [option["id"] for option in question["options"]]
    fitting = [option for option in options if (option in allowed) is wanted]
    draft.answers.setdefault(question["id"], draft.random.choice(fitting or options))


def _choices(draft: Draft, question: Question, node: Node, wanted: bool) -> None:
    options = node.get("includes_any_of") or [node["includes"]]
    chosen = draft.answers.setdefault(question["id"], [])
    barred = draft.barred.setdefault(question["id"], set())
    free = [option for option in options if option not in barred]
    if not wanted:
        barred.update(options)
    elif free and not set(options) & set(chosen):
        chosen.append(draft.random.choice(free))


def _number(draft: Draft, question: Question, node: Node, wanted: bool) -> None:
    kind = question["type"]
    step = Decimal("0.5") if kind in {"number", "per_cent"} else 1
    value = draft.near(*_bound(node), wanted, step)
    draft.answers.setdefault(question["id"], min(value, 100) if kind == "per_cent" else value)


def _full_years(draft: Draft, node: Node, wanted: bool) -> None:
    start = draft.near_date(*_bound(node), wanted)
    draft.answers.setdefault(node["full_years_since"], start.isoformat())


def _sum(draft: Draft, node: Node, wanted: bool) -> None:
    left = draft.near(*_bound(node), wanted)
    # What counts once comes last and fills up the sum.
    for term in sorted(node["sum"], key=lambda term: -term.get("times", 1)):
        most = int(left) // term.get("times", 1)
        is_last = term.get("times", 1) == 1
        count = draft.answers.setdefault(
            term["question"], most if is_last else draft.random.randint(0, most)
        )
        left = max(0, left - count * term.get("times", 1))


def _share(draft: Draft, node: Node, wanted: bool) -> None:
    test, per_cent = _bound(node)
    part = draft.answers.setdefault(node["share"]["of"], draft.random.randint(1, 40))
    whole = draft.near(_TURNED[test], part * 100 // per_cent, wanted)
    draft.answers.setdefault(node["share"]["among"], whole)


def _all(draft: Draft, node: Node, wanted: bool) -> None:
    _fulfil_each(draft, node["all"], 0 if wanted else 1)


def _any(draft: Draft, node: Node, wanted: bool) -> None:
    children = node["any"]
    holding = draft.random.randint(1, len(children)) if wanted else 0
    _fulfil_each(draft, children, len(children) - holding)


def _at_least_n_of(draft: Draft, node: Node, wanted: bool) -> None:
    children, number = node["conditions"], node["at_least_n_of"]
    _fulfil_each(draft, children, len(children) - number + (0 if wanted else 1))


def _not(draft: Draft, node: Node, wanted: bool) -> None:
    draft.fulfil(node["not"], not wanted)


def _readings(draft: Draft, node: Node, wanted: bool) -> None:
    readings = [reading["requires"] for reading in node["readings"]]
    first, *others = draft.random.sample(readings, len(readings))
    draft.fulfil(first, wanted)
    for other in others:
        aside = Draft(draft.questions, draft.day, draft.random)
        aside.fulfil(other, wanted)
        draft.answers = aside.answers | draft.answers


def _some(draft: Draft, node: Node, wanted: bool) -> None:
    if node["some"] in draft.answers:
        return
    records = []
    for fits in [wanted] * draft.random.randint(1 if wanted else 0, 2):
        record = Draft(fields_of(draft.questions[node["some"]]), draft.day, draft.random)
        record.fulfil(node["meets"], fits)
        records.append(record.answers)
    draft.answers[node["some"]] = records


def _fulfil_each(draft: Draft, children: list[Node], failing: int) -> None:
    """Make so many of the conditions fail, drawn at random."""
    fails = set(draft.random.sample(range(len(children)), failing))
    for number, child in enumerate(children):
        draft.fulfil(child, number not in fails)


def _bound(node: Node) -> tuple[str, int]:
    return next((name, node[name]) for name in COMPARISONS if name in node)


_ANSWERS: Mapping[str, Callable[[Draft, Question, Node, bool], None]] = {
    "yes_no": _yes_no,
    "choice": _choice,
    "choices": _choices,
}
_FORMS: Mapping[str, Callable[[Draft, Node, bool], None]] = {
    "question": _question,
    "full_years_since": _full_years,
    "sum": _sum,
    "share": _share,
    "all": _all,
    "any": _any,
    "not": _not,
    "at_least_n_of": _at_least_n_of,
    "some": _some,
    "readings": _readings,
}
