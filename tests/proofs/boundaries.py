"""Boundary cases: every comparison of a programme, made to decide its part."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from build_tools.source.conditions import Condition, Some
from build_tools.source.programme import Part, Programme
from build_tools.source.questions import Question
from build_tools.source.tree import children, clause_id
from build_tools.source.words import Model
from build_tools.source.yaml_reader import KeyPath
from tests.proofs.edges import Edge, Facts, edges
from tests.proofs.reference import Applicant, Node, state

_COMPARING = {"question", "full_years_since", "sum", "share"}


@dataclass(frozen=True)
class Comparison:
    """A comparison where it stands: in the rule of a part, at a path.

    `kind` is the kind of applicant that the clause is for, `record` the list whose columns it asks.
    """

    part: str
    kind: str | None
    rule: Node
    path: KeyPath
    node: Node
    record: str | None

    @property
    def point(self) -> KeyPath:
        """The path of what it must decide: a reading of a disputed point, or the whole part."""
        last = max((i for i, key in enumerate(self.path) if key == "requires"), default=-1)
        return self.path[: last + 1]

    def record_of(self, applicant: Applicant) -> Applicant:
        """The applicant as the comparison sees it: its first record, where it asks columns."""
        if self.record is None:
            return applicant
        return replace(applicant, answers=applicant.answers[self.record][0])


@dataclass(frozen=True)
class BoundaryCase:
    """An applicant at an edge, with the states of the comparison, of its point and of its part.

    `decides` says that the point's state would differ if the comparison came out otherwise.
    """

    comparison: Comparison
    edge: Edge
    applicant: Applicant
    alone: str
    point: str
    part: str
    decides: bool


@dataclass(frozen=True)
class Setting:
    """What surrounds a comparison: an applicant that meets every condition, and the questions."""

    base: Applicant
    questions: Mapping[str, Question]
    kinds: str

    def facts(self, record: str | None) -> Facts:
        """The questions, or the columns of a list."""
        return self.questions if record is None else self.questions[record].fields or {}


def comparisons(programme: Programme) -> Iterator[Comparison]:
    """Every comparison in the rules of a programme, as the source has them."""
    for name, kind, part in _parts(programme):
        if part.condition is not None:
            for path, node, record in _leaves(part.condition, (), None):
                yield Comparison(name, kind, plain(part.condition), path, plain(node), record)


def boundary_cases(comparison: Comparison, setting: Setting) -> Iterator[BoundaryCase]:
    """Its edges, each beside other answers of the part with which it decides, if there are any."""
    for edge in edges(comparison.node, setting.facts(comparison.record)):
        found = [_case(comparison, edge, who) for who in _applicants(comparison, edge, setting)]
        yield next((case for case in found if case.decides), found[0])


def plain(model: Model) -> dict[str, Any]:
    """A condition as the compiled rules hold it."""
    return model.model_dump(mode="json", by_alias=True, exclude_none=True)


def _parts(programme: Programme) -> Iterator[tuple[str, str | None, Part]]:
    for number, part in enumerate(programme.scope, start=1):
        yield f"scope.{number}", None, part
    for clause in programme.requirements:
        for number, part in enumerate(clause.parts, start=1):
            yield f"{clause_id(clause)}.{number}", clause.for_kind, part


def _leaves(
    node: Condition, path: KeyPath, record: str | None
) -> Iterator[tuple[KeyPath, Condition, str | None]]:
    below = list(children(node))
    if not below:
        yield path, node, record
    inside = node.some if isinstance(node, Some) else record
    for child, key in below:
        yield from _leaves(child, (*path, *key), inside)


def _case(comparison: Comparison, edge: Edge, applicant: Applicant) -> BoundaryCase:
    judged = comparison.node.get("question") in applicant.judged
    holds, fails = ("for_the_office", "doubted") if judged else ("met", "not_met")
    expected, otherwise = (holds, fails) if edge.holds else (fails, holds)
    rule = _given(comparison, expected)
    point = _point(comparison, rule, applicant)
    other = _point(comparison, _given(comparison, otherwise), applicant)
    part = state(rule, applicant)
    return BoundaryCase(comparison, edge, applicant, expected, point, part, point != other)


def _given(comparison: Comparison, state: str) -> Node:
    """The rule with a state in the place of the comparison."""
    rule: Node = _put(comparison.rule, comparison.path, {"state": state})
    return rule


def _put(node: Any, path: KeyPath, new: Node) -> Any:
    if not path:
        return new
    key, *rest = path
    items = enumerate(node) if isinstance(node, list) else node.items()
    found = {k: _put(child, tuple(rest), new) if k == key else child for k, child in items}
    return list(found.values()) if isinstance(node, list) else found


def _point(comparison: Comparison, rule: Any, applicant: Applicant) -> str:
    if not comparison.point:
        return state(rule, applicant)
    for key in comparison.point:
        rule = rule[key]
    return state(rule, comparison.record_of(applicant))


def _applicants(comparison: Comparison, edge: Edge, setting: Setting) -> Iterator[Applicant]:
    """The base with the edge's answers, beside all answers that the part's other questions have."""
    others = _other_answers(comparison, edge, setting)
    kinds = {} if comparison.kind is None else {setting.kinds: frozenset([comparison.kind])}
    for chosen in product(*others.values()):
        given: dict[str, Any] = {**kinds, **dict(zip(others, chosen, strict=True)), **edge.answers}
        if comparison.record is not None:
            (record, *_) = setting.base.answers[comparison.record]
            given = {comparison.record: ({**record, **given},)}
        answers = {**setting.base.answers, **given}
        if _fits(answers, setting):
            day = edge.day or setting.base.day
            yield replace(setting.base, answers=answers, day=day)


def _other_answers(
    comparison: Comparison, edge: Edge, setting: Setting
) -> dict[str, tuple[Any, ...]]:
    """The base's answer and every edge, for the questions of the part that the edge leaves open."""
    base = comparison.record_of(setting.base).answers
    found: defaultdict[str, list[Any]] = defaultdict(list)
    for node in _comparison_nodes(comparison.rule):
        for other in edges(node, setting.facts(comparison.record)):
            for name, answer in other.answers.items():
                found[name].append(answer)
    return {
        name: tuple(dict.fromkeys([base[name], *answers] if name in base else answers))
        for name, answers in found.items()
        if name not in edge.answers
    }


def _comparison_nodes(node: Any) -> Iterator[Node]:
    if isinstance(node, dict) and not node.keys().isdisjoint(_COMPARING):
        yield node
    elif isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _comparison_nodes(child)


def _fits(answers: Mapping[str, Any], setting: Setting) -> bool:
    """No part is greater than its whole."""
    return all(
        answers[name] <= answers[whole]
        for name, question in setting.questions.items()
        if name in answers and (whole := question.part_of) is not None and whole in answers
    )
