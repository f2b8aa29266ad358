"""An edition of the guide: title, purpose, categories and the order of the programmes."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, StringConstraints

from build_tools.source.addresses import Day, WebAddress
from build_tools.source.cases import Cases
from build_tools.source.programme import Programme
from build_tools.source.questions import Questions
from build_tools.source.reading import Reading
from build_tools.source.slips import WithSlips
from build_tools.source.words import Id, Model, Words

ProgrammeId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


class Section(WithSlips):
    """A heading of the guide and the words under it."""

    heading: Words
    text: Words


class Category(WithSlips):
    """A category of the guide with its introduction and its programmes in official order."""

    id: ProgrammeId
    name: Words
    introduction: Words
    programmes: list[ProgrammeId] = Field(min_length=1)


class Headings(Model):
    """The headings that every programme of the guide repeats."""

    scope: Words
    requirements: Words
    office: Words


class Edition(Model):
    """What the guide says outside its programmes, and the notes that several clauses share.

    `publisher`, `source` and `issued` say who issued the notice, where it stands and when it was
    issued (YYYY-MM-DD); left out, the pages say that they are not stated.
    """

    year: int
    publisher: Words | None = None
    source: WebAddress | None = None
    issued: Day | None = None
    title: Words
    purpose: Section
    support: Section
    headings: Headings
    categories: list[Category] = Field(min_length=1)
    notes: dict[Id, Words]
    reading: Reading


class Department(Model):
    """A responsible office; the note says what the guide leaves unsaid about it."""

    name: Words
    note: Words | None = None


class Departments(Model):
    """All responsible offices by id."""

    departments: dict[Id, Department] = Field(min_length=1)


@dataclass(frozen=True)
class EditionSource:
    """One edition: its words, questions, programmes in official order, worked cases, the notice."""

    edition: Edition
    questions: Questions
    programmes: dict[str, Programme]
    cases: dict[str, Cases]
    official: str
