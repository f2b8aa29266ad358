"""json-logic-js, in Node.js."""

from contextlib import AbstractContextManager
from functools import partial

from benchmarks.engine.contenders.contender import Contender
from benchmarks.engine.contenders.in_node import in_node
from benchmarks.engine.contenders.peer import Peer, version_in_node
from benchmarks.engine.draft import Applicant
from benchmarks.engine.translators.forms import Questions
from benchmarks.engine.translators.json_logic import JSON_LOGIC, Logic


def _start(
    rules: list[Logic], applicants: list[Applicant], _questions: Questions
) -> AbstractContextManager[Contender]:
    return in_node("json_logic", rules, applicants)


JSON_LOGIC_JS = Peer(
    name="json-logic-js",
    version=partial(version_in_node, "json-logic-js"),
    translator=JSON_LOGIC,
    start=_start,
    wanted_verdict=5,
    wanted_states=2,
)
