"""The facts that the checker may ask for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

Words: TypeAlias = Mapping[str, str]
"""The same text by language: `zh` and `en`."""

Fact: TypeAlias = bool | int | Decimal | date | str | frozenset[str]
Record: TypeAlias = Mapping[str, Fact]
Answer: TypeAlias = Fact | tuple[Record, ...]
Answers: TypeAlias = Mapping[str, Answer]
"""Answers by question id; a question that is not in it is unanswered."""


@dataclass(frozen=True)
class Question:
    """A question, or a column of a question that asks for a list of records.

    `kind` is how the fact is established: measured, attested or judgement (by the office).
    `fixed` says that the applicant can't change it, `fixed_options` the options for which it
    can't; `evidence` is what usually shows it.
    """

    id: str
    type: str
    label: Words
    ask: Words
    help: Words
    kind: str = "measured"
    group: str = ""
    unit: Words | None = None
    minimum: int = 0
    part_of: str | None = None
    fixed: bool = False
    fixed_options: Sequence[str] = ()
    evidence: Words | None = None
    record: Words | None = None
    options: Mapping[str, Words] = field(default_factory=dict)
    fields: Mapping[str, "Question"] = field(default_factory=dict)

    @property
    def is_judgement(self) -> bool:
        """Whether only the office decides it."""
        return self.kind == "judgement"


def question_from(data: Mapping[str, Any]) -> Question:
    """A question as the compiled rules hold it."""
    given = dict(data)
    given["options"] = {option["id"]: option for option in data.get("options", ())}
    given["fields"] = {column["id"]: question_from(column) for column in data.get("fields", ())}
    return Question(**given)
