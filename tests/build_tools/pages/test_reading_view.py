"""The page of readings counts, quotes and links what the rules hold."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any, get_args

import pytest

from build_tools.clause_map import clause_map
from build_tools.pages import Page, render_pages
from build_tools.pages.page import CompiledEdition
from build_tools.pages.programme_view import Viewer
from build_tools.pages.reading_view import ReadingViewer
from build_tools.site.build import compile_guide
from build_tools.source import Guide
from build_tools.source.problems import Language
from checker import Rules


@pytest.fixture(scope="module")
def editions(guide: Guide) -> dict[int, CompiledEdition]:
    return compile_guide(guide)


@pytest.fixture(scope="module", params=get_args(Language))
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def view(guide: Guide, editions: dict[int, CompiledEdition], language: Language) -> ReadingViewer:
    edition = editions[guide.site.current_edition]
    return ReadingViewer(Viewer(guide, edition.source, edition.rules, language))


@pytest.fixture(scope="module")
def pages(
    guide: Guide, editions: dict[int, CompiledEdition], language: Language
) -> dict[str, Page]:
    return {page.path: page for page in render_pages(guide, editions, language)}


def readings_in(data: Any) -> Iterator[dict[str, Any]]:
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if key == "readings" and value:
            yield from value
        if isinstance(value, dict | list):
            yield from readings_in(value)


def test_every_node_but_headings_is_counted_once(guide: Guide, view: ReadingViewer) -> None:
    nodes = {
        (sentence.programme, node.id): node
        for sentence in clause_map(guide.current)
        for node in sentence.nodes
        if node.role != "heading"
    }
    totals = {cell.column: cell.number for cell in view.coverage.totals}
    disputed = totals.pop("disputed")
    assert sum(totals.values()) == len(nodes)
    assert disputed == sum(node.disputed for node in nodes.values())
    for row in view.coverage.rows:
        for cell in row.cells:
            numbers = [
                int((re.findall(r"×(\d+)$", place.text) or ["1"])[0]) for place in cell.places
            ]
            assert sum(numbers) == cell.number


def test_the_whole_notice_is_said_to_be_mapped(guide: Guide, view: ReadingViewer) -> None:
    assert view.coverage.characters == len("".join(guide.current.official.split()))
    assert [row.programme is None for row in view.coverage.rows] == [False] * 15 + [True]


def test_every_disputed_part_is_in_the_register_with_all_its_readings(
    guide: Guide, view: ReadingViewer
) -> None:
    parts = view.disputed()
    totals = {cell.column: cell.number for cell in view.coverage.totals}
    assert len(parts) == totals["disputed"]
    readings = [reading.text for part in parts for point in part.points for reading in point]
    source = {name: p.model_dump() for name, p in guide.current.programmes.items()}
    assert sorted(readings) == sorted(words[view.viewer.language] for words in readings_in(source))
    for part in parts:
        assert all(len(point) > 1 for point in part.points)
        assert all(reading.children for point in part.points for reading in point)


def test_every_slip_is_in_the_register_with_its_line(guide: Guide, view: ReadingViewer) -> None:
    lines = guide.current.official.split("\n")
    rows = list(view.slips())
    assert len(rows) > 20
    for row in rows:
        for quoted in (row.quoted, *row.beside):
            (number,) = re.findall(r"\d+", quoted.line)
            assert quoted.words in lines[int(number) - 1]


def test_a_slip_shows_beside_the_words_on_the_page_where_it_stands(
    view: ReadingViewer, pages: dict[str, Page]
) -> None:
    for row in view.slips():
        name = row.clause.page.strip("./") or "index"
        assert row.text in unescape(pages[f"2023/{name}.md"].markdown)


def test_every_link_leads_to_an_anchor(pages: dict[str, Page]) -> None:
    markdown = pages["2023/reading.md"].markdown
    links = re.findall(r'href="\.\./([^"./]*)/?#([^"]*)"', markdown)
    assert len(links) > 150
    for name, anchor in set(links):
        target = pages[f"2023/{name or 'index'}.md"].markdown
        assert f'id="{anchor}"' in target or f"{{: #{anchor} }}" in target, (name, anchor)


def test_every_programme_and_the_guide_lead_to_the_page(
    pages: dict[str, Page], rules: Rules
) -> None:
    assert 'href="reading/"' in pages["2023/index.md"].markdown
    for name in rules.programmes:
        assert 'href="../reading/"' in pages[f"2023/{name}.md"].markdown, name


def test_official_words_are_marked_as_chinese_on_english_pages(
    language: Language, pages: dict[str, Page]
) -> None:
    markdown = pages["2023/reading.md"].markdown
    quotations = re.findall(r"<(?:q|dt|p class=\"official\")([^>]*)>[^<]*[\u4e00-\u9fff]", markdown)
    chinese = [' lang="zh-Hans"' in attributes for attributes in quotations]
    assert chinese
    assert language == "zh" or all(chinese)


def test_the_states_of_each_kind_are_those_that_the_checker_gives(
    guide: Guide, rules: Rules
) -> None:
    kinds = guide.current.edition.reading.kinds
    day = date(rules.year, 12, 31)
    for programme in rules.programmes.values():
        for part in programme.parts:
            condition = part.condition
            if (
                part.role != "requirement"
                or condition is None
                or condition.node.get("is") is not True
            ):
                continue
            kind, question = getattr(kinds, str(part.kind)), condition.questions[0].id
            states = [
                condition.evaluate(answers, day).public_name
                for answers in ({question: True}, {question: False}, {})
            ]
            assert states == [kind.if_yes, kind.if_no, kind.if_open]
