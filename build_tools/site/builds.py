"""The builds of one run of the preview."""

import secrets
import threading


class Builds:
    """Names the last build, and lets others wait for the next; another run has other names."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._number = 0
        self._changed = threading.Condition()

    @property
    def last(self) -> str:
        """The name of the last build."""
        return f"{self._run}-{self._number}"

    def finished(self) -> None:
        """There is a new build, be it of the site or of a list of mistakes."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def other_than(self, seen: str, seconds: float) -> str:
        """The last build as soon as it is not the one that was seen; after some seconds, either."""
        with self._changed:
            self._changed.wait_for(lambda: self.last != seen, seconds)
            return self.last
