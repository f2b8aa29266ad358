"""What the benchmark knows of another engine."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from benchmarks.engine.contenders.contender import Contender
from benchmarks.engine.draft import Applicant
from benchmarks.engine.translators.forms import Questions, Translator

Start: TypeAlias = Callable[
    [list[Any], list[Applicant], Questions], AbstractContextManager[Contender]
]

_NODE_MODULES = Path(__file__).parent.parent / "node_modules"


@dataclass(frozen=True)
class Peer:
    """Another engine: how to ask it, and how many times faster than it we want to be.

    `start` takes rules in its language and applicants as JSON gives them; every result is true,
    false, or null for a clause that does not apply.
    """

    name: str
    version: Callable[[], str]
    translator: Translator[Any]
    start: Start
    wanted_verdict: int
    wanted_states: int


def version_in_node(package: str) -> str:
    """The installed version of a package of node_modules."""
    return str(json.loads((_NODE_MODULES / package / "package.json").read_text())["version"])
