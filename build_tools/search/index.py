"""The file that the search of one language loads."""

from typing import Any

from build_tools.pages.writer import Writer
from build_tools.search.characters import traditional_characters
from build_tools.search.documents import Document, documents
from build_tools.search.sound import sound
from build_tools.source.problems import Language

# Where the theme splits a query to mark its words in the page that was found.
_SEPARATOR = r"[\s]+"


def search_index(writer: Writer) -> dict[str, Any]:
    """Settings and documents, in the form that the theme hands to the search worker."""
    found = list(documents(writer))
    source = writer.guide.synonyms
    synonyms = source.synonyms
    typed, simple = traditional_characters(
        [*(d.title + d.text + d.other for d in found), *(word for s in synonyms for word in s.say)]
    )
    return {
        "config": {
            "lang": [writer.language],
            "separator": _SEPARATOR,
            "traditional": typed,
            "simplified": simple,
            "ignored": source.ignored,
            "synonyms": [[s.say, s.means] for s in synonyms],
        },
        "docs": [_data(document, writer.language) for document in found],
    }


def _data(document: Document, language: Language) -> dict[str, Any]:
    data: dict[str, Any] = {
        "location": document.location,
        "title": document.title,
        "text": document.text,
        "other": document.other,
    }
    if language == "zh" and "#" not in document.location:
        data["sound"] = sound(document.title)
    if document.explains:
        data["explains"] = True
    return data if document.is_programme else data | {"minor": True}
