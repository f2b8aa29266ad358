"""Verdicts told as data, every generated text in both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from checker import verdict_form as form
from checker.amounts_told import amount_told
from checker.changes_told import changes_told
from checker.disputes import disputes_told
from checker.evidence import evidence, to_show
from checker.next_question import next_question, settled_by
from checker.rules import Rules
from checker.shortfalls import shortfalls
from checker.states import State
from checker.unanswered import optional, unanswered
from checker.verdict import ClauseState, PartState, Verdict
from checker.voices import Voices


@dataclass(frozen=True)
class ToldVerdict:
    """A verdict told, and what it adds to the advice that is drawn from all of them."""

    verdict: Verdict
    programme: form.ProgrammeForm
    to_show: frozenset[str]

    @cached_property
    def settled(self) -> Mapping[str, float]:
        """What `settled_by` gives; to find it takes as long as the verdict."""
        return settled_by(self.programme.unanswered, self.verdict)


def verdict_document(
    rules: Rules, verdicts: Mapping[str, Verdict], day: date
) -> form.VerdictDocument:
    """All verdicts of one applicant with their reasons."""
    told = [tell(verdict, rules) for verdict in verdicts.values()]
    return document_of(told, rules, day, question_after(told, rules))


def tell(verdict: Verdict, rules: Rules) -> ToldVerdict:
    """Tell one verdict; all that it takes are the answers that its programme asks for."""
    return ToldVerdict(verdict, _programme(verdict, rules), to_show(verdict))


def question_after(told: Sequence[ToldVerdict], rules: Rules) -> str | None:
    """The id of the question to ask next, if there is one."""
    return next_question((item.settled for item in told), rules)


def document_of(
    told: Sequence[ToldVerdict], rules: Rules, day: date, next_question: str | None
) -> form.VerdictDocument:
    """Verdicts that are told, with the advice that is drawn from all of them."""
    showing = {item.programme.id: item.to_show for item in told}
    return form.VerdictDocument(
        format=form.FORMAT,
        edition=form.EditionForm(rules.year, rules.hash),
        day_of_check=day.isoformat(),
        next_question=next_question,
        evidence=tuple(
            form.EvidenceForm(form.Texts.of(item.words), item.questions, item.programmes)
            for item in evidence(showing, rules)
        ),
        programmes=tuple(item.programme for item in told),
    )


def _programme(verdict: Verdict, rules: Rules) -> form.ProgrammeForm:
    programme, voices = verdict.programme, Voices(rules.words)
    return form.ProgrammeForm(
        id=programme.id,
        name=form.Texts.of(programme.name),
        verdict=verdict.outcome.value,
        progress=_progress(verdict),
        unanswered=tuple(unanswered(verdict, rules)),
        optional=tuple(optional(verdict, rules)),
        for_the_office=_parts_in(verdict, State.FOR_THE_OFFICE, State.DOUBTED),
        doubted=_parts_in(verdict, State.DOUBTED),
        disputed=_parts_in(verdict, State.DISPUTED),
        preferences=tuple(
            form.PreferenceForm(item.part.id, item.state.public_name)
            for item in verdict.preferences
        ),
        amount=amount_told(verdict, voices),
        changes=changes_told(verdict, rules, voices),
        clauses=tuple(_clause(clause, verdict, voices) for clause in verdict.clauses),
    )


def _progress(verdict: Verdict) -> form.Progress:
    states = [item.state.public_name for item in verdict.requirements]
    return form.Progress(
        requirements=len(states),
        met=states.count("met"),
        not_met=states.count("not_met"),
        unknown=states.count("unknown"),
        disputed=states.count("disputed"),
        for_the_office=states.count("for_the_office"),
    )


def _parts_in(verdict: Verdict, *states: State) -> tuple[str, ...]:
    return tuple(item.part.id for item in verdict.requirements if item.state in states)


def _clause(clause: ClauseState, verdict: Verdict, voices: Voices) -> form.ClauseForm:
    return form.ClauseForm(
        id=clause.clause.id,
        label=clause.clause.label,
        state=clause.public_state,
        parts=tuple(_part(item, verdict, voices) for item in clause.parts),
    )


def _part(item: PartState, verdict: Verdict, voices: Voices) -> form.PartForm:
    condition, answers, day = item.condition, verdict.answers, verdict.day
    lacks = item.state is State.NOT_MET
    return form.PartForm(
        id=item.part.id,
        role=item.part.role,
        state=item.state.public_name,
        doubted=item.state is State.DOUBTED,
        shortfalls=voices.lines(lambda phrases: shortfalls(condition, answers, day, phrases))
        if lacks
        else (),
        disputes=disputes_told(condition, answers, day),
    )
