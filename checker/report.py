"""Verdicts as text for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from checker.phrases import Phrases
from checker.rules import Part, Programme, Rules

Document = Mapping[str, Any]


def report(document: Document, rules: Rules, phrases: Phrases) -> str:
    """The verdict document as text: in full for one programme, in short for several."""
    programmes = document["programmes"]
    lines = [
        phrases.of(rules.title),
        phrases.say("report_day", day=document["day_of_check"], hash=rules.hash[:12]),
        "",
    ]
    for verdict in programmes:
        programme = rules.programmes[verdict["id"]]
        lines += _summary(verdict, programme, rules, phrases)
        if len(programmes) == 1:
            lines += _clauses(verdict, programme, phrases)
        lines.append("")
    following = document["next_question"]
    if following is not None:
        question = rules.questions[following]
        lines.append(phrases.say("next_question", id=following, ask=phrases.of(question.ask)))
    lines.append(phrases.say("no_promise"))
    return "\n".join(lines)


def _summary(
    verdict: Document, programme: Programme, rules: Rules, phrases: Phrases
) -> Iterator[str]:
    outcome = phrases.say(verdict["verdict"])
    yield f"{programme.number} {phrases.of(programme.name)}: {outcome}"
    yield f"  {progress(verdict['progress'], phrases)}"
    yield f"  {phrases.say('amount')}: {amount_text(verdict['amount'], phrases)}"
    for clause in verdict["clauses"]:
        for part in clause["parts"]:
            for shortfall in part["shortfalls"]:
                if clause["state"] != "does_not_apply" and part["role"] == "requirement":
                    name = clause_name(clause["label"], phrases)
                    yield from _indented(shortfall[phrases.language], 2, f"✗ {name} ")
    if verdict["unanswered"]:
        labels = (phrases.of(rules.questions[name].label) for name in verdict["unanswered"])
        yield f"  {phrases.say('unanswered_questions')}: {phrases.say('and').join(labels)}"


def progress(counts: Mapping[str, int], phrases: Phrases) -> str:
    """How far the requirements are met: 'met 7 of 9, 1 unknown, 1 for the office'."""
    rest = [
        phrases.say(f"progress_{name}", number=counts[name])
        for name in ("not_met", "unknown", "disputed", "for_the_office")
        if counts[name]
    ]
    met = phrases.say("progress_met", met=counts["met"], all=counts["requirements"])
    return phrases.say("comma").join([met, *rest])


def amount_text(amount: Document | None, phrases: Phrases) -> str:
    """The amount with its state, or that the guide states none."""
    if amount is None:
        return phrases.say("not_stated")
    return str(amount["working"][phrases.language])


def clause_name(label: str | None, phrases: Phrases) -> str:
    """The clause as the guide labels it; the scope and an unnumbered clause have names."""
    return label or phrases.say("requirement")


def _clauses(verdict: Document, programme: Programme, phrases: Phrases) -> Iterator[str]:
    yield ""
    for clause, data in zip(programme.clauses, verdict["clauses"], strict=True):
        name = phrases.say("scope") if clause.id == "scope" else clause_name(clause.label, phrases)
        yield f"  {name} — {phrases.say(data['state'])}"
        states = {part["id"]: part for part in data["parts"]}
        for part in clause.parts:
            yield from _part(part, states.get(part.id), phrases)
    if verdict["amount"]:
        yield from _records(verdict["amount"], phrases)


def _part(part: Part, data: Document | None, phrases: Phrases) -> Iterator[str]:
    state = phrases.say(data["state"]) if data else phrases.say(part.role)
    role = phrases.say("preference_mark") if part.role == "preference" else ""
    yield f"    [{state}] {role}{phrases.of(part.text)}"
    if data is None:
        return
    for reading in data["readings"]:
        result = phrases.say(reading["state"])
        words = reading[phrases.language]
        yield f"      {phrases.say('under_reading', reading=words, result=result)}"
    if data["readings"]:
        for note in part.notes:
            yield f"      {phrases.say('note')}: {phrases.of(note)}"


def _records(amount: Document, phrases: Phrases) -> Iterator[str]:
    for number, record in enumerate(amount["records"], start=1):
        yield f"  {number}. [{phrases.say(record['state'])}]"
        for outcome in record["outcomes"]:
            yield f"     {outcome['working'][phrases.language]}"


def _indented(line: Document, depth: int, mark: str = "") -> Iterator[str]:
    yield f"{' ' * depth}{mark}{line['text']}"
    for child in line["children"]:
        yield from _indented(child, depth + 4, "- ")
