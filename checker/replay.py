"""Whether a saved report of a check still holds under the present rules, and what differs."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias, get_args

from checker.answers import AnswerProblem, read_day, sift_answers
from checker.document import verdict_document
from checker.entries import answers_from_entries
from checker.rules import Rules
from checker.verdict import ClauseStateName, check
from checker.verdict_form import OutcomeName

FORMAT = 1

_Finding: TypeAlias = str | int | None
_VERDICT, _AMOUNT = "verdict", "amount"
NOT_STATED, NOT_THERE = "not_stated", "replay_not_there"


class ReportError(ValueError):
    """The data is no report of a check, or one of another format."""


@dataclass(frozen=True)
class Report:
    """A report as the page saves it: what was typed, on which day, and what came of it.

    `today` is the day on which it was saved, `day` that up to which years were counted. `findings`
    hold for each programme its `verdict`, its `amount` (whole yuan, None while it is not known,
    or NOT_STATED), and the state of each clause by the clause's id.
    """

    year: int
    rules_hash: str
    entries: Mapping[str, Any]
    today: date
    day: date
    findings: Mapping[str, Mapping[str, _Finding]]


@dataclass(frozen=True)
class Difference:
    """What was found before, and what is found now; NOT_THERE where there is nothing to find.

    `place` is `verdict`, `amount` or the id of a clause.
    """

    programme: str
    place: str
    before: _Finding
    now: _Finding


@dataclass(frozen=True)
class Replay:
    """What a report differs in; `problems` are entries that can't be read, now or already then."""

    same_rules: bool
    differences: tuple[Difference, ...]
    problems: tuple[AnswerProblem, ...]

    @property
    def holds(self) -> bool:
        """Whether verdicts, amounts and clauses are what they were."""
        return not self.differences


def read_report(text: str) -> Report:
    """Read a report. Raises ReportError for anything else."""
    try:
        return _report_from(json.loads(text, parse_float=Decimal))
    except ReportError:
        raise
    except KeyError as error:
        raise ReportError(f"no {error}") from error
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise ReportError(str(error)) from error


def replay(report: Report, rules: Rules) -> Replay:
    """Evaluate what was typed by these rules, on the day of the report."""
    answers, problems = sift_answers(
        answers_from_entries(report.entries, rules), rules, report.today
    )
    document = verdict_document(rules, check(rules, answers, report.day), report.day)
    now = {
        item["id"]: dict(_findings(item))
        for item in json.loads(json.dumps(document.programmes, default=vars))
        if item["id"] in report.findings
    }
    return Replay(
        same_rules=rules.hash == report.rules_hash,
        differences=tuple(_differences(report.findings, now)),
        problems=tuple(problems),
    )


def _report_from(data: Mapping[str, Any]) -> Report:
    if data["format"] != FORMAT:
        raise ReportError(f"format {data['format']}")
    document = data["document"]
    return Report(
        year=int(document["edition"]["year"]),
        rules_hash=str(document["edition"]["rules_hash"]),
        entries=dict(data["entries"]),
        today=read_day(data["today"]),
        day=read_day(document["day_of_check"]),
        findings={item["id"]: dict(_findings(item)) for item in document["programmes"]},
    )


def _differences(
    before: Mapping[str, Mapping[str, _Finding]], now: Mapping[str, Mapping[str, _Finding]]
) -> Iterator[Difference]:
    for programme, found in before.items():
        finds = now.get(programme, {})
        for place in dict.fromkeys((*found, *finds)):
            pair = found.get(place, NOT_THERE), finds.get(place, NOT_THERE)
            if pair[0] != pair[1]:
                yield Difference(programme, place, *pair)


def _findings(programme: Mapping[str, Any]) -> Iterator[tuple[str, _Finding]]:
    yield _VERDICT, _one_of(OutcomeName, programme["verdict"])
    amount = programme["amount"]
    yuan = NOT_STATED if amount is None else amount["yuan"]
    if not isinstance(yuan, int | str | None):
        raise ReportError(f"amount {yuan}")
    yield _AMOUNT, yuan
    for clause in programme["clauses"]:
        yield str(clause["id"]), _one_of(ClauseStateName, clause["state"])


def _one_of(names: Any, name: Any) -> str:
    if name not in _names(names):
        raise ReportError(f"state {name!r}")
    return str(name)


def _names(literal: Any) -> Iterator[str]:
    """The texts of a Literal, or of a union of several."""
    for item in get_args(literal):
        if isinstance(item, str):
            yield item
        else:
            yield from _names(item)
