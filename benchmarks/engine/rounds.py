"""Times of several contenders, taken in turn, so that what disturbs one disturbs all."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from typing import TypeVar

K = TypeVar("K")


def median_times(timed: Mapping[K, Callable[[], float]], rounds: int) -> dict[K, float]:
    """The median seconds of each; every one has its turn in every round."""
    times: dict[K, list[float]] = {name: [] for name in timed}
    # What was set up is no work for the garbage collector during the rounds.
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, time_round in timed.items():
            times[name].append(time_round())
    gc.unfreeze()
    return {name: median(seconds) for name, seconds in times.items()}
