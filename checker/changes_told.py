"""What would have to change for an applicant to pass, told as data."""

from collections.abc import Iterator
from functools import partial

from checker import verdict_form as form
from checker.change_wording import describe_change
from checker.changes import Changes, is_new, smallest_changes
from checker.condition import Condition
from checker.plan import best_plan
from checker.questions import Answer
from checker.rules import Rules
from checker.states import State
from checker.verdict import Outcome, Verdict
from checker.voices import Voices

_OBSTRUCTED = (State.NOT_MET, State.DISPUTED)


def changes_told(verdict: Verdict, rules: Rules, voices: Voices) -> form.ChangesForm | None:
    """The smallest set of changes that would pass; None while there is nothing to change."""
    if verdict.state not in _OBSTRUCTED:
        return None
    plan = best_plan(verdict, rules)
    if plan is None:
        return form.ChangesForm(
            possible=False,
            text=voices.texts(lambda phrases: phrases.say("changes_none")),
            mends_all=False,
            not_before=None,
            changes=(),
            assumed=(),
            verdict=None,
            blocked=_blocked(verdict, rules),
        )
    waits = plan.day != verdict.day
    if not plan.changes and not waits:
        return None
    told = {
        name: form.ChangeForm(
            name, _plain(c.answer), voices.line(partial(describe_change, c, plan, verdict))
        )
        for name, c in plan.changes.items()
    }
    new = {name for name, change in plan.changes.items() if is_new(change, verdict.answers)}
    mends_all = not waits and _mends_all(plan.changes, verdict)
    key = "changes_mend_all" if mends_all else "changes"
    to_ask = "_ask" if plan.outcome is Outcome.ASK_THE_OFFICE else ""
    return form.ChangesForm(
        possible=True,
        text=voices.texts(lambda phrases: phrases.say(key + to_ask)),
        mends_all=mends_all,
        not_before=plan.day.isoformat() if waits else None,
        changes=tuple(change for name, change in told.items() if name not in new),
        assumed=tuple(change for name, change in told.items() if name in new),
        verdict=plan.outcome.value,
        blocked=(),
    )


def _blocked(verdict: Verdict, rules: Rules) -> tuple[str, ...]:
    """The failing parts that no change can mend."""
    return tuple(
        item.part.id
        for item in verdict.requirements
        if item.state is State.NOT_MET
        and smallest_changes(
            item.condition, verdict.answers, verdict.day, rules.questions, settled=False
        )
        is None
    )


def _mends_all(changes: Changes, verdict: Verdict) -> bool:
    """Whether the changes are just what the failing clauses lack, one answer each."""
    failing = [
        leaf
        for clause in verdict.clauses
        if clause.state is not State.DOES_NOT_APPLY
        for item in clause.requirements
        for leaf in _failing(item.condition, verdict)
    ]
    changed = [c.condition for c in changes.values() if not is_new(c, verdict.answers)]
    # A list is told by what it has; a plan adds a further record to it.
    if any(condition.form == "some" for condition in changed):
        return False
    return len(failing) == len(changed) and all(leaf in changed for leaf in failing)


def _failing(condition: Condition, verdict: Verdict) -> Iterator[Condition]:
    """The failing conditions of which each has to be mended; one with a choice is given whole."""
    if condition.evaluate(verdict.answers, verdict.day) is State.NOT_MET:
        if condition.form == "all":
            for child in condition.children:
                yield from _failing(child, verdict)
        else:
            yield condition


def _plain(answer: Answer) -> form.Given:
    """An answer as the checker takes it, in JSON's own types."""
    if isinstance(answer, frozenset):
        return sorted(answer)
    if isinstance(answer, tuple):
        return [{name: _plain(fact) for name, fact in record.items()} for record in answer]
    return answer if isinstance(answer, bool | int) else str(answer)
