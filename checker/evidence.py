"""What usually shows the facts on which verdicts rest."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from checker.condition import Condition
from checker.questions import Words
from checker.rules import Rules
from checker.states import State, negated
from checker.verdict import Outcome, Verdict


@dataclass(frozen=True)
class Evidence:
    """One thing to prepare, the questions whose answers it shows, and for which programmes."""

    words: Words
    questions: tuple[str, ...]
    programmes: tuple[str, ...]


def evidence(showing: Mapping[str, AbstractSet[str]], rules: Rules) -> list[Evidence]:
    """What to prepare for all programmes, each thing once.

    `showing` is what `to_show` gives, by programme.
    """
    shown = frozenset[str]().union(*showing.values())
    merged: dict[str, tuple[Words, list[str]]] = {}
    for name, question in rules.questions.items():
        if question.evidence is not None and name in shown:
            merged.setdefault(question.evidence["zh"], (question.evidence, []))[1].append(name)
    return [
        Evidence(
            words,
            tuple(questions),
            tuple(name for name, names in showing.items() if not names.isdisjoint(questions)),
        )
        for words, questions in merged.values()
    ]


def to_show(verdict: Verdict) -> frozenset[str]:
    """The questions whose answers need showing: they count in the applicant's favour.

    None do where the applicant is ruled out.
    """
    ruled_out = verdict.outcome is Outcome.NOT_ELIGIBLE
    return frozenset() if ruled_out else frozenset(_favourable(verdict))


def _favourable(verdict: Verdict) -> Iterator[str]:
    for clause in verdict.clauses:
        for item in clause.parts if clause.state is not State.DOES_NOT_APPLY else ():
            yield from _holding_in(item.condition, verdict, State.MET)


def _holding_in(condition: Condition, verdict: Verdict, wanted: State) -> Iterator[str]:
    if condition.questions:
        state = condition.evaluate(verdict.answers, verdict.day)
        # A list may be disputed in one record and count all the same.
        if state is wanted or (condition.form == "some" and state is State.DISPUTED):
            yield from (question.id for question in condition.questions)
    else:
        below = negated(wanted) if condition.form == "not" else wanted
        for child in condition.children:
            yield from _holding_in(child, verdict, below)
