"""The form of `guide.json`: the guide's texts, its programmes and their rules."""

from typing import Literal

from build_tools.open_data.form import Form
from build_tools.open_data.rules_form import ProgrammeFacts, TextPart
from build_tools.source.conditions import Condition
from build_tools.source.edition import Department
from build_tools.source.programme import Payment
from build_tools.source.questions import Kind
from build_tools.source.words import Id, Words


class Section(Form):
    """A heading of the guide and the words under it."""

    heading: Words
    text: Words


class Category(Form):
    """A category with its introduction."""

    id: str
    name: Words
    introduction: Words


class TextClause(Form):
    """The scope or a numbered clause; `for_kind` is the kind of applicant that alone it is for."""

    id: str
    label: str | None = None
    for_kind: Id | None = None
    parts: list[TextPart]


class Rule(Form):
    """The condition of a part, and what each record that meets it is paid, in whole yuan."""

    part: str
    role: Literal["requirement", "preference"]
    kind: Kind
    condition: Condition
    pays: Payment | None = None


class Paths(Form):
    """Where the programme's pages stand in the site."""

    zh: str
    en: str


class GuideProgramme(ProgrammeFacts):
    """A programme with the words of its clauses, and their rules by part."""

    path: Paths
    clauses: list[TextClause]
    rules: list[Rule]


class GuideData(Form):
    """The guide; `rules_hash` identifies the rules that were made from it."""

    format: Literal[1]
    year: int
    rules_hash: str
    title: Words
    purpose: Section
    support: Section
    categories: list[Category]
    departments: dict[Id, Department]
    programmes: list[GuideProgramme]
