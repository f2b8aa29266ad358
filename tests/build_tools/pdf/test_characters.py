"""Glyphs are named by characters, so that readers find what they look for in the file."""

import pytest

from build_tools.pdf.characters import without_radicals


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("1 beginbfchar\n<0A01> <2F6C>\nendbfchar", "1 beginbfchar\n<0A01> <76EE>\nendbfchar"),
        ("1 beginbfchar\n<0A> <2ED4>\nendbfchar", "1 beginbfchar\n<0A> <95E8>\nendbfchar"),
        ("1 beginbfchar\n<0A> <2F3E>\nendbfchar", "1 beginbfchar\n<0A> <6237>\nendbfchar"),
        ("1 beginbfchar\n<0A> <76EE>\nendbfchar", "1 beginbfchar\n<0A> <76EE>\nendbfchar"),
        (
            "1 beginbfrange\n<01> <02> <2F00>\nendbfrange",
            "1 beginbfrange\n<01> <02> [<4E00> <4E28>]\nendbfrange",
        ),
        (
            "1 beginbfrange\n<01> <09> <0030>\nendbfrange",
            "1 beginbfrange\n<01> <09> <0030>\nendbfrange",
        ),
        (
            "1 begincodespacerange\n<0000> <2F00>\nendcodespacerange",
            "1 begincodespacerange\n<0000> <2F00>\nendcodespacerange",
        ),
    ],
)
def test_characters_stand_for_radicals(written: str, named: str) -> None:
    assert without_radicals(written) == named
