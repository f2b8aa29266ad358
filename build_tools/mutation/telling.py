"""Answers that tell a mutant from the rule: what the case that is missing could be about."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice, product
from typing import Any, TypeAlias

from build_tools.mutation.answers_near import Given, answers_near
from build_tools.mutation.mutants import Data, Mutant
from build_tools.mutation.rules_asked import asked, numbers
from build_tools.worked_cases import outcome_of
from checker import AnswersError, Rules, check_programme, read_answers
from checker.dates import last_day
from checker.rules import Programme

Aspects: TypeAlias = Mapping[str, list[str]]
"""What comes out differently: the keys of `expect`, each with the names under it."""

_MOST_CHANGED = 3
_MOST_TRIED = 3000


@dataclass(frozen=True)
class Telling:
    """Answers to lay over the base, None to take one away.

    `aspects` is what a case must say besides the verdict to notice the change; it is empty if the
    verdict betrays it.
    """

    answers: Given
    aspects: Aspects


def find_telling(mutant: Mutant, data: Data, base: Given, rules: Rules) -> Telling | None:
    """Answers near the base under which a mutant comes out differently from the rule.

    The fewer answers differ from the base the better, and best if they make another verdict.
    None if a small search finds none.
    """
    rule, changed, found = rules.programmes[data["id"]], mutant.programme, None
    choices = _choices(mutant, data, base, rules)
    for number in range(_MOST_CHANGED + 1):
        for answers in islice(_combined(choices, number), _MOST_TRIED):
            aspects = aspects_told(rule, changed, {**base, **answers}, rules)
            if "verdict" in aspects:
                return Telling(answers, {})
            found = found or (Telling(answers, aspects) if aspects else None)
        if found is not None and number > 0:
            return found
    return found


def aspects_told(rule: Programme, changed: Programme, answers: Given, rules: Rules) -> Aspects:
    """What two sets of rules give differently for the same answers; nothing if these are wrong."""
    try:
        facts = read_answers(answers, rules, last_day(rules.year))
    except AnswersError:
        return {}
    found, other = (
        outcome_of(check_programme(programme, facts, last_day(rules.year)))
        for programme in (rule, changed)
    )
    return {
        aspect: _names(found[aspect], other[aspect])
        for aspect in found
        if found[aspect] != other[aspect]
    }


def _names(found: Any, other: Any) -> list[str]:
    """The names whose values differ, a clause's rather than those of its parts."""
    if not isinstance(found, dict) or not isinstance(other, dict) or "least" in {*found, *other}:
        return []
    names = [name for name in {**found, **other} if found.get(name) != other.get(name)]
    return [name for name in names if "." not in name] or names


def _choices(mutant: Mutant, data: Data, base: Given, rules: Rules) -> dict[str, list[Any]]:
    """The questions that the changed rule asks, each with the answers to try."""
    nodes = [_node(mutant, data), _node(mutant, mutant.data)]
    names = {mutant.node: None} if mutant.node in rules.questions else asked(nodes)
    if any("for_kind" in clause for clause in data["clauses"]):
        names[rules.kinds] = None
    # With 100 among the numbers, a share can be hit exactly.
    stated = {*numbers(nodes), 100}
    day = last_day(rules.year)
    return {
        name: list(answers_near(rules.questions[name], base.get(name), stated, day))
        for name in names
    }


def _node(mutant: Mutant, data: Data) -> Any:
    """The part that the mutant touches, else the whole programme."""
    parts = (part for clause in data["clauses"] for part in clause["parts"])
    return next((part for part in parts if part["id"] == mutant.node), data["clauses"])


def _combined(choices: Mapping[str, list[Any]], number: int) -> Iterator[dict[str, Any]]:
    for names in combinations(choices, number):
        for values in product(*(choices[name] for name in names)):
            yield dict(zip(names, values, strict=True))
