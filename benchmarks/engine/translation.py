"""A selection of the rules in a peer's language."""

from typing import TypeVar

from benchmarks.engine.combined import CombinedClause, combined_clauses, verdict_node
from benchmarks.engine.selection import Selection, questions_of
from benchmarks.engine.translators.forms import Questions, Translator

T = TypeVar("T")


def verdict_rules(selection: Selection, translator: Translator[T]) -> list[T]:
    """One rule a programme, in order."""
    edition, questions = selection.edition, questions_of(selection.edition)
    nodes = [verdict_node(programme, edition["kinds"]) for programme in edition["programmes"]]
    return [translator.translate(node, questions) for node in nodes]


def clause_rules(selection: Selection, translator: Translator[T]) -> list[T]:
    """One rule a clause, of all programmes in order; null for other kinds of applicant."""
    edition, questions = selection.edition, questions_of(selection.edition)
    return [
        _clause_rule(clause, questions, translator)
        for programme in edition["programmes"]
        for clause in combined_clauses(programme, edition["kinds"])
    ]


def _clause_rule(clause: CombinedClause, questions: Questions, translator: Translator[T]) -> T:
    rule = translator.translate(clause.requirement, questions)
    if clause.guard is None:
        return rule
    return translator.only_where(translator.translate(clause.guard, questions), rule)
