"""Tables of how states combine, worked out by the checker itself."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations_with_replacement
from typing import get_args

from build_tools.source.questions import Kind
from checker.conditions import compile_condition
from checker.questions import Answers, Question
from checker.states import State, all_of, any_of, at_least_of, negated, over_readings

STATES = (
    State.MET,
    State.FOR_THE_OFFICE,
    State.DOUBTED,
    State.DISPUTED,
    State.UNKNOWN,
    State.NOT_MET,
)
# What the office judges counts as holding, so that these tell the rest.
_FEW_STATES = (State.MET, State.DISPUTED, State.UNKNOWN, State.NOT_MET)


@dataclass(frozen=True)
class Row:
    """A row: what stands at its head, and the states that come out."""

    heads: tuple[str, ...]
    cells: tuple[State, ...]


@dataclass(frozen=True)
class TruthTable:
    """A table; `caption` is the id of a phrase, `corner` and `columns` are shown as they are."""

    caption: str
    corner: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class TruthTables:
    """Makes the tables; `names` tells states, `words` are the words of the page."""

    names: Mapping[State, str]
    words: Mapping[str, str]

    def states(self) -> tuple[TruthTable, ...]:
        """How each connective combines the states under it."""
        return (
            self._pairs("all_caption", all_of),
            self._pairs("any_caption", any_of),
            self._negations(),
            self._pairs("readings_caption", over_readings),
            self._two_of_three(),
        )

    def kinds(self, kinds: Mapping[str, str], yes: str, no: str) -> TruthTable:
        """What yes, no and no answer to a question of each kind come to."""
        answers: dict[str, Answers] = {
            yes: {"fact": True},
            no: {"fact": False},
            self.words["not_answered"]: {},
        }
        rows = []
        for kind in get_args(Kind):
            fact = Question("fact", "yes_no", {}, {}, {}, kind=kind)
            condition = compile_condition({"question": "fact", "is": True}, {"fact": fact})
            found = tuple(condition.evaluate(given, date.min) for given in answers.values())
            rows.append(Row((f"{kinds[kind]} ({kind})",), found))
        return TruthTable("kinds_caption", self.words["answered"], tuple(answers), tuple(rows))

    def _pairs(self, caption: str, combine: Callable[[Sequence[State]], State]) -> TruthTable:
        return TruthTable(
            caption,
            "",
            self._named(STATES),
            tuple(
                Row((self.names[one],), tuple(combine((one, other)) for other in STATES))
                for one in STATES
            ),
        )

    def _negations(self) -> TruthTable:
        rows = tuple(Row((self.names[state],), (negated(state),)) for state in STATES)
        words = self.words
        return TruthTable("not_caption", words["condition_column"], (words["result_column"],), rows)

    def _two_of_three(self) -> TruthTable:
        pairs = combinations_with_replacement(_FEW_STATES, 2)
        rows = tuple(
            Row(self._named(pair), tuple(at_least_of(2, (*pair, third)) for third in _FEW_STATES))
            for pair in pairs
        )
        return TruthTable("at_least_caption", "", self._named(_FEW_STATES), rows)

    def _named(self, states: Iterable[State]) -> tuple[str, ...]:
        return tuple(self.names[state] for state in states)
