"""Verdicts as data: one JSON form for the command line, the page and reports."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from checker.conditions import Condition
from checker.disputes import Dispute, disputes
from checker.payments import Outcome as Payout
from checker.payments import RecordAmount
from checker.phrases import Line, Phrases
from checker.questions import Answers
from checker.rules import Rules
from checker.shortfalls import shortfalls
from checker.states import State
from checker.unanswered import next_question, optional, unanswered
from checker.verdict import ClauseState, PartState, Verdict
from checker.working import total_working, working

FORMAT = 1
LANGUAGES = ("zh", "en")


def verdict_document(
    rules: Rules, answers: Answers, verdicts: Mapping[str, Verdict], day: date
) -> dict[str, Any]:
    """All verdicts with their reasons, every generated text in both languages.

    Money is whole yuan; an amount that is not stated or not known is null, never 0.
    """
    still_open = {name: unanswered(v, rules, answers, day) for name, v in verdicts.items()}
    voices = tuple(Phrases(rules.words, language) for language in LANGUAGES)
    return {
        "format": FORMAT,
        "edition": {"year": rules.year, "rules_hash": rules.hash},
        "day_of_check": day.isoformat(),
        "next_question": next_question(still_open, rules),
        "programmes": [
            _programme(verdict, answers, day, voices)
            | {
                "unanswered": still_open[name],
                "optional": optional(verdict, rules, answers),
            }
            for name, verdict in verdicts.items()
        ],
    }


Voices = tuple[Phrases, ...]


def _programme(verdict: Verdict, answers: Answers, day: date, voices: Voices) -> dict[str, Any]:
    states = [item.state for item in verdict.requirements]
    return {
        "id": verdict.programme.id,
        "name": dict(verdict.programme.name),
        "verdict": verdict.outcome.value,
        "progress": {"requirements": len(states)}
        | {name: _count(states, name) for name in _STATE_NAMES},
        "for_the_office": _ids(verdict.requirements, State.FOR_THE_OFFICE, State.DOUBTED),
        "doubted": _ids(verdict.requirements, State.DOUBTED),
        "disputed": _ids(verdict.requirements, State.DISPUTED),
        "preferences": [
            {"part": item.part.id, "state": item.state.public_name} for item in verdict.preferences
        ],
        "amount": _amount(verdict, answers, day, voices),
        "clauses": [_clause(clause, answers, day, voices) for clause in verdict.clauses],
    }


_STATE_NAMES = ("met", "not_met", "unknown", "disputed", "for_the_office")


def _count(states: list[State], name: str) -> int:
    return sum(state.public_name == name for state in states)


def _ids(items: tuple[PartState, ...], *states: State) -> list[str]:
    return [item.part.id for item in items if item.state in states]


def _clause(clause: ClauseState, answers: Answers, day: date, voices: Voices) -> dict[str, Any]:
    return {
        "id": clause.clause.id,
        "label": clause.clause.label,
        "state": clause.public_state,
        "parts": [_part(item, answers, day, voices) for item in clause.parts],
    }


def _part(item: PartState, answers: Answers, day: date, voices: Voices) -> dict[str, Any]:
    condition = item.condition
    return {
        "id": item.part.id,
        "role": item.part.role,
        "state": item.state.public_name,
        "doubted": item.state is State.DOUBTED,
        "shortfalls": _both_lists(lambda p: shortfalls(condition, answers, day, p), voices),
        "disputes": [_dispute(dispute) for dispute in disputes(condition, answers, day)],
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    return {
        "record": dispute.record,
        "readings": [
            {"zh": words["zh"], "en": words["en"], "state": state.public_name}
            for words, state in dispute.readings
        ],
    }


def _both_lists(
    lines: Callable[[Phrases], tuple[Line, ...]], voices: Voices
) -> list[dict[str, Any]]:
    per_language = {voice.language: [_line(line) for line in lines(voice)] for voice in voices}
    return [
        dict(zip(per_language, entry, strict=True))
        for entry in zip(*per_language.values(), strict=True)
    ]


def _line(line: Line) -> dict[str, Any]:
    return {"text": line.text, "children": [_line(child) for child in line.children]}


def _amount(verdict: Verdict, answers: Answers, day: date, voices: Voices) -> dict[str, Any] | None:
    amount, part = verdict.amount, verdict.programme.paying
    if amount is None or part is None or part.payment is None:
        return None
    certain = amount.least is not None and amount.least == amount.most
    meets = part.payment.meets
    given: Any = answers.get(part.payment.question.id, ())
    return {
        "part": part.id,
        "yuan": amount.least if certain else None,
        "least": amount.least,
        "most": amount.most,
        "working": {voice.language: total_working(verdict, amount, voice) for voice in voices},
        "records": [
            _record(paid, meets, record, day, voices)
            for paid, record in zip(amount.records or (), given, strict=True)
        ],
    }


def _record(
    paid: RecordAmount, meets: Condition, record: Answers, day: date, voices: Voices
) -> dict[str, Any]:
    certain = paid.least is not None and paid.least == paid.most
    return {
        "state": paid.state.public_name,
        "yuan": paid.least if certain else None,
        "least": paid.least,
        "most": paid.most,
        "shortfalls": _both_lists(lambda p: shortfalls(meets, record, day, p), voices),
        "disputes": [_dispute(dispute) for dispute in disputes(meets, record, day)],
        "outcomes": [_outcome(outcome, voices) for outcome in paid.outcomes],
    }


def _outcome(outcome: Payout, voices: Voices) -> dict[str, Any]:
    return {
        "yuan": outcome.yuan,
        "working": {voice.language: working(outcome, voice) for voice in voices},
    }
