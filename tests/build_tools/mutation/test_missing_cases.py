"""For mutants that no case notices, answers are found that would tell them from the rule."""

from typing import Any

import pytest

from build_tools.mutation.missing_cases import MissingCase, missing_cases
from build_tools.mutation.mutants import mutants
from build_tools.mutation.pasting import case_to_paste
from build_tools.mutation.survivors import try_mutants
from build_tools.mutation.telling import Telling
from tests.build_tools.mutation.small_rules import clause, part, programme, rules_of

SCOPE = clause("scope", part("scope.1"))
HONEST = {"question": "honest", "is": True}
THREE = {"question": "patents", "at_least": 3}
RED = {"question": "kinds", "includes": "red"}


def missing(base: dict[str, Any], *clauses: Any) -> dict[str, MissingCase]:
    """The missing cases of a programme without any, by the change that they notice."""
    data = programme(SCOPE, *clauses)
    rules = rules_of(data)
    trial = try_mutants(mutants(data, rules), [])
    assert trial.count == len(trial.survivors)
    found = list(missing_cases(trial.survivors, data, base, rules))
    return {mutant.change.describe("en"): case for case in found for mutant in case.mutants}


@pytest.mark.parametrize(
    ("condition", "base", "change", "answers"),
    [
        (THREE, {"patents": 5}, "'at_least: 3' becomes 'at_least: 2'", {"patents": 2}),
        (THREE, {"patents": 5}, "'at_least: 3' becomes 'at_least: 4'", {"patents": 3}),
        (HONEST, {"honest": True}, "'is: yes' becomes 'is: no'", {"honest": False}),
        (
            {"question": "colour", "one_of": ["red", "green"]},
            {"colour": "red"},
            "'green' is left out",
            {"colour": "green"},
        ),
        (RED, {"kinds": ["red"]}, "'includes: red' becomes 'includes: green'", {}),
        (
            {"full_years_since": "founded", "at_least": 2},
            {"founded": "2010-01-01"},
            "'at_least: 2' becomes 'at_least: 3'",
            {"founded": "2021-12-30"},
        ),
        (
            {"share": {"of": "patents", "among": "users"}, "at_least": 50},
            {"patents": 9, "users": 9},
            "'at_least: 50' becomes 'more_than: 50'",
            {"patents": 50, "users": 100},
        ),
        (
            {"some": "loans", "meets": {"question": "amount", "at_least": 500}},
            {"loans": [{"amount": 900, "pages": 1}]},
            "'at_least: 500' becomes 'at_least: 501'",
            {"loans": [{"amount": 500, "pages": 1}]},
        ),
    ],
)  # fmt: skip
def test_answers_that_change_the_verdict_are_found(
    condition: Any, base: Any, change: str, answers: Any
) -> None:
    case = missing(base, clause("1", part("1.1", condition)))[change]
    assert case.telling == Telling(answers, {})


def test_what_no_verdict_betrays_is_asked_for_by_name() -> None:
    preference = clause("1", part("1.1", RED, role="preference"), label="①")
    case = missing({"kinds": ["red"]}, preference)["'includes: red' becomes 'includes: green'"]
    assert case.telling == Telling({}, {"clauses": ["①"], "preferences": ["①"]})


def test_a_part_for_one_kind_of_applicant_is_told_by_that_kind() -> None:
    for_blue = clause("1", part("1.1", HONEST), for_kind="blue")
    case = missing({"kinds": ["red"], "honest": True}, for_blue)["'is: yes' becomes 'is: no'"]
    assert case.telling == Telling({"kinds": ["blue"]}, {"clauses": ["1"]})


def test_mutants_of_a_part_that_one_case_notices_stand_together() -> None:
    found = missing({"patents": 5}, clause("1", part("1.1", THREE)), clause("2", part("2.1", RED)))
    at_most = found["'at_least: 3' becomes 'at_most: 3'"]
    assert {mutant.node for mutant in at_most.mutants} == {"1.1"}
    assert "'at_least: 3' becomes 'at_least: 4'" in found


def test_none_is_found_for_a_part_that_is_superfluous() -> None:
    twice = clause("1", part("1.1", {"any": [THREE, THREE]}))
    dropped = missing({"patents": 5}, twice)["'question: patents, at_least: 3' is left out"]
    assert dropped.telling is None


def test_the_case_is_written_with_blanks_for_what_the_words_give() -> None:
    telling = Telling({"patents": 2, "honest": None}, {"preferences": ["⑤"], "yuan": []})
    assert case_to_paste(telling, "en") == (
        "  - case: 'An applicant with patents: 2, honest: ''?'''\n"
        "    answers: {patents: 2}\n"
        "    without: [honest]\n"
        "    expect:\n"
        "      verdict:\n"
        "      preferences:\n"
        "        ⑤:\n"
        "      yuan:"
    )
    assert case_to_paste(Telling({}, {}), "zh").startswith("  - case: base 中的申报主体\n")
