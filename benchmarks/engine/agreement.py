"""Whether two contenders decide alike; times of different results would mean nothing."""

from collections import Counter

from benchmarks.engine.contenders.contender import Contender, Result
from benchmarks.error import BenchmarkError


def check_agreement(name: str, ours: Contender, peer: Contender) -> None:
    """Raises BenchmarkError at the first result in which they differ."""
    for number, (our_results, others) in enumerate(
        zip(ours.results(), peer.results(), strict=True), start=1
    ):
        for place, (our, other) in enumerate(zip(our_results, others, strict=True), start=1):
            if our is not other and our != other:
                raise BenchmarkError(
                    f"{name} disagrees with us about applicant {number}, result {place}:"
                    f" {other} where we say {our}; its translator or one of the engines is wrong"
                )


def least_variety(results: list[list[Result]]) -> float:
    """The share of applicants who get another result than most, where that is least.

    Raises BenchmarkError where all get the same, which would show no agreement.
    """
    shares = [_share_of_others(column) for column in zip(*results, strict=True)]
    if 0 in shares:
        raise BenchmarkError(
            f"all applicants get the same result {shares.index(0) + 1}; draw more of them"
        )
    return min(shares)


def _share_of_others(column: tuple[Result, ...]) -> float:
    (_usual, number), *_others = Counter(column).most_common()
    return 1 - number / len(column)
