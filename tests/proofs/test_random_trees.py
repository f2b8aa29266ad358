"""Random rules and random applicants: the checker finds what the naive evaluation finds."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker import State, check_programme, clause_states, outcome
from checker.conditions import compile_condition
from checker.questions import Question
from checker.rules import programme_from
from tests.proofs import reference
from tests.proofs.reference import Applicant

OPTIONS = ("red", "green", "blue")


def _question(name: str, type_: str, **more: Any) -> Question:
    words = {"zh": name, "en": name}
    options = dict.fromkeys(OPTIONS, words) if type_ in {"choice", "choices"} else {}
    return Question(name, type_, words, words, words, options=options, **more)


FIELDS = {
    name: _question(name, type_)
    for name, type_ in (
        ("amount", "money"),
        ("pledged", "yes_no"),
        ("collateral", "choice"),
        ("granted", "date"),
    )
}
KINDS = "kinds"
QUESTIONS = {
    question.id: question
    for question in (
        _question("honest", "yes_no"),
        _question("patents", "count"),
        _question("foreign", "count"),
        _question("cases", "number"),
        _question("rate", "per_cent"),
        _question("deals", "money"),
        _question("founded", "date"),
        _question("colour", "choice"),
        _question("colours", "choices"),
        _question(KINDS, "choices", kind="attested"),
        _question("large", "yes_no", kind="judgement"),
        _question("strong", "yes_no", kind="judgement"),
        _question("loans", "records", fields=FIELDS),
    )
}
JUDGED = frozenset(question.id for question in QUESTIONS.values() if question.is_judgement)
# Few numbers and few values near them, so that equal ones are met often.
NUMBERS = st.integers(0, 4)
# The source is refused where it asks for at least 0 full years.
YEARS = st.integers(1, 4)
COMPARISONS = ("at_least", "more_than", "at_most", "less_than")
FIRST_START = date(2019, 2, 26)
LEAP_STARTS = (date(2020, 2, 28), date(2020, 2, 29), date(2020, 3, 1), date(2024, 2, 29))
APPLICANTS_EACH = 20
# Applicants are drawn by a seed: hypothesis would take longer than all evaluations together.
SEEDS = st.integers(0, 2**32)


def _answer(question: Question, random: Random) -> Any:
    match question.type:
        case "yes_no":
            return random.random() < 0.5
        case "number" | "per_cent":
            return Decimal(random.randint(0, 10)) / 2
        case "date":
            start = FIRST_START + timedelta(days=random.randint(0, 5 * 366))
            return random.choice((start, *LEAP_STARTS))
        case "choice":
            return random.choice(OPTIONS)
        case "choices":
            return frozenset(random.sample(OPTIONS, random.randint(0, 3)))
        case "records":
            return tuple(_answers(question.fields, random) for _ in range(random.randint(0, 3)))
    return random.randint(0, 5)


def _answers(questions: Mapping[str, Question], random: Random) -> dict[str, Any]:
    """Some questions answered: few of them, most of them, or all."""
    share = random.choice((0.3, 0.8, 1))
    return {name: _answer(q, random) for name, q in questions.items() if random.random() < share}


def _applicants(seed: int) -> Iterator[Applicant]:
    random = Random(seed)
    for _ in range(APPLICANTS_EACH):
        day = date(2023, 2, 26) + timedelta(days=random.randint(0, 370))
        yield Applicant(_answers(QUESTIONS, random), day, JUDGED)


def _bounded(
    node: st.SearchStrategy[dict[str, Any]], numbers: st.SearchStrategy[int] = NUMBERS
) -> st.SearchStrategy[dict[str, Any]]:
    bound = st.builds(lambda name, n: {name: n}, st.sampled_from(COMPARISONS), numbers)
    return st.builds(lambda one, other: one | other, node, bound)


def _one(key: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({key: values})


def _test(question: Question) -> st.SearchStrategy[dict[str, Any]]:
    option = st.sampled_from(OPTIONS)
    some = st.lists(option, min_size=1, unique=True)
    tests: Mapping[str, st.SearchStrategy[dict[str, Any]]] = {
        "yes_no": _one("is", st.booleans()),
        "choice": _one("is", option) | _one("one_of", some),
        "choices": _one("includes", option) | _one("includes_any_of", some),
    }
    node = {"question": question.id}
    if question.type in tests:
        return tests[question.type].map(lambda test: node | test)
    if question.type == "date":
        return _bounded(st.just({"full_years_since": question.id}), YEARS)
    return _bounded(st.just(node))


def _leaves(questions: Mapping[str, Question]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(*(_test(q) for q in questions.values() if q.type != "records"))


def _trees(
    leaves: st.SearchStrategy[dict[str, Any]], *, with_not: bool
) -> st.SearchStrategy[dict[str, Any]]:
    def above(nodes: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
        several = st.lists(nodes, min_size=2, max_size=3)
        forms = [
            _one("all", several),
            _one("any", several),
            st.fixed_dictionaries({"at_least_n_of": st.integers(1, 3), "conditions": several}),
            _one("readings", several.map(_readings)),
        ]
        return st.one_of(*forms, *([_one("not", nodes)] if with_not else []))

    return st.recursive(leaves, above, max_leaves=8)


def _readings(nodes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {"zh": f"读法{n}", "en": f"reading {n}", "requires": node} for n, node in enumerate(nodes)
    ]


_SUMS = _bounded(
    _one(
        "sum",
        st.tuples(st.integers(1, 3), st.integers(1, 3)).map(
            lambda times: [
                {"question": name, "times": n}
                for name, n in zip(("patents", "foreign"), times, strict=True)
            ]
        ),
    )
)
_SHARES = st.builds(
    lambda comparison, per_cent: {
        "share": {"of": "patents", "among": "foreign"},
        comparison: per_cent,
    },
    st.sampled_from(COMPARISONS),
    st.sampled_from([0, 33, 50, 60, 100]),
)
_SOME = st.fixed_dictionaries(
    {"some": st.just("loans"), "meets": _trees(_leaves(FIELDS), with_not=True)}
)
_FACTS = (
    _leaves({name: q for name, q in QUESTIONS.items() if not q.is_judgement})
    | _SUMS
    | _SHARES
    | _SOME
)
# `not` never stands over what the office judges; the source is refused.
_NODES = _trees(
    _trees(_FACTS, with_not=True) | _leaves({name: QUESTIONS[name] for name in JUDGED}),
    with_not=False,
)


def _part(number: int, role: str, node: dict[str, Any]) -> dict[str, Any]:
    text = {"zh": "文", "en": "text"}
    return {"id": str(number), "role": role, "text": text, "kind": "measured", "condition": node}


_PARTS = st.builds(
    lambda roles, nodes: [
        _part(number, role, node)
        for number, (role, node) in enumerate(zip(roles, nodes, strict=False))
    ],
    st.lists(st.sampled_from(["requirement", "requirement", "preference"]), min_size=3, max_size=3),
    st.lists(_NODES, min_size=1, max_size=3),
)


@st.composite
def _programmes(draw: st.DrawFn) -> dict[str, Any]:
    clauses = [{"id": "scope", "parts": draw(_PARTS)}]
    for number in range(1, draw(st.integers(2, 4))):
        kind = draw(st.sampled_from([None, *OPTIONS]))
        guard = {"for_kind": kind} if kind else {}
        clauses.append({"id": str(number), "parts": draw(_PARTS), **guard})
    return {
        "id": "random",
        "number": "1.1",
        "category": "one",
        "name": {"zh": "名", "en": "name"},
        "office": {"text": {"zh": "科", "en": "section"}},
        "enough": draw(st.sampled_from(["every_clause", "any_clause"])),
        "clauses": clauses,
    }


@settings(max_examples=200, deadline=None)
@given(node=_NODES, seed=SEEDS)
def test_a_random_condition_has_the_state_that_its_meaning_gives(
    proved: Counter[str], node: dict[str, Any], seed: int
) -> None:
    condition = compile_condition(node, QUESTIONS)
    for applicant in _applicants(seed):
        found = condition.evaluate(applicant.answers, applicant.day)
        assert found.name.lower() == reference.state(node, applicant), applicant
        proved["random conditions × random applicants, as their meaning gives"] += 1


@settings(max_examples=50, deadline=None)
@given(programme=_programmes(), seed=SEEDS)
def test_a_random_programme_has_the_verdict_that_its_meaning_gives(
    proved: Counter[str], programme: dict[str, Any], seed: int
) -> None:
    compiled = programme_from(programme, QUESTIONS, KINDS)
    for applicant in _applicants(seed):
        answers, day = applicant.answers, applicant.day
        found = check_programme(compiled, answers, day)
        assert found.outcome.value == reference.verdict(programme, applicant, KINDS), applicant
        assert outcome(compiled, answers, day) is found.outcome
        assert clause_states(compiled, answers, day) == tuple(c.state for c in found.clauses)
        proved["random programmes × random applicants, as their meaning gives"] += 1


@settings(max_examples=100, deadline=None)
@given(node=_NODES, seed=SEEDS)
def test_one_more_answer_never_changes_a_decided_condition(
    proved: Counter[str], node: dict[str, Any], seed: int
) -> None:
    """What the office judges may still turn out met; what it must be asked about, disputed."""
    condition, random = compile_condition(node, QUESTIONS), Random(seed)
    for applicant in _applicants(seed):
        fewer = {
            name: answer
            for name, answer in applicant.answers.items()
            if name in JUDGED or random.random() < 0.7
        }
        before = condition.evaluate(fewer, applicant.day)
        after = condition.evaluate(applicant.answers, applicant.day)
        also = {State.FOR_THE_OFFICE: State.MET, State.DOUBTED: State.DISPUTED}.get(before)
        assert before is State.UNKNOWN or after in (before, also), (fewer, applicant)
        proved["random conditions that further answers left as decided"] += 1
