"""A contender in Node.js, which keeps its own time."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import PIPE, Popen
from typing import IO, Any

from benchmarks.engine.contenders.contender import APPLICANTS_AT_A_TIME, ROUND_SECONDS, Result
from benchmarks.error import BenchmarkError

_SCRIPT = Path(__file__).parent.parent / "node" / "rounds.mjs"


class InNode:
    """A peer's process: it answers every line of JSON with one."""

    def __init__(self, peer: str, to: IO[str], back: IO[str]) -> None:
        self._peer = peer
        self._to = to
        self._back = back

    def results(self) -> list[list[Result]]:
        return list(self.ask("results"))

    def time_round(self) -> float:
        return float(self.ask("round"))

    def ask(self, request: Any) -> Any:
        """Send a request and wait for the answer.

        Raises BenchmarkError if there comes none.
        """
        # If the process has ended, reading tells.
        with suppress(BrokenPipeError):
            self._to.write(json.dumps(request) + "\n")
            self._to.flush()
        line = self._back.readline()
        if not line:
            raise BenchmarkError(f"{self._peer} stopped in Node.js; its message stands above")
        return json.loads(line)


@contextmanager
def in_node(peer: str, rules: Any, applicants: list[Any]) -> Iterator[InNode]:
    """Start the peer of node/PEER.mjs with its rules and applicants, and warm it up."""
    with Popen(["node", str(_SCRIPT), peer], stdin=PIPE, stdout=PIPE, text=True) as process:
        if process.stdin is None or process.stdout is None:
            raise AssertionError
        contender = InNode(peer, process.stdin, process.stdout)
        contender.ask(
            {
                "rules": rules,
                "applicants": applicants,
                "roundSeconds": ROUND_SECONDS,
                "applicantsAtATime": APPLICANTS_AT_A_TIME,
            }
        )
        yield contender
