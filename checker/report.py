"""Verdicts as text for a terminal."""

from collections.abc import Iterable, Iterator
from datetime import date

from checker import verdict_form as form
from checker.phrases import Line, Phrases
from checker.rules import SCOPE, Part, Programme, Rules
from checker.verdict_form import Lines, Texts


def report(document: form.VerdictDocument, rules: Rules, phrases: Phrases) -> str:
    """The verdict document as text: in full for one programme, in short for several."""
    return "\n".join(_Report(rules, phrases).lines(document))


def progress(counts: form.Progress, phrases: Phrases) -> str:
    """How far the requirements are met: 'met 7 of 9, 1 unknown, 1 for the office'."""
    found = vars(counts)
    rest = [
        phrases.say(f"progress_{name}", number=found[name])
        for name in ("not_met", "unknown", "disputed", "for_the_office")
        if found[name]
    ]
    met = phrases.say("progress_met", met=counts.met, all=counts.requirements)
    return phrases.say("comma").join([met, *rest])


def clause_name(clause: str, label: str | None, phrases: Phrases) -> str:
    """A clause as the guide labels it; the scope and an unnumbered clause have names."""
    return label or phrases.say("scope" if clause == SCOPE else "requirement")


class _Report:
    """Writes in one language, with the official words and questions of the rules at hand."""

    def __init__(self, rules: Rules, phrases: Phrases) -> None:
        self.rules = rules
        self.phrases = phrases

    def lines(self, document: form.VerdictDocument) -> Iterator[str]:
        say = self.phrases.say
        yield self.phrases.of(self.rules.title)
        day = self._day(document.day_of_check)
        yield say("report_day", day=day, hash=self.rules.hash[:12])
        yield ""
        in_full = len(document.programmes) == 1
        for verdict in document.programmes:
            programme = self.rules.programmes[verdict.id]
            yield from self._summary(verdict, programme)
            if verdict.changes is not None:
                yield from self._changes(verdict.changes, programme, in_full=in_full)
            yield from self._open_questions(verdict.unanswered, in_full=in_full)
            if in_full:
                yield from self._clauses(verdict, programme)
            yield ""
        yield from self._evidence(document.evidence)
        if document.next_question is not None:
            question = self.rules.questions[document.next_question]
            yield say("next_question", id=question.id, ask=self.phrases.of(question.ask))
        yield say("no_promise")

    def _summary(self, verdict: form.ProgrammeForm, programme: Programme) -> Iterator[str]:
        phrases = self.phrases
        name = f"{programme.number} {phrases.of(programme.name)}"
        yield self._is(name, phrases.say(verdict.verdict))
        yield f"  {progress(verdict.progress, phrases)}"
        yield "  " + self._is(phrases.say("amount"), self._amount(verdict.amount))
        office = phrases.of(programme.office).rstrip("。.")
        yield "  " + self._is(phrases.say("office"), office)
        if verdict.verdict == "not_eligible":
            for clause in verdict.clauses:
                yield from self._shortfalls(clause)

    def _amount(self, amount: form.AmountForm | None) -> str:
        return self.phrases.say("not_stated") if amount is None else self._text(amount.working)

    def _shortfalls(self, clause: form.ClauseForm) -> Iterator[str]:
        mark = "✗ " + self._is(self._clause_name(clause), "")
        for part in clause.parts if clause.state != "does_not_apply" else ():
            if part.role == "requirement":
                for shortfall in part.shortfalls:
                    yield from _indented(self._line(shortfall), 2, mark)

    def _changes(
        self, changes: form.ChangesForm, programme: Programme, *, in_full: bool
    ) -> Iterator[str]:
        say = self.phrases.say
        yield f"  {self._text(changes.text)}"
        if changes.not_before is not None:
            yield "    - " + say("changes_not_before", date=self._day(changes.not_before))
        for part in programme.parts:
            if part.id in changes.blocked:
                yield f"    - {self.phrases.of(part.text)}"
        if not changes.mends_all:
            yield from self._change_lines(changes.changes)
        if changes.assumed and in_full:
            yield "  " + say("changes_assumed")
            yield from self._change_lines(changes.assumed)
        elif changes.assumed:
            yield "  " + say("changes_assumed_count", number=len(changes.assumed))

    def _change_lines(self, changes: Iterable[form.ChangeForm]) -> Iterator[str]:
        for change in changes:
            yield from _indented(self._line(change.text), 4, "- ")

    def _open_questions(self, names: Iterable[str], *, in_full: bool) -> Iterator[str]:
        say, questions = self.phrases.say, [self.rules.questions[name] for name in names]
        if questions and in_full:
            yield "  " + say("unanswered_questions")
            yield from (f"    - {q.id}: {self.phrases.of(q.ask)}" for q in questions)
        elif questions:
            yield "  " + say("unanswered_count", number=len(questions))

    def _clauses(self, verdict: form.ProgrammeForm, programme: Programme) -> Iterator[str]:
        yield ""
        for clause, told in zip(programme.clauses, verdict.clauses, strict=True):
            yield f"  {self._clause_name(told)} — {self.phrases.say(told.state)}"
            states = {part.id: part for part in told.parts}
            for part in clause.parts if told.state != "does_not_apply" else ():
                yield from self._part(part, states.get(part.id))
        if verdict.amount is not None:
            yield from self._records(verdict.amount)

    def _part(self, part: Part, told: form.PartForm | None) -> Iterator[str]:
        phrases = self.phrases
        state = phrases.say(part.role if told is None else told.state)
        role = phrases.say("preference_mark") if part.role == "preference" else ""
        yield f"    [{state}] {role}{phrases.of(part.text)}"
        if told is None:
            return
        if told.doubted:
            yield f"      {phrases.say('doubted')}"
        yield from self._disputes(told.disputes)
        if told.state != "met" or part.payment is not None:
            for note in part.notes:
                yield "      " + self._is(phrases.say("note"), phrases.of(note))

    def _disputes(self, disputes: Iterable[form.DisputeForm]) -> Iterator[str]:
        for dispute in disputes:
            for reading in dispute.readings:
                yield "      " + self.phrases.say(
                    "under_reading",
                    reading=self._text(reading.reading),
                    result=self.phrases.say(reading.state),
                )

    def _records(self, amount: form.AmountForm) -> Iterator[str]:
        phrases, question = self.phrases, self.rules.questions[amount.question]
        name = phrases.of(question.record or question.label)
        for number, record in enumerate(amount.records, start=1):
            yield f"  {name} {number} [{phrases.say(record.state)}]"
            for shortfall in record.shortfalls:
                yield from _indented(self._line(shortfall), 5)
            yield from self._disputes(record.disputes)
            if record.unanswered:
                names = (phrases.of(question.fields[name].label) for name in record.unanswered)
                labels = phrases.say("comma").join(names)
                yield f"     {phrases.say('unanswered_questions')} {labels}"
            for outcome in record.outcomes if record.state != "not_met" else ():
                yield f"     {self._text(outcome.working)}"
            if record.next_band is not None:
                yield f"     {self._text(record.next_band.text)}"

    def _evidence(self, items: tuple[form.EvidenceForm, ...]) -> Iterator[str]:
        if items:
            yield self.phrases.say("evidence")
            yield from (f"  - {self._text(item.text)}" for item in items)
            yield f"  {self.phrases.say('evidence_note')}"
            yield ""

    def _clause_name(self, clause: form.ClauseForm) -> str:
        return clause_name(clause.id, clause.label, self.phrases)

    def _is(self, label: str, value: str) -> str:
        return self.phrases.say("is", label=label, value=value)

    def _text(self, texts: Texts) -> str:
        return texts.zh if self.phrases.language == "zh" else texts.en

    def _day(self, iso: str) -> str:
        return self.phrases.day(date.fromisoformat(iso))

    def _line(self, lines: Lines) -> Line:
        return lines.zh if self.phrases.language == "zh" else lines.en


def _indented(line: Line, depth: int, mark: str = "") -> Iterator[str]:
    yield f"{' ' * depth}{mark}{line.text}"
    for child in line.children:
        yield from _indented(child, depth + 4, "- ")
