"""What the sentences of the notice and those of the YAML differ in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import TypeAlias

from build_tools.source.alignment import Match, align
from build_tools.source.official import OfficialNode
from build_tools.source.problems import Place
from build_tools.source.sentences import Sentence, joined

OurWords: TypeAlias = Sentence[OfficialNode]
NoticeWords: TypeAlias = Sentence[Place]


@dataclass(frozen=True)
class Missing:
    """Words of the notice that no node holds; they belong after those of a node."""

    words: NoticeWords
    after: OfficialNode | None


@dataclass(frozen=True)
class Twice:
    """Words that two nodes hold and the notice has once."""

    words: OurWords
    other: OfficialNode
    notice: Place


@dataclass(frozen=True)
class Moved:
    """Words that the notice has in another place."""

    words: OurWords
    notice: Place


@dataclass(frozen=True)
class Different:
    """Words that the notice does not have; it goes on with others, unless it ends there."""

    words: OurWords
    notice: NoticeWords


Finding: TypeAlias = Missing | Twice | Moved | Different


def compare(notice: list[NoticeWords], ours: list[OurWords]) -> Iterator[Finding]:
    """Every difference; none when both have the same words, wherever their sentences end."""
    if joined(notice).key == joined(ours).key:
        return
    yield from _Comparison(notice, ours).findings()


class _Comparison:
    def __init__(self, notice: list[NoticeWords], ours: list[OurWords]) -> None:
        self.notice = notice
        self.ours = ours
        self.matches = align([s.key for s in notice], [s.key for s in ours])
        self.gaps = list(_gaps(self.matches, len(notice), len(ours)))
        self.moved = self._moved()

    def findings(self) -> Iterator[Finding]:
        for j, i in self.moved.items():
            # What stands together is told once.
            if self.moved.get(j - 1) != i - 1:
                yield Moved(self.ours[j], self.notice[i].start)
        for match in self.matches:
            yield from self._within(match)
        for gap in self.gaps:
            yield from self._between(gap)

    def _moved(self) -> dict[int, int]:
        """Our sentences without a counterpart that the notice has in another place."""
        waiting: dict[str, list[int]] = {}
        for i in (i for gap in self.gaps for i in gap.first):
            waiting.setdefault(self.notice[i].key, []).append(i)
        found = {}
        for j in (j for gap in self.gaps for j in gap.second):
            if numbers := waiting.get(self.ours[j].key):
                found[j] = numbers.pop(0)
        return found

    def _between(self, gap: Match) -> Iterator[Finding]:
        """What stands between two matches: moved, held twice, missing or unknown to the notice."""
        twice = {j: found for j in gap.second if j not in self.moved and (found := self._twice(j))}
        yield from twice.values()
        missing = [i for i in gap.first if i not in self.moved.values()]
        unknown = [j for j in gap.second if j not in self.moved and j not in twice]
        for i, j in zip_longest(missing, unknown):
            if i is None:
                yield Different(self.ours[j], self._or_next(Sentence(()), gap.first.stop))
            elif j is None:
                yield Missing(self.notice[i], self._node_before(gap.second.start))
            else:
                yield from self._within(Match(range(i, i + 1), range(j, j + 1)))

    def _twice(self, j: int) -> Twice | None:
        same = [
            match for match in self.matches if self.ours[match.second.start].key == self.ours[j].key
        ]
        if not same:
            return None
        nearest = min(same, key=lambda match: abs(match.second.start - j))
        other = self.ours[nearest.second.start].start
        return Twice(self.ours[j], other, self.notice[nearest.first.start].start)

    def _node_before(self, j: int) -> OfficialNode | None:
        return self.ours[j - 1].characters[-1].at if j else None

    def _or_next(self, words: NoticeWords, i: int) -> NoticeWords:
        """What the notice has, or else what it goes on with."""
        return words if words.key else joined(self.notice[i : i + 1])

    def _within(self, match: Match) -> Iterator[Finding]:
        """Where sentences that belong together begin to differ."""
        theirs = joined(self.notice[i] for i in match.first)
        ours = joined(self.ours[j] for j in match.second)
        if theirs.key == ours.key:
            return
        start, lacking, added = _difference(theirs, ours)
        if not added.key and ours.changes_at(start):
            before = ours.characters[start - 1].at if start else None
            yield Missing(lacking, before or self._node_before(match.second.start))
        elif lacking.key and sorted(lacking.key) == sorted(added.key):
            yield Moved(added, lacking.start)
        elif twice := _held_twice(theirs, ours, start, added):
            yield twice
        else:
            yield Different(ours.part(start), self._or_next(theirs.part(start), match.first.stop))


def _gaps(matches: list[Match], first: int, second: int) -> Iterator[Match]:
    """What the matches leave out of two texts of these lengths."""
    start = Match(range(0), range(0))
    end = Match(range(first, first), range(second, second))
    for before, after in pairwise([start, *matches, end]):
        yield Match(
            range(before.first.stop, after.first.start),
            range(before.second.stop, after.second.start),
        )


def _difference(theirs: NoticeWords, ours: OurWords) -> tuple[int, NoticeWords, OurWords]:
    """Where two sentences part, and what each has there before they come together again.

    Where several places fit, the one at the beginning of a node is taken.
    """
    start = _shared(theirs.key, ours.key)
    same_end = _shared(theirs.key[start:][::-1], ours.key[start:][::-1])
    end, our_end = len(theirs.key) - same_end, len(ours.key) - same_end
    if start in {end, our_end}:
        longer, stop = (theirs, end) if start == our_end else (ours, our_end)
        for back in range(start + 1):
            if back and longer.key[start - back] != longer.key[stop - back]:
                break
            if ours.changes_at(start - back):
                start, end, our_end = start - back, end - back, our_end - back
                break
    return start, theirs.part(start, end), ours.part(start, our_end)


def _held_twice(theirs: NoticeWords, ours: OurWords, start: int, added: OurWords) -> Twice | None:
    """Whole nodes whose words are in our sentence once more than in the notice's."""
    whole = ours.changes_at(start) and ours.changes_at(start + len(added.key))
    there = theirs.key.find(added.key)
    if not whole or there < 0 or len(theirs.key) + len(added.key) != len(ours.key):
        return None
    other = ours.key.find(added.key)
    if other == start:
        other = ours.key.find(added.key, start + 1)
    return Twice(added, ours.characters[other].at, theirs.characters[there].at)


def _shared(first: str, second: str) -> int:
    """How many characters two texts begin with in common."""
    pairs = enumerate(zip(first, second, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(first), len(second)))
