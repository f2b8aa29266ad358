"""In which order a form asks: what settles most comes first."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from checker.dates import last_day
from checker.next_question import settled_by, settled_in_all
from checker.rules import Rules
from checker.unanswered import unanswered
from checker.verdict import check_programme


@dataclass(frozen=True)
class FormOrder:
    """Groups and questions, as the compiled rules hold them, in the order of a form."""

    groups: list[dict[str, Any]]
    questions: list[dict[str, Any]]


def form_order(data: dict[str, Any], rules: Rules, programmes: Collection[str]) -> FormOrder:
    """What these programmes ask; the kinds of applicant first, which decide what else is asked.

    It is settled before anything is answered: a form whose questions change places while it is
    filled in would be hard to follow.
    """
    day = last_day(rules.year)
    chosen = [rules.programmes[name] for name in programmes]
    verdicts = [check_programme(programme, {}, day) for programme in chosen]
    each = (settled_by(unanswered(verdict, rules), verdict) for verdict in verdicts)
    settled = settled_in_all(each, rules)
    settled[rules.kinds] = float("inf")
    asked = frozenset().union(*(programme.questions for programme in chosen))
    questions = [question for question in data["questions"] if question["id"] in asked]
    most = dict.fromkeys((group["id"] for group in data["groups"]), 0.0)
    for question in questions:
        most[question["group"]] = max(most[question["group"]], settled[question["id"]])
    return FormOrder(
        sorted(data["groups"], key=lambda group: -most[group["id"]]),
        sorted(questions, key=lambda question: -settled[question["id"]]),
    )
