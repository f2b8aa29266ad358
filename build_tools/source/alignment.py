"""Which sentences of two texts belong together."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

_ALIKE = 0.5


@dataclass(frozen=True)
class Match:
    """Neighbouring sentences of the first text, and those of the second that answer to them."""

    first: range
    second: range


def align(first: Sequence[str], second: Sequence[str]) -> list[Match]:
    """All sentences, equal or alike, that have a counterpart, in order."""
    pairs = [*_pairs(first, second), (len(first), len(second))]
    matches: list[Match] = []
    for (i, j), (i_end, j_end) in pairwise(pairs):
        match = Match(range(i, i + 1), range(j, j + 1))
        i_start, j_start = (matches[-1].first.stop, matches[-1].second.stop) if matches else (0, 0)
        room = Match(range(i_start, i_end), range(j_start, j_end))
        matches.append(_widened(first, second, match, room))
    return matches


def _pairs(first: Sequence[str], second: Sequence[str]) -> Iterator[tuple[int, int]]:
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(range(i, i_end), range(j, j_end), strict=True)
        elif tag == "replace":
            yield from _alike(first, second, range(i, i_end), range(j, j_end))


def _alike(
    first: Sequence[str], second: Sequence[str], here: range, there: range
) -> list[tuple[int, int]]:
    """Pairs that keep the order of both texts, the most alike chosen first."""
    found = [
        (likeness, i, j)
        for i in here
        for j in there
        if (likeness := _likeness(first[i], second[j]))
    ]
    chosen: list[tuple[int, int]] = []
    for _found, i, j in sorted(found, reverse=True):
        if all((i - a) * (j - b) > 0 for a, b in chosen):
            chosen.append((i, j))
    return sorted(chosen)


def _widened(first: Sequence[str], second: Sequence[str], match: Match, room: Match) -> Match:
    """The match with the neighbours in its room that make its two sides more alike.

    One text may end a sentence where the other goes on.
    """

    def likeness(found: Match) -> float:
        return _likeness(
            "".join(first[i] for i in found.first), "".join(second[j] for j in found.second)
        )

    best = likeness(match)
    while best < 1:
        wider = max(_one_wider(match, room), key=likeness, default=match)
        if likeness(wider) <= best:
            break
        match, best = wider, likeness(wider)
    return match


def _one_wider(match: Match, room: Match) -> Iterator[Match]:
    i, j = match.first, match.second
    if i.start > room.first.start:
        yield Match(range(i.start - 1, i.stop), j)
    if i.stop < room.first.stop:
        yield Match(range(i.start, i.stop + 1), j)
    if j.start > room.second.start:
        yield Match(i, range(j.start - 1, j.stop))
    if j.stop < room.second.stop:
        yield Match(i, range(j.start, j.stop + 1))


def _likeness(first: str, second: str) -> float:
    """From 0, for less than half alike, to 1."""
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    if matcher.real_quick_ratio() < _ALIKE or matcher.quick_ratio() < _ALIKE:
        return 0
    ratio = matcher.ratio()
    return ratio if ratio >= _ALIKE else 0
