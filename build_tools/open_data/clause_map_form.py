"""The form of `clause-map.json`: every sentence of the notice and the nodes that hold it."""

from typing import Literal

from build_tools.open_data.form import Form
from build_tools.source.questions import Kind
from checker.rules import RoleName


class Node(Form):
    """A node in a sentence: the words that it holds there, and their role.

    `id` is a part's id, or the place of other words in the source; `clause` is the clause or
    section around it. Only a requirement or a preference has a `kind`.
    """

    id: str
    clause: str
    words: str
    role: RoleName | Literal["heading"]
    kind: Kind | None = None
    disputed: bool


class Sentence(Form):
    """A sentence of the notice at its line and column, from 1; a `programme` of null is none."""

    line: int
    column: int
    text: str
    programme: str | None
    nodes: list[Node]


class PlacedSlip(Form):
    """What is amiss with `words` of the notice at this line and column, from 1.

    `beside` quotes the words elsewhere that they disagree with; a `programme` of null is none.
    """

    zh: str
    en: str
    words: str
    beside: list[str]
    line: int
    column: int
    programme: str | None
    clause: str


class ClauseMapData(Form):
    """All sentences of the notice in order, and the slips in it."""

    format: Literal[1]
    year: int
    rules_hash: str
    sentences: list[Sentence]
    slips: list[PlacedSlip]
