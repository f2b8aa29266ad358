"""What would have to change for an applicant to pass, told as data."""

from functools import partial

from checker import verdict_form as form
from checker.changes import Change, is_new, smallest_changes, with_changes
from checker.phrases import Line, Phrases
from checker.rules import Rules
from checker.shortfalls import shortfalls
from checker.states import State
from checker.verdict import Verdict, outcome
from checker.verdict_form import Lines
from checker.voices import Voices
from checker.wording import describe

_OBSTRUCTED = (State.NOT_MET, State.DISPUTED)


def changes_told(verdict: Verdict, rules: Rules, voices: Voices) -> form.ChangesForm | None:
    """The smallest set of changes that would pass; None while nothing stands in the way."""
    if verdict.state not in _OBSTRUCTED:
        return None
    programme, answers, day = verdict.programme, verdict.answers, verdict.day
    found = smallest_changes(programme.eligibility, answers, day, rules.questions)
    if found is None:
        return form.ChangesForm(
            possible=False,
            mends_all=False,
            changes=(),
            assumed=(),
            verdict=None,
            blocked=_blocked(verdict, rules),
        )
    told = {
        name: form.ChangeForm(name, voices.line(partial(_line, change, verdict)))
        for name, change in found.items()
    }
    new = {name for name, change in found.items() if is_new(change, answers)}
    changes = tuple(change for name, change in told.items() if name not in new)
    return form.ChangesForm(
        possible=True,
        mends_all={change.text for change in changes} == _missing(verdict, voices),
        changes=changes,
        assumed=tuple(change for name, change in told.items() if name in new),
        verdict=outcome(programme, with_changes(answers, found), day).value,
        blocked=(),
    )


def _blocked(verdict: Verdict, rules: Rules) -> tuple[str, ...]:
    """The failing parts that no change can mend."""
    return tuple(
        item.part.id
        for item in verdict.requirements
        if item.state in _OBSTRUCTED
        and smallest_changes(item.condition, verdict.answers, verdict.day, rules.questions) is None
    )


def _missing(verdict: Verdict, voices: Voices) -> set[Lines]:
    answers, day = verdict.answers, verdict.day
    return {
        line
        for item in verdict.requirements
        for line in voices.lines(partial(shortfalls, item.condition, answers, day))
    }


def _line(change: Change, verdict: Verdict, phrases: Phrases) -> Line:
    if not change.hold:
        return Line(phrases.say("not"), (describe(change.condition, phrases),))
    if change.condition.form == "some":
        return describe(change.condition, phrases)
    lacking = shortfalls(change.condition, verdict.answers, verdict.day, phrases)
    return lacking[0] if lacking else describe(change.condition, phrases)
