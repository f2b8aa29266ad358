"""docs/scripts/memory.mjs, which both the build and the page's worker run."""

import json
import subprocess

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.conftest import PROJECT

SCRIPT = PROJECT / "docs" / "scripts" / "memory.mjs"
PROGRAM = """
import { difference, putTogether } from '%s';
import { readFileSync } from 'node:fs';
for (const [snapshot, start, fresh] of JSON.parse(readFileSync(0, 'utf8'))) {
  const file = difference(Uint8Array.from(snapshot), start, Uint8Array.from(fresh));
  const head = new Uint8Array(start);
  const memory = new Uint8Array(Math.max(fresh.length, snapshot.length - start));
  memory.set(fresh);
  putTogether(file.buffer, head, memory);
  console.log(JSON.stringify([file.length, [...head, ...memory]]));
}
"""


def put_together(cases: list[tuple[list[int], int, list[int]]]) -> list[tuple[int, list[int]]]:
    """Of each case: the size of the file, and the snapshot that comes of it."""
    done = subprocess.run(
        ["node", "--input-type=module", "-e", PROGRAM % SCRIPT],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        check=True,
    )
    return [tuple(json.loads(line)) for line in done.stdout.splitlines()]


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[int], int, list[int]]:
    """A head and a memory that grew from a fresh one, with few bytes changed."""
    fresh = draw(st.lists(st.integers(0, 3), min_size=4, max_size=200))
    memory = [*fresh, *[0] * draw(st.integers(0, 100))]
    for at in draw(st.lists(st.integers(0, len(memory) - 1), max_size=8)):
        memory[at] = draw(st.integers(0, 255))
    head = draw(st.lists(st.integers(0, 255), min_size=4, max_size=20))
    return [*head, *memory], len(head), fresh


# To shrink an example would start Node.js hundreds of times.
@settings(max_examples=5, deadline=None, phases=[Phase.explicit, Phase.generate])
@given(st.lists(cases(), min_size=50, max_size=50))
def test_what_is_put_together_is_the_snapshot(
    given_cases: list[tuple[list[int], int, list[int]]],
) -> None:
    for (snapshot, _, _), (_, again) in zip(given_cases, put_together(given_cases), strict=True):
        assert again == snapshot


def test_what_has_not_changed_is_not_in_the_file() -> None:
    fresh = [1] * 1000
    ((size, again),) = put_together([([9, *fresh[:500], 2, *fresh[501:]], 1, fresh)])
    assert again[:1] + again[501:502] == [9, 2]
    assert size == (2 + 2 * 1) * 4 + 1 + 1
