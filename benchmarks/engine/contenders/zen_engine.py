"""ZEN, GoRules' engine, in Python: it is Rust underneath, and our engine is called from Python."""

from contextlib import AbstractContextManager, nullcontext
from functools import partial
from importlib.metadata import version
from typing import Any

import zen

from benchmarks.engine.contenders.contender import Contender, InProcess
from benchmarks.engine.contenders.peer import Peer
from benchmarks.engine.draft import Applicant
from benchmarks.engine.translators.forms import Questions
from benchmarks.engine.translators.zen import ZEN

_KEY = "guide"


def _start(
    rules: list[str], applicants: list[Applicant], _questions: Questions
) -> AbstractContextManager[Contender]:
    names = [f"r{n}" for n, _rule in enumerate(rules)]
    # Through a static loader, which is several times faster than `create_decision`.
    content = {_KEY: _decision(dict(zip(names, rules, strict=True)))}
    engine = zen.ZenEngine({"loader": {"type": "static", "content": content}})

    def decide(applicant: Applicant) -> list[Any]:
        result = engine.evaluate(_KEY, applicant)["result"]
        # A null is left out.
        return [result.get(name) for name in names]

    return nullcontext(InProcess(decide, list, applicants))


def _decision(expressions: dict[str, str]) -> dict[str, Any]:
    """A decision of one node with all expressions, so that one call evaluates them."""
    items = [{"id": name, "key": name, "value": text} for name, text in expressions.items()]
    return {
        "nodes": [
            _node("inputNode", {}),
            _node("expressionNode", {"expressions": items}),
            _node("outputNode", {}),
        ],
        "edges": [_edge("inputNode", "expressionNode"), _edge("expressionNode", "outputNode")],
    }


def _node(kind: str, content: dict[str, Any]) -> dict[str, Any]:
    place = {"x": 0, "y": 0}
    return {"id": kind, "type": kind, "name": kind, "position": place, "content": content}


def _edge(source: str, target: str) -> dict[str, Any]:
    return {"id": source, "type": "edge", "sourceId": source, "targetId": target}


ZEN_ENGINE = Peer(
    name="zen-engine",
    version=partial(version, "zen-engine"),
    translator=ZEN,
    start=_start,
    wanted_verdict=10,
    wanted_states=10,
)
