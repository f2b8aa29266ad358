"""The form of `rules.json` and `questions.json`: what the checker loads, and what it may ask.

The conditions, payments and words in it are those of the guide's source, so that one model both
checks what staff write and describes what is published.
"""

from typing import Literal

from build_tools.open_data.form import Form
from build_tools.source.conditions import Condition
from build_tools.source.programme import Payment
from build_tools.source.questions import Kind, QuestionType, Unit
from build_tools.source.words import Id, Phrase, Text, Words
from checker.rules import RoleName


class Option(Words):
    """One of the answers that a question offers."""

    id: Id


class Column(Form):
    """A column of a question that asks for a list of records."""

    id: Id
    type: QuestionType
    label: Words
    ask: Words
    help: Words
    unit: Unit | None = None
    options: list[Option] | None = None
    minimum: int | None = None


class Question(Column):
    """A fact about the applicant that the checker may ask for.

    `kind` is how it is established, `part_of` the count that this count can't exceed. `fixed`
    says that an applicant can't change it, `fixed_options` the options of which that is true.
    `evidence` is what usually shows it. `fields` are the columns of a list of records.
    """

    group: Id
    kind: Kind
    part_of: Id | None = None
    fixed: Literal[True] | None = None
    fixed_options: list[Id] | None = None
    evidence: Words | None = None
    record: Words | None = None
    fields: list[Column] | None = None


class Group(Form):
    """A group of questions."""

    id: Id
    name: Words


class TextPart(Form):
    """A run of official words with one role; `decided_in` names the clause that decides it."""

    id: str
    role: RoleName
    text: Words
    notes: list[Words] | None = None
    decided_in: Text | None = None


class Part(TextPart):
    """A run of official words with its rule.

    `kind` says how its condition is established; `pays` is what each qualifying record is paid,
    in whole yuan.
    """

    kind: Kind | None = None
    condition: Condition | None = None
    pays: Payment | None = None


class Clause(Form):
    """The scope or a numbered clause; `for_kind` is the kind of applicant that alone it is for."""

    id: str
    label: str | None = None
    for_kind: Id | None = None
    parts: list[Part]


class OfficeText(Form):
    """The responsible office in the guide's words, and the departments that these name."""

    text: Words
    departments: list[Id]


class ProgrammeFacts(Form):
    """What is the same in the guide and in the rules; `enough` says how clauses combine."""

    id: str
    number: str
    category: str
    name: Words
    enough: Literal["every_clause", "any_clause"]
    introduction: list[Words]
    office: OfficeText


class Programme(ProgrammeFacts):
    """A programme with the rules of its clauses."""

    clauses: list[Clause]


class QuestionsData(Form):
    """Everything that the checker may ask, in the order of the form.

    `kinds` is the question about the kinds of applicant.
    """

    format: Literal[1]
    year: int
    kinds: Id
    groups: list[Group]
    questions: list[Question]


class RulesData(QuestionsData):
    """The rules of an edition; `hash` identifies everything but the interface words in `words`."""

    hash: str
    title: Words
    programmes: list[Programme]
    words: dict[Id, Phrase]
