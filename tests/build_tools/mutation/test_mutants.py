"""Each kind of change to a programme is made, with the place of the rule in its file."""

from typing import Any

import pytest

from build_tools.mutation.mutants import Mutant, mutants
from build_tools.source.yaml_reader import KeyPath
from tests.build_tools.mutation.small_rules import clause, part, programme, rules_of

HONEST = {"question": "honest", "is": True}
LARGE = {"question": "large", "is": True}
SCOPE = clause("scope", part("scope.1"))


def found(*clauses: Any, enough: str = "every_clause") -> list[Mutant]:
    data = programme(SCOPE, *clauses, enough=enough)
    return list(mutants(data, rules_of(data)))


def told(mutant: Mutant) -> tuple[str, KeyPath, str]:
    return mutant.node, mutant.path, mutant.change.describe("en")


def test_a_rule_is_dropped_and_its_role_swapped() -> None:
    where: KeyPath = ("requirements", 0, "parts", 1)
    only = clause("1", part("1.1"), part("1.2", HONEST), label="①")
    assert [told(mutant) for mutant in found(only)] == [
        ("1.2", (*where, "requires"), "'requires: {question: honest, is: yes}' is left out"),
        ("1.2", (*where, "requires"), "'requires' becomes 'prefers'"),
        ("1.2", (*where, "requires", "is"), "'is: yes' becomes 'is: no'"),
        ("honest", ("questions", "honest", "kind"), "'kind: attested' becomes 'kind: judgement'"),
    ]


def test_a_preference_becomes_a_requirement() -> None:
    only = clause("1", part("1.1", LARGE, role="preference"), label="①")
    assert [told(mutant)[2] for mutant in found(only)] == [
        "'prefers: {question: large, is: yes}' is left out",
        "'prefers' becomes 'requires'",
        "'is: yes' becomes 'is: no'",
        "'kind: judgement' becomes 'kind: attested'",
    ]


def test_a_rule_of_the_scope_is_placed_there() -> None:
    data = programme(clause("scope", part("scope.1", HONEST)), clause("1", part("1.1")))
    paths = {mutant.path for mutant in mutants(data, rules_of(data))}
    assert ("scope", 0, "requires", "is") in paths


@pytest.mark.parametrize(
    ("enough", "expected"),
    [
        ("every_clause", "'enough: every_clause' becomes 'enough: any_clause'"),
        ("any_clause", "'enough: any_clause' becomes 'enough: every_clause'"),
    ],
)
def test_what_is_enough_is_swapped(enough: str, expected: str) -> None:
    two = clause("1", part("1.1", HONEST)), clause("2", part("2.1", LARGE))
    first, *_others = found(*two, enough=enough)
    assert told(first) == ("", ("enough",), expected)


def test_what_is_enough_is_not_swapped_where_it_changes_nothing() -> None:
    one = clause("1", part("1.1", HONEST))
    for_kinds = [clause(name, part(f"{name}.1", HONEST), for_kind="red") for name in "12"]
    for clauses in ([one], for_kinds):
        assert all(mutant.path != ("enough",) for mutant in found(*clauses))


def test_the_kind_of_applicant_is_dropped_and_swapped() -> None:
    path = ("requirements", 0, "for_kind")
    for_red = clause("1", part("1.1", HONEST), for_kind="red", label="①")
    assert [told(mutant) for mutant in found(for_red)][:3] == [
        ("①", path, "'for_kind: red' is left out"),
        ("①", path, "'for_kind: red' becomes 'for_kind: green'"),
        ("①", path, "'for_kind: red' becomes 'for_kind: blue'"),
    ]


def test_a_payment_is_dropped_and_keeps_its_requirement() -> None:
    some = {"some": "loans", "meets": {"question": "amount", "at_least": 5}}
    pays = {"rates": [{"pays": 5, "count": "papers"}]}
    texts = [told(mutant)[2] for mutant in found(clause("1", part("1.1", some, pays=pays)))]
    assert "'pays: {rates: [{pays: 5, count: papers}]}' is left out" in texts
    assert "'pays: 5' becomes 'pays: 4'" in texts
    assert not any("becomes 'prefers'" in text for text in texts)


def test_a_question_under_a_not_is_not_taken_for_a_judgement() -> None:
    negated = clause("1", part("1.1", {"not": HONEST}))
    assert all(mutant.node != "honest" for mutant in found(negated))


def test_a_mutant_has_its_rules_and_leaves_the_others_as_they_are() -> None:
    data = programme(SCOPE, clause("1", part("1.1", HONEST)))
    rules = rules_of(data)
    first, *_others = mutants(data, rules)
    assert first.programme.questions == frozenset()
    assert rules.programmes["small"].questions == {"honest"}
