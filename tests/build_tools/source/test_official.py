"""The real notice and the YAML hold the same words."""

import hashlib
from pathlib import Path

from build_tools.source import Guide, Place
from build_tools.source.official import Piece, first_difference, official_strings

HERE = Place(Path("official.txt"))


def test_the_rebuilt_text_equals_the_notice(guide: Guide) -> None:
    source = guide.current
    strings = list(official_strings(source.edition, source.programmes))
    pieces = [Piece(text, Place(Path(programme or ""))) for text, programme, _path in strings]
    assert first_difference(pieces, source.official, HERE) is None
    assert sum(len(piece.text) for piece in pieces) > 7000


def test_the_notice_is_kept_as_issued(project: Path) -> None:
    notice = (project / "guide_source/2023/official.txt").read_bytes()
    digest = hashlib.sha256(notice).hexdigest()
    assert digest == "d23dae7875c8798fdd7d9127f4f66dd1af6786411d96b18e46675672bc2d4dcd"


def test_the_first_difference_is_shown_with_both_places() -> None:
    pieces = [Piece("专利３件", Place(Path("a.yml"), 1)), Piece("以上；", Place(Path("a.yml"), 2))]
    found = first_difference(pieces, "专利 3件\n以下；", HERE)
    assert found is not None
    assert (found.source_place.line, found.source_words) == (2, "上;")
    assert (found.official_place.line, found.official_place.column) == (2, 2)
    assert found.official_words == "下;"


def test_a_text_that_ends_early_differs() -> None:
    place = Place(Path("a.yml"))
    assert first_difference([Piece("专利", place)], "专利3件", HERE) is not None
    assert first_difference([Piece("专利3件", place)], "专利", HERE) is not None
