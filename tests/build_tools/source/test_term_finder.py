"""Terms are found as whole words, the longest first, and the text stays what it was."""

import pytest

from build_tools.source import Guide
from build_tools.source.passages import passages
from build_tools.source.problems import Language
from build_tools.source.term_finder import Piece, TermFinder

FORMS = {
    "navigation": ["专利导航", "patent navigation"],
    "base": ["专利导航服务基地"],
    "gi": ["GI", "GIs", "geographical indications (GIs)"],
    "pct": ["PCT专利"],
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("开展专利导航。", {"专利导航": "navigation"}),
        ("、专利导航服务基地、", {"专利导航服务基地": "base"}),
        ("Patent navigation reports", {"Patent navigation": "navigation"}),
        ("patent navigations", {}),
        ("the origin of a GIant", {}),
        ("a GI trademark", {"GI": "gi"}),
        ("geographical indications (GIs)", {"geographical indications (GIs)": "gi"}),
        ("本年度PCT专利的", {"PCT专利": "pct"}),
        ("nothing", {}),
        ("", {}),
    ],
)  # fmt: skip
def test_what_is_found(text: str, found: dict[str, str]) -> None:
    pieces = list(TermFinder(FORMS).pieces(text))
    assert "".join(piece.text for piece in pieces) == text
    assert {piece.text: piece.term for piece in pieces if piece.term} == found


def test_a_form_is_no_pattern() -> None:
    finder = TermFinder({"a": ["x.y", "(z)"]})
    assert list(finder.pieces("xay")) == [Piece("xay")]
    assert Piece("(z)", "a") in finder.pieces("x.y and (z)")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_guide_stays_letter_for_letter(guide: Guide, language: Language) -> None:
    finder = TermFinder(guide.glossary.forms(language))
    for passage in passages(guide.current):
        pieces = finder.pieces(passage.text[language])
        assert "".join(piece.text for piece in pieces) == passage.text[language]
