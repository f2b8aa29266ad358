"""The mutants of a programme: its rules with one change that an editor could make by mistake."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from build_tools.mutation.change import Change, replaced
from build_tools.mutation.programmes import programme_changes
from build_tools.mutation.rules_asked import compared, negated
from build_tools.source.yaml_reader import KeyPath
from checker.questions import Question
from checker.rules import Programme, Rules, programme_from

Data: TypeAlias = Mapping[str, Any]
"""A compiled programme."""


@dataclass(frozen=True)
class Mutant:
    """A programme with one change.

    `node` is the clause, part or question, `file` and `path` are the place in the edition's YAML,
    `data` and `questions` are the programme as changed.
    """

    node: str
    file: str
    path: KeyPath
    change: Change
    data: Data
    questions: Mapping[str, Question]
    kinds: str

    @property
    def programme(self) -> Programme:
        """The rules as changed."""
        return programme_from(self.data, self.questions, self.kinds)


def mutants(data: Data, rules: Rules) -> Iterator[Mutant]:
    """Every mutant of a compiled programme, in the order of its text.

    Left out is what provably changes no verdict, amount or state of a clause, preference or
    reading: `enough` of a programme with one clause, or whose clauses are each for a kind of
    applicant and so a way in anyway; a lowest band edge below what a record must have to be paid
    at all; an option of a rate that an earlier rate takes, and one in an `any` that another of its
    conditions takes; a fact that is attested instead of measured.
    """
    file = f"programmes/{data['id']}.yml"
    for node, change in programme_changes(data, rules):
        path = _yaml_path(change.path, data)
        yield Mutant(node, file, path, change, change.data, rules.questions, rules.kinds)
    yield from _kind_mutants(data, rules)


def _kind_mutants(data: Data, rules: Rules) -> Iterator[Mutant]:
    """A judgement taken for a fact, or a fact for a judgement.

    What a judgement can't be or have is refused when the source is read: evidence, what an
    applicant can't change, `not`.
    """
    for name in compared(data):
        question = rules.questions[name]
        unfit = question.evidence or question.fixed or name in negated(data)
        if question.is_judgement or not unfit:
            kind = "attested" if question.is_judgement else "judgement"
            path = ("questions", name, "kind")
            change = replaced(path, {"kind": question.kind}, {"kind": kind}, data)
            questions = {**rules.questions, name: replace(question, kind=kind)}
            yield Mutant(name, "questions.yml", path, change, data, questions, rules.kinds)


def _yaml_path(path: KeyPath, data: Data) -> KeyPath:
    """Where in the programme's file the place stands that has this path in its compiled form."""
    match path:
        case ("clauses", int(index), "parts", int(number), *rest):
            part = data["clauses"][index]["parts"][number]
            if rest[:1] == ["condition"]:
                rest[0] = "requires" if part["role"] == "requirement" else "prefers"
            clause = ("scope",) if index == 0 else ("requirements", index - 1, "parts")
            return (*clause, number, *rest)
        case ("clauses", int(index), *rest):
            return ("requirements", index - 1, *rest)
    return path
