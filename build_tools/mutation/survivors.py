"""Which mutants no worked case notices."""

from collections.abc import Iterable
from dataclasses import dataclass

from build_tools.mutation.mutants import Mutant
from build_tools.worked_cases import Applicant, differences


@dataclass(frozen=True)
class Trial:
    """How many mutants were tried, and those among them that no case noticed."""

    count: int
    survivors: tuple[Mutant, ...]


def try_mutants(mutants: Iterable[Mutant], applicants: Iterable[Applicant]) -> Trial:
    """Run the applicants of a programme's cases against its mutants."""
    count, survivors, order = 0, [], list(applicants)
    for mutant in mutants:
        count += 1
        programme = mutant.programme
        for index, applicant in enumerate(order):
            if any(differences(applicant, programme)):
                # Neighbouring mutants are mostly caught by the same case.
                order.insert(0, order.pop(index))
                break
        else:
            survivors.append(mutant)
    return Trial(count, tuple(survivors))
