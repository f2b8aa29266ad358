"""What came of a replay, as text for a terminal."""

from collections.abc import Iterator

from checker.phrases import Phrases
from checker.replay import Difference, Replay, Report
from checker.report import clause_name
from checker.rules import Rules


def replay_told(found: Replay, saved: Report, rules: Rules, phrases: Phrases) -> str:
    """Whether the report holds, by which rules, and each difference on a line of its own."""
    return "\n".join(_lines(found, saved, rules, phrases))


def _lines(found: Replay, saved: Report, rules: Rules, phrases: Phrases) -> Iterator[str]:
    yield phrases.of(rules.title)
    yield phrases.say("report_day", day=phrases.day(saved.day), hash=rules.hash[:12])
    if not found.same_rules:
        yield phrases.say("replay_other_rules", hash=_shown(saved.rules_hash[:12]))
    yield phrases.say("replay_holds" if found.holds else "replay_differs")
    for difference in found.differences:
        yield "  " + _line(difference, rules, phrases)
    for problem in found.problems:
        text = phrases.say(
            "is", label=_shown(problem.place), value=_shown(problem.describe(phrases))
        )
        yield "  " + text


def _line(difference: Difference, rules: Rules, phrases: Phrases) -> str:
    programme = rules.programmes.get(difference.programme)
    if programme is None:
        name = _shown(difference.programme)
    else:
        name = f"{programme.number} {phrases.of(programme.name)}"
    labels = {clause.id: clause.label for clause in programme.clauses} if programme else {}
    place = difference.place
    if place in ("verdict", "amount"):
        what = phrases.say("replay_verdict" if place == "verdict" else "amount")
    else:
        what = clause_name(place, labels.get(place), phrases)
    return phrases.say(
        "replay_line",
        name=name,
        what=what,
        before=_value(difference.before, phrases),
        now=_value(difference.now, phrases),
    )


def _value(finding: str | int | None, phrases: Phrases) -> str:
    if isinstance(finding, int):
        return phrases.yuan(finding)
    return phrases.say("amount_unknown" if finding is None else finding)


def _shown(text: str) -> str:
    """A report can be written by anybody: nothing of it may steer the terminal."""
    return "".join(
        letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text
    )
