"""Who is compared with whom, and on what."""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date

from benchmarks.engine.contenders.by_hand import BY_HAND
from benchmarks.engine.contenders.contender import Contender, InProcess
from benchmarks.engine.contenders.json_logic import JSON_LOGIC_JS
from benchmarks.engine.contenders.ours import OurEngine, read_results
from benchmarks.engine.contenders.peer import Peer
from benchmarks.engine.contenders.publicodes import PUBLICODES_ENGINE
from benchmarks.engine.contenders.zen_engine import ZEN_ENGINE
from benchmarks.engine.draft import Applicant
from benchmarks.engine.selection import (
    Edition,
    Selection,
    questions_of,
    select,
    select_all,
    select_programmes,
)
from benchmarks.engine.translation import clause_rules, verdict_rules
from build_tools.compile_rules import canonical
from checker import load_rules, read_answers

_PEERS = (JSON_LOGIC_JS, ZEN_ENGINE, PUBLICODES_ENGINE)


@dataclass(frozen=True)
class Comparison:
    """Two contenders that decide the same; `wanted` is how many times faster ours should be."""

    peer_name: str
    asked_for: str
    selection: Selection
    ours: Contender
    peer: Contender
    wanted: int | None = None


@dataclass(frozen=True)
class Setting:
    """The whole edition, the applicants, and the day on which they are checked."""

    edition: Edition
    drawn: list[Applicant]
    day: date

    def our_engine(self, selection: Selection) -> tuple[OurEngine, list[Applicant]]:
        """Our engine with some of the rules; the applicants with what these ask, as JSON."""
        rules = load_rules(canonical(selection.edition))
        asked = {name for programme in rules.programmes.values() for name in programme.questions}
        drawn = [{n: answer for n, answer in a.items() if n in asked} for a in self.drawn]
        answers = [read_answers(applicant, rules, self.day) for applicant in drawn]
        as_json = json.loads(json.dumps(drawn, default=float))
        return OurEngine(rules, answers, self.day), as_json


def comparisons(setting: Setting, stack: ExitStack) -> Iterator[Comparison]:
    """All comparisons; the peers end with the stack."""
    for peer in _PEERS:
        yield from _with_peer(peer, setting, stack)
    yield _with_functions(setting)


def _with_peer(peer: Peer, setting: Setting, stack: ExitStack) -> Iterator[Comparison]:
    selection = select(setting.edition, peer.translator.translate)
    ours, applicants = setting.our_engine(selection)
    questions = questions_of(setting.edition)
    verdicts, states = (
        stack.enter_context(peer.start(rules, applicants, questions))
        for rules in (
            verdict_rules(selection, peer.translator),
            clause_rules(selection, peer.translator),
        )
    )
    name = f"{peer.name} {peer.version()}"
    yield Comparison(
        name, "verdict only", selection, ours.outcomes(), verdicts, peer.wanted_verdict
    )
    # The others have nothing to set against our explanations but the bare states.
    for asked_for, our in (("clause states", ours.states()), ("clauses explained", ours.clauses())):
        yield Comparison(name, asked_for, selection, our, states, peer.wanted_states)


def _with_functions(setting: Setting) -> Comparison:
    selection = select_programmes(select_all(setting.edition), BY_HAND)
    ours, _as_json = setting.our_engine(selection)
    functions = [BY_HAND[name] for name in ours.rules.programmes]
    by_hand = InProcess(
        lambda answers: [decide(answers) for decide in functions], read_results, ours.applicants
    )
    return Comparison("Python by hand", "verdict only", selection, ours.outcomes(), by_hand)
