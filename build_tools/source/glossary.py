"""The glossary: terms that a reader may not know, explained in this site's words."""

from typing import Annotated

from pydantic import Field, StringConstraints
from pypinyin import lazy_pinyin

from build_tools.source.problems import Language
from build_tools.source.words import Model, Text, Words

TermId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]


class Forms(Model):
    """The words of the guide that stand for a term, in either language."""

    zh: list[Text] = Field(min_length=1)
    en: list[Text] = Field(min_length=1)

    def of(self, language: Language) -> list[str]:
        """The forms in one language."""
        return self.zh if language == "zh" else self.en


class Term(Model):
    """A term with its explanation."""

    name: Words
    forms: Forms
    text: Words


class Glossary(Model):
    """All terms by id, which is also the anchor of the entry."""

    terms: dict[TermId, Term] = Field(min_length=1)

    def forms(self, language: Language) -> dict[str, list[str]]:
        """The forms of every term in one language."""
        return {name: term.forms.of(language) for name, term in self.terms.items()}

    def ordered(self, language: Language) -> list[tuple[str, Term]]:
        """The terms in the order of the language: by pinyin, or by the alphabet."""

        def place(item: tuple[str, Term]) -> str:
            name = item[1].name
            told = " ".join(lazy_pinyin(name.zh)) if language == "zh" else name.en.strip("'")
            return told.casefold()

        return sorted(self.terms.items(), key=place)
