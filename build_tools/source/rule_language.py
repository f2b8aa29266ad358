"""The reference of the rule language: every element explained to staff, with an example."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeAlias

from pydantic import Discriminator, Field, Tag

from build_tools.source.conditions import FORMS, Condition
from build_tools.source.programme import ROLES, Clause, Part, Programme
from build_tools.source.questions import Question, Questions
from build_tools.source.vocabulary import SectionName
from build_tools.source.words import Id, Model, Phrase, Words, first_key
from build_tools.source.yaml_reader import Document, KeyPath

Asked: TypeAlias = dict[Id, Question]
"""Questions by id, as they stand in `questions.yml`."""

_TAGS = {
    **dict.fromkeys(FORMS, "a condition"),
    **dict.fromkeys(ROLES, "a part"),
    "parts": "a clause",
    "requirements": "a programme",
    "groups": "a list of questions",
}


def _kind_of_example(value: Any) -> str | None:
    key = first_key(value, _TAGS)
    return _TAGS[key] if key else "questions" if isinstance(value, dict) else None


Example: TypeAlias = Annotated[
    Annotated[Condition, Tag("a condition")]
    | Annotated[Part, Tag("a part")]
    | Annotated[Clause, Tag("a clause")]
    | Annotated[Programme, Tag("a programme")]
    | Annotated[Questions, Tag("a list of questions")]
    | Annotated[Asked, Tag("questions")],
    Discriminator(
        _kind_of_example, custom_error_type="no_example", custom_error_message="no example"
    ),
]


class Entry(Model):
    """What some elements of the vocabulary mean, with one example in which all of them occur."""

    keys: list[Annotated[str, Field(pattern=r"^[a-z_]+(\.[a-z_]+)?$")]] = Field(min_length=1)
    name: Words
    text: Words
    example: Example


class Section(Model):
    """Entries that belong together."""

    heading: Words
    text: Words
    entries: list[Entry] = Field(min_length=1)


class RuleLanguage(Model):
    """The whole reference.

    `page` are the words of its page, `whole` is the programme whose file is shown as it stands.
    """

    page: dict[Id, Phrase]
    whole: str
    sections: dict[SectionName, Section]


@dataclass(frozen=True)
class RuleLanguageSource:
    """The reference with YAML as staff wrote it: of the examples by entry, and of `whole`."""

    language: RuleLanguage
    examples: Mapping[tuple[SectionName, int], str]
    whole: str


def examples_as_written(
    language: RuleLanguage, document: Document, text: str
) -> dict[tuple[SectionName, int], str]:
    """The YAML of every example, by section and number of its entry."""
    lines = text.splitlines()
    return {
        (name, index): _as_written(document, ("sections", name, "entries", index, "example"), lines)
        for name, section in language.sections.items()
        for index in range(len(section.entries))
    }


def _as_written(document: Document, path: KeyPath, lines: list[str]) -> str:
    """The value at `path`: all that follows its start and is indented more than its key."""
    key, start = document.key_places[path], document.place(path)
    first, *rest = lines[start.line - 1 :]
    end = next(
        (n for n, line in enumerate(rest) if line.strip() and _indent(line) < key.column),
        len(rest),
    )
    value = [" " * (start.column - 1) + first[start.column - 1 :], *rest[:end]]
    return textwrap.dedent("\n".join(value)).rstrip()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
