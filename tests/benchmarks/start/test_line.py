"""A slow line takes the time that its rate says, for all connections together."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.start.line import Line

_CONTENT = bytes(range(256)) * 2560


def _send(line: Line, content: bytes) -> bytes:
    line.delay()
    return b"".join(line.carry(content))


@pytest.mark.parametrize("connections", [1, 4])
def test_a_line_is_as_fast_as_its_rate_and_shared(connections: int) -> None:
    line = Line(bits_per_second=10_000_000, round_trip=0.06)
    share = _CONTENT[: len(_CONTENT) // connections]
    begun = time.monotonic()
    with ThreadPoolExecutor(connections) as pool:
        sending = [pool.submit(_send, line, share) for _ in range(connections)]
        assert all(one.result() == share for one in sending)
    taken = time.monotonic() - begun
    wanted = line.seconds(len(_CONTENT))
    # A busy machine may be late, but nothing comes early.
    assert wanted <= taken + 0.001
    assert taken < 1.5 * wanted


def test_a_receiver_that_is_late_now_and_then_loses_no_time() -> None:
    line = Line(bits_per_second=10_000_000, round_trip=0)
    begun = time.monotonic()
    for number, _part in enumerate(line.carry(_CONTENT)):
        if number % 8 == 0:
            time.sleep(0.02)
    assert time.monotonic() - begun < 1.2 * line.seconds(len(_CONTENT))


def test_a_line_saves_up_nothing_while_it_is_idle() -> None:
    line = Line(bits_per_second=10_000_000, round_trip=0)
    _send(line, _CONTENT[:1000])
    time.sleep(0.1)
    begun = time.monotonic()
    _send(line, _CONTENT[:100_000])
    assert time.monotonic() - begun >= line.seconds(100_000) - 0.001
