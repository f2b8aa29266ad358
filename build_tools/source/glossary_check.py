"""Checks of the glossary: every form stands in the guide, and for one term only."""

from collections.abc import Iterable
from typing import get_args

from build_tools.source.glossary import Glossary
from build_tools.source.passages import Passage
from build_tools.source.problems import Language
from build_tools.source.term_finder import TermFinder
from build_tools.source.yaml_reader import Document


def check_glossary(glossary: Glossary, passages: Iterable[Passage], document: Document) -> None:
    """Report every form that a term before has already, or that is found nowhere in the guide."""
    guide = list(passages)
    for language in get_args(Language):
        found = _found(glossary, language, guide)
        owners: dict[str, str] = {}
        for name, term in glossary.terms.items():
            for index, form in enumerate(term.forms.of(language)):
                place = document.place(("terms", name, "forms", language, index))
                owner = owners.get(form.casefold())
                if owner is not None:
                    document.report(
                        place,
                        f"“{form}”已经写在“{owner}”中；请删除一处",
                        f"'{owner}' has '{form}' already; delete one of the two",
                    )
                elif form.casefold() not in found:
                    document.report(
                        place,
                        f"指南中没有“{form}”，或者每一处都属于更长的说法；请按指南的文字改正或删除",
                        f"'{form}' stands nowhere in the guide, or only within longer forms;"
                        " correct it to the guide's words, or delete it",
                    )
                owners.setdefault(form.casefold(), name)


def _found(glossary: Glossary, language: Language, guide: Iterable[Passage]) -> set[str]:
    """The forms that are found in the guide, in small letters."""
    finder = TermFinder(glossary.forms(language))
    texts = (passage.text[language] for passage in guide)
    return {piece.text.casefold() for text in texts for piece in finder.pieces(text) if piece.term}
