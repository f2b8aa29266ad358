"""What readers type for the words of the guide."""

from collections.abc import Iterable

from pydantic import Field

from build_tools.source.words import Model, Text
from build_tools.source.yaml_reader import Document


class Synonym(Model):
    """Words that readers `say`, and the words of the guide that they mean, in either language."""

    say: list[Text] = Field(min_length=1)
    means: list[Text] = Field(min_length=1)


class Synonyms(Model):
    """All synonyms of the search, and the words in a query that it passes over."""

    ignored: list[Text]
    synonyms: list[Synonym]


def check_synonyms(synonyms: Synonyms, texts: Iterable[str], document: Document) -> None:
    """Report every word that is meant but stands in none of the guide's texts."""
    guide = "\n".join(texts).lower()
    for number, synonym in enumerate(synonyms.synonyms):
        for index, words in enumerate(synonym.means):
            if words.lower() not in guide:
                document.report(
                    document.place(("synonyms", number, "means", index)),
                    f"指南中没有“{words}”，搜索不会因此找到任何内容",
                    f"'{words}' stands nowhere in the guide, so the search finds nothing by it",
                )
