"""Our engine, asked for a little and for more."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import chain

from benchmarks.engine.contenders.contender import Contender, InProcess, Result
from checker import Outcome, Rules, State, check_programme, clause_states, outcome
from checker.questions import Answers

_RESULTS: dict[str, Result] = {
    "CONDITIONS_MET": True,
    "MET": True,
    "NOT_ELIGIBLE": False,
    "NOT_MET": False,
    "DOES_NOT_APPLY": None,
}


def read_results(found: Iterable[Outcome | State]) -> list[Result]:
    """What other engines would say; what they can't say keeps its name."""
    return [_RESULTS.get(item.name, item.name) for item in found]


@dataclass(frozen=True)
class OurEngine:
    """Rules, and applicants who have answered what they ask."""

    rules: Rules
    applicants: list[Answers]
    day: date

    def by_what_is_asked(self) -> dict[str, Contender]:
        """All that it can be asked for, the least first."""
        return {
            "verdict only": self.outcomes(),
            "clause states": self.states(),
            "clauses explained": self.clauses(),
        }

    def outcomes(self) -> Contender:
        """The verdict on every programme and nothing else."""
        programmes, day = list(self.rules.programmes.values()), self.day
        return InProcess(
            lambda answers: [outcome(programme, answers, day) for programme in programmes],
            read_results,
            self.applicants,
        )

    def states(self) -> Contender:
        """The state of every clause and nothing else."""
        programmes, day = list(self.rules.programmes.values()), self.day
        return InProcess(
            lambda answers: [clause_states(programme, answers, day) for programme in programmes],
            lambda found: read_results(chain.from_iterable(found)),
            self.applicants,
        )

    def clauses(self) -> Contender:
        """The verdicts with their clauses, and these with their parts."""
        programmes, day = list(self.rules.programmes.values()), self.day
        return InProcess(
            lambda answers: [check_programme(p, answers, day).clauses for p in programmes],
            lambda found: read_results(clause.state for clauses in found for clause in clauses),
            self.applicants,
        )
