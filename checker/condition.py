"""A condition of a rule, whatever its form."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import ge, gt, le, lt
from typing import Any, NamedTuple, TypeAlias

from checker.questions import Answers, Question
from checker.states import State

Evaluate: TypeAlias = Callable[[Answers, date], State]
Node: TypeAlias = Mapping[str, Any]

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "at_least": ge,
    "more_than": gt,
    "at_most": le,
    "less_than": lt,
}


class Test(NamedTuple):
    """`compare(answer, operand)` says whether an answer to the question is as it should be."""

    question: str
    compare: Callable[[Any, Any], bool]
    operand: Any


@dataclass(frozen=True, eq=False)
class Condition:
    """A condition of a rule, which is equal to itself alone.

    `node` is its compiled form, `evaluate` gives its state for answers on the day of the check,
    `questions` are those that it asks itself. `test` is all there is to a comparison of one answer.
    """

    form: str
    node: Node
    evaluate: Evaluate
    children: tuple["Condition", ...] = ()
    questions: tuple[Question, ...] = ()
    test: Test | None = None

    def leaves(self) -> Iterator["Condition"]:
        """The conditions below that ask a question themselves, in order."""
        if self.questions:
            yield self
        else:
            for child in self.children:
                yield from child.leaves()


def bound_of(node: Node) -> tuple[str, int]:
    """The comparison of a node and its number."""
    return next((name, node[name]) for name in COMPARISONS if name in node)
