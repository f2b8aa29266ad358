"""Slips quote the notice exactly, and their lines are computed."""

import pytest

from build_tools.source import Guide, load_guide
from build_tools.source.slip_places import place_slips
from tests.build_tools.source.conftest import Source

PROGRAMME = "2023/programmes/insurance.yml"
SLIP = """\
        requires: {question: patents, at_least: 3}
        slip:
          words: 3件以上
          beside: [200万元以上]
          zh: 分号后应有商标。
          en: A trademark should follow.
"""


def noted(source: Source, slip: str = SLIP) -> None:
    source.edit(PROGRAMME, SLIP[: SLIP.index("\n") + 1], slip)


def test_a_slip_knows_its_line_and_those_of_the_words_beside_it(source: Source) -> None:
    noted(source)
    (placed,) = place_slips(load_guide(source.folder).current)
    assert (placed.place.line, placed.place.column) == (11, 4)
    assert [(place.line, place.column) for place in placed.beside] == [(12, 22)]


def test_a_node_may_hold_several_slips(source: Source) -> None:
    first, rest = SLIP.split("          words:")
    one = "words:" + rest.replace("          ", "            ")
    noted(source, f"{first}          - {one}          - {one.replace('3件以上', '专利3件')}")
    places = [placed.place.column for placed in place_slips(load_guide(source.folder).current)]
    assert places == [2, 4]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("words: 3件以上", "words: 3件以下", ":13:11: the quotation '3件以下' must stand in the"),
        ("words: 3件以上", "words: 200万元以上", "must stand in the original once, not 0"),
        ("[200万元以上]", "[万元]", ":13:11: the quotation '万元' must"),
        ("[200万元以上]", "[]", None),
        ("          words: 3件以上\n", "", "'words' is missing; add it"),
        ("          en: A trademark should follow.\n", "", "'en' is missing; add it"),
    ],
)  # fmt: skip
def test_a_quotation_stands_in_the_original_once(
    source: Source, old: str, new: str, expected: str | None
) -> None:
    noted(source, SLIP.replace(old, new))
    found = source.problems()
    assert len(found) == (expected is not None), found
    assert expected is None or expected in found[0]


def test_every_slip_of_the_notice_quotes_the_words_of_its_line(guide: Guide) -> None:
    lines = guide.current.official.split("\n")
    placed = place_slips(guide.current)
    for found in placed:
        quoted = [found.slip.words, *found.slip.beside]
        for words, place in zip(quoted, (found.place, *found.beside), strict=True):
            assert lines[place.line - 1].startswith(words, place.column - 1)
    assert {found.place.line for found in placed} == {
        *(5, 8, 10, 11, 13, 14, 22, 24, 32, 33, 46, 49, 50, 55, 64, 66, 68, 73, 74, 75, 76),
        *(86, 93, 94, 97, 98, 106),
    }
