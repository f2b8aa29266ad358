"""What an applicant could do to pass, and when."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from checker.changes import Changes, smallest_changes, with_changes
from checker.condition import bound_of
from checker.dates import anniversary, last_day
from checker.rules import Rules
from checker.states import State
from checker.verdict import Outcome, Verdict, outcome


@dataclass(frozen=True)
class Plan:
    """The smallest set of changes, the first day on which it would do, and what it would give."""

    changes: Changes
    day: date
    outcome: Outcome


def best_plan(verdict: Verdict, rules: Rules) -> Plan | None:
    """The plan that gets furthest soonest; None if there is none.

    First without waiting, every disputed point settled if that can be, else left to the office;
    then on the day, within the edition's year, on which the years that are lacking are full.
    """
    programme, answers = verdict.programme, verdict.answers
    for day in dict.fromkeys((verdict.day, _day_reached(verdict, rules))):
        for settled in (True, False):
            found = smallest_changes(
                programme.eligibility, answers, day, rules.questions, settled=settled
            )
            if found is not None:
                return Plan(found, day, outcome(programme, with_changes(answers, found), day))
    return None


def _day_reached(verdict: Verdict, rules: Rules) -> date:
    """The day from which no full years are lacking; the day of the check if that is too late."""
    answers: Any = verdict.answers
    reached = [
        anniversary(answers[leaf.questions[0].id], bound_of(leaf.node)[1])
        for leaf in verdict.programme.eligibility.leaves()
        if "at_least" in leaf.node
        and leaf.form == "full_years_since"
        and leaf.evaluate(answers, verdict.day) is State.NOT_MET
    ]
    last = max(reached, default=verdict.day)
    return last if last <= last_day(rules.year) else verdict.day
