"""A slow line takes the time that its rate says, for all connections together."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.start.line import Line

_CHUNK = 8192


def _send(line: Line, chunks: int) -> None:
    line.delay()
    for _ in range(chunks):
        line.carry(_CHUNK)


@pytest.mark.parametrize("connections", [1, 4])
def test_a_line_is_as_fast_as_its_rate_and_shared(connections: int) -> None:
    line = Line(bits_per_second=10_000_000, round_trip=0.06)
    chunks = 80 // connections
    begun = time.monotonic()
    with ThreadPoolExecutor(connections) as pool:
        for sending in [pool.submit(_send, line, chunks) for _ in range(connections)]:
            sending.result()
    taken = time.monotonic() - begun
    wanted = line.seconds(80 * _CHUNK)
    # A busy machine may be late, but nothing comes early.
    assert wanted <= taken + 0.001
    assert taken < 1.5 * wanted


def test_a_line_saves_up_nothing_while_it_is_idle() -> None:
    line = Line(bits_per_second=10_000_000, round_trip=0)
    line.carry(_CHUNK)
    time.sleep(0.1)
    begun = time.monotonic()
    line.carry(100_000)
    assert time.monotonic() - begun >= line.seconds(100_000) - 0.001
