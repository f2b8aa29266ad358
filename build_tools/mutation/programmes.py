"""Changes to a programme: how its clauses combine, for whom they are, and the rule of each part."""

from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.mutation.change import Change, dropped, replaced, under
from build_tools.mutation.comparisons import Node, Questions
from build_tools.mutation.conditions import condition_changes
from build_tools.mutation.payments import payment_changes
from build_tools.source.yaml_reader import KeyPath
from checker.questions import Question
from checker.rules import Rules

_KEYS = {"requirement": "requires", "preference": "prefers"}
_OTHER_ROLE = {"requirement": "preference", "preference": "requirement"}


def programme_changes(data: Mapping[str, Any], rules: Rules) -> Iterator[tuple[str, Change]]:
    """Every change to a compiled programme, with the clause or part that it touches."""
    asked = rules.programmes[data["id"]].questions
    questions = {name: question for name, question in rules.questions.items() if name in asked}
    for change in _enough_changes(data):
        yield "", change
    for index, clause in enumerate(data["clauses"]):
        path: KeyPath = ("clauses", index)
        for change in under(data, path, _for_kind_changes(clause, rules.questions[rules.kinds])):
            yield clause.get("label", clause["id"]), change
        for number, part in enumerate(clause["parts"]):
            if "condition" in part:
                changes = _part_changes(part, questions)
                for change in under(data, (*path, "parts", number), changes):
                    yield part["id"], change


def _enough_changes(data: Node) -> Iterator[Change]:
    _scope, *clauses = data["clauses"]
    if len(clauses) > 1 and not all("for_kind" in clause for clause in clauses):
        other = "any_clause" if data["enough"] == "every_clause" else "every_clause"
        before, after = {"enough": data["enough"]}, {"enough": other}
        yield replaced(("enough",), before, after, {**data, "enough": other})


def _for_kind_changes(clause: Node, kinds: Question) -> Iterator[Change]:
    kind = clause.get("for_kind")
    if kind is None:
        return
    before = {"for_kind": kind}
    rest = {key: value for key, value in clause.items() if key != "for_kind"}
    yield dropped(("for_kind",), before, rest)
    for other in kinds.options:
        if other != kind:
            yield replaced(("for_kind",), before, {"for_kind": other}, {**rest, "for_kind": other})


def _part_changes(part: Node, questions: Questions) -> Iterator[Change]:
    condition, role = part["condition"], part["role"]
    text = {key: value for key, value in part.items() if key not in {"condition", "pays"}}
    rule = {_KEYS[role]: condition}
    yield dropped(("condition",), rule, {**text, "role": "background"})
    if "pays" in part:
        # A payment stands only beside a requirement.
        yield dropped(("pays",), {"pays": part["pays"]}, {**text, "condition": condition})
        fields = questions[condition["some"]].fields
        changes = payment_changes(part["pays"], condition["meets"], fields)
        yield from under(part, ("pays",), changes)
    else:
        other = _OTHER_ROLE[role]
        yield replaced(("condition",), _KEYS[role], _KEYS[other], {**part, "role": other})
    yield from under(part, ("condition",), condition_changes(condition, questions))
