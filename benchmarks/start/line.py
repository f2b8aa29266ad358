"""A slow line: a rate that all connections share, and a delay before every answer."""

import time
from dataclasses import dataclass, field
from threading import Lock


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

    def carry(self, size: int) -> None:
        """Wait until so many bytes have gone through, behind those that came before."""
        now = time.monotonic()
        with self._lock:
            self._free_at = max(self._free_at, now) + size * 8 / self.bits_per_second
            until = self._free_at
        time.sleep(max(0, until - now))

    def seconds(self, size: int) -> float:
        """How long a single answer of so many bytes takes."""
        return self.round_trip + size * 8 / self.bits_per_second
