"""Publicodes, in Node.js."""

from contextlib import AbstractContextManager
from functools import partial
from typing import Any

from benchmarks.engine.contenders.contender import Contender
from benchmarks.engine.contenders.in_node import in_node
from benchmarks.engine.contenders.peer import Peer, version_in_node
from benchmarks.engine.draft import Applicant
from benchmarks.engine.translators.forms import Questions
from benchmarks.engine.translators.publicodes import PUBLICODES, Rule, declared, situation


def _start(
    rules: list[Rule], applicants: list[Applicant], questions: Questions
) -> AbstractContextManager[Contender]:
    # Wrapped, because a rule of one reference alone would be text.
    named: dict[str, Any] = {f"result_{n}": {"valeur": rule} for n, rule in enumerate(rules)}
    answered = {name for applicant in applicants for name in applicant}
    answers = declared(question for name, question in questions.items() if name in answered)
    return in_node(
        "publicodes",
        {"rules": answers | named, "asked": list(named)},
        [situation(applicant, questions) for applicant in applicants],
    )


PUBLICODES_ENGINE = Peer(
    name="publicodes",
    version=partial(version_in_node, "publicodes"),
    translator=PUBLICODES,
    start=_start,
    wanted_verdict=10,
    wanted_states=10,
)
