"""Everything measured in one run, once all contenders have been found to agree."""

from contextlib import ExitStack
from dataclasses import dataclass

from benchmarks.engine.agreement import check_agreement, least_variety
from benchmarks.engine.comparison import Comparison, Setting, comparisons
from benchmarks.engine.rounds import median_times
from benchmarks.engine.selection import Selection, select_all


@dataclass(frozen=True)
class Timed:
    """A comparison and the seconds that each side takes for one applicant."""

    comparison: Comparison
    ours: float
    theirs: float


@dataclass(frozen=True)
class Findings:
    """What was measured.

    `variety` is the least share of applicants with another result than most, `by_ourselves` the
    seconds for one applicant with all of the rules, by what is asked for.
    """

    variety: float
    compared: tuple[Timed, ...]
    whole: Selection
    by_ourselves: dict[str, float]


def measure(setting: Setting, rounds: int) -> Findings:
    """Compare and time.

    Raises BenchmarkError where contenders disagree.
    """
    whole = select_all(setting.edition)
    ours_alone = setting.our_engine(whole)[0].by_what_is_asked()
    with ExitStack() as stack:
        found = list(comparisons(setting, stack))
        for comparison in found:
            check_agreement(comparison.peer_name, comparison.ours, comparison.peer)
        contenders = [side for one in found for side in (one.ours, one.peer)]
        timed = {id(one): one.time_round for one in (*contenders, *ours_alone.values())}
        times = median_times(timed, rounds)
    return Findings(
        variety=min(least_variety(comparison.ours.results()) for comparison in found),
        compared=tuple(Timed(one, times[id(one.ours)], times[id(one.peer)]) for one in found),
        whole=whole,
        by_ourselves={name: times[id(one)] for name, one in ours_alone.items()},
    )
