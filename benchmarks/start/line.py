"""A slow line: a rate that all connections share, and a delay before every answer."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock

_PART = 8192


@dataclass
class Line:
    """Lets bytes through in the order in which they come, at a number of bits a second.

    The browser's own throttle would not do: it spares what a service worker loads.
    """

    bits_per_second: float
    round_trip: float
    _lock: Lock = field(default_factory=Lock, init=False)
    _free_at: float = field(default=0, init=False)

    def delay(self) -> None:
        """Wait as long as a request and its answer are under way."""
        time.sleep(self.round_trip)

    def carry(self, content: bytes) -> Iterator[bytes]:
        """The content in parts, each once it has gone through behind what came before."""
        ready = time.monotonic()
        for start in range(0, len(content), _PART):
            part = content[start : start + _PART]
            with self._lock:
                # A part that waited for us, not for the line, is not late on the line.
                ready = max(self._free_at, ready) + len(part) * 8 / self.bits_per_second
                self._free_at = ready
            time.sleep(max(0, ready - time.monotonic()))
            yield part

    def seconds(self, size: int) -> float:
        """How long a single answer of so many bytes takes."""
        return self.round_trip + size * 8 / self.bits_per_second
