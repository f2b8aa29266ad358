"""Verdicts as text for a terminal."""

from collections.abc import Iterator, Mapping
from typing import Any

from checker.phrases import Phrases
from checker.rules import SCOPE, Part, Programme, Rules

Document = Mapping[str, Any]


def report(document: Document, rules: Rules, phrases: Phrases) -> str:
    """The verdict document as text: in full for one programme, in short for several."""
    programmes = document["programmes"]
    in_full = len(programmes) == 1
    lines = [
        phrases.of(rules.title),
        phrases.say("report_day", day=document["day_of_check"], hash=rules.hash[:12]),
        "",
    ]
    for verdict in programmes:
        programme = rules.programmes[verdict["id"]]
        lines += _summary(verdict, programme, phrases)
        lines += _open_questions(verdict["unanswered"], rules, phrases, in_full=in_full)
        if in_full:
            lines += _clauses(verdict, programme, phrases)
        lines.append("")
    following = document["next_question"]
    if following is not None:
        question = rules.questions[following]
        lines.append(phrases.say("next_question", id=following, ask=phrases.of(question.ask)))
    lines.append(phrases.say("no_promise"))
    return "\n".join(lines)


def _summary(verdict: Document, programme: Programme, phrases: Phrases) -> Iterator[str]:
    name = f"{programme.number} {phrases.of(programme.name)}"
    yield phrases.say("is", label=name, value=phrases.say(verdict["verdict"]))
    yield f"  {progress(verdict['progress'], phrases)}"
    amount = amount_text(verdict["amount"], phrases)
    yield "  " + phrases.say("is", label=phrases.say("amount"), value=amount)
    office = phrases.of(programme.office).rstrip("。.")
    yield "  " + phrases.say("is", label=phrases.say("office"), value=office)
    if verdict["verdict"] == "not_eligible":
        for clause in verdict["clauses"]:
            yield from _shortfalls(clause, phrases)


def _shortfalls(clause: Document, phrases: Phrases) -> Iterator[str]:
    if clause["state"] == "does_not_apply":
        return
    for part in clause["parts"]:
        if part["role"] == "requirement":
            for shortfall in part["shortfalls"]:
                name = clause_name(clause, phrases)
                mark = "✗ " + phrases.say("is", label=name, value="")
                yield from _indented(shortfall[phrases.language], 2, mark)


def _open_questions(
    names: list[str], rules: Rules, phrases: Phrases, *, in_full: bool
) -> Iterator[str]:
    if names and in_full:
        yield "  " + phrases.say("unanswered_questions")
        yield from (f"    - {name}: {phrases.of(rules.questions[name].ask)}" for name in names)
    elif names:
        yield "  " + phrases.say("unanswered_count", number=len(names))


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


def clause_name(clause: Document, phrases: Phrases) -> str:
    """The clause as the guide labels it; the scope and an unnumbered clause have names."""
    if clause["label"]:
        return str(clause["label"])
    return phrases.say("scope" if clause["id"] == SCOPE else "requirement")


def _clauses(verdict: Document, programme: Programme, phrases: Phrases) -> Iterator[str]:
    yield ""
    for clause, data in zip(programme.clauses, verdict["clauses"], strict=True):
        yield f"  {clause_name(data, phrases)} — {phrases.say(data['state'])}"
        states = {part["id"]: part for part in data["parts"]}
        for part in clause.parts if data["state"] != "does_not_apply" else ():
            yield from _part(part, states.get(part.id), phrases)
    if verdict["amount"]:
        yield from _records(verdict["amount"], programme, phrases)


def _part(part: Part, data: Document | None, phrases: Phrases) -> Iterator[str]:
    state = phrases.say(data["state"]) if data else phrases.say(part.role)
    role = phrases.say("preference_mark") if part.role == "preference" else ""
    yield f"    [{state}] {role}{phrases.of(part.text)}"
    if data is None:
        return
    if data["doubted"]:
        yield f"      {phrases.say('doubted')}"
    yield from _disputes(data["disputes"], phrases)
    if data["state"] != "met" or part.payment is not None:
        for note in part.notes:
            yield "      " + phrases.say("is", label=phrases.say("note"), value=phrases.of(note))


def _disputes(disputes: list[Document], phrases: Phrases) -> Iterator[str]:
    for dispute in disputes:
        for reading in dispute["readings"]:
            result, words = phrases.say(reading["state"]), reading[phrases.language]
            yield f"      {phrases.say('under_reading', reading=words, result=result)}"


def _records(amount: Document, programme: Programme, phrases: Phrases) -> Iterator[str]:
    paying = programme.paying
    if paying is None or paying.payment is None:
        return
    question = paying.payment.question
    name = phrases.of(question.record or question.label)
    for number, record in enumerate(amount["records"], start=1):
        yield f"  {name} {number} [{phrases.say(record['state'])}]"
        for shortfall in record["shortfalls"]:
            yield from _indented(shortfall[phrases.language], 5)
        yield from _disputes(record["disputes"], phrases)
        if record["state"] != "not_met":
            for outcome in record["outcomes"]:
                yield f"     {outcome['working'][phrases.language]}"


def _indented(line: Document, depth: int, mark: str = "") -> Iterator[str]:
    yield f"{' ' * depth}{mark}{line['text']}"
    for child in line["children"]:
        yield from _indented(child, depth + 4, "- ")
