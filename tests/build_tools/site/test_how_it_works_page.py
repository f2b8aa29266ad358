"""The page 'How it works': every figure on record, as it was measured, in both languages."""

import re
from html import unescape
from pathlib import Path

import pytest

from build_tools.bundle.called_functions import recorded_functions
from build_tools.pages.start_figures import Figure, read_figures


def article(site: Path, language: str) -> str:
    folder = site if language == "zh" else site / "en"
    html = (folder / "how-it-works/index.html").read_text(encoding="utf-8")
    return html[html.index("<article") : html.index("</article>")]


def tables(html: str) -> list[list[list[str]]]:
    """The cells of each table's rows, the row's name first, without their columns' names."""
    bodies = re.findall(r"<tbody.*?</tbody>", html, re.DOTALL)
    rows = [re.findall(r"<tr.*?</tr>", body, re.DOTALL) for body in bodies]
    cell = re.compile(r"<t[hd][^>]*>(?:<span class=\"column\">[^<]*</span>)?\s*(.*?)</t[hd]>")
    return [[[unescape(text) for text in cell.findall(row)] for row in table] for table in rows]


UNITS = {"zh": {"ms": "毫秒", "MB": "MB"}, "en": {"ms": "ms", "MB": "MB"}}
REACHED = {
    "zh": {True: "，达到", False: "，未达到"},
    "en": {True: ": reached", False: ": not reached"},
}


def told(figure: Figure, value: float | None, language: str) -> str:
    if value is None:
        return ""
    digits = "g" if figure.unit == "ms" else ".2f"
    return f"{value:,{digits}} {UNITS[language][figure.unit]}"


def told_limit(figure: Figure, language: str) -> str:
    if figure.reached is None:
        return ""
    limit = told(figure, figure.wanted, language) or f"{figure.wanted_ratio:.2f}"
    return f"≤ {limit}{REACHED[language][figure.reached]}"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_is_shown_with_its_ratio_and_limit(site: Path, language: str) -> None:
    measured = read_figures()
    sizes, figures = tables(article(site, language))
    assert [cells[1:] for cells in sizes] == [
        [told(figure, value, language) for value in (figure.typical, figure.ours)]
        for figure in measured.files
    ]
    assert [cells[1:4] for cells in figures] == [
        [
            told(figure, figure.typical, language),
            told(figure, figure.ours, language),
            "" if figure.ratio is None else f"{figure.ratio:.2f}",
        ]
        for figure in measured.figures
    ]
    for cells, figure in zip(figures, measured.figures, strict=True):
        assert cells[4].endswith(told_limit(figure, language))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_was_measured_on_and_how_often_is_told(site: Path, language: str) -> None:
    measured, functions = read_figures(), recorded_functions()
    text = unescape(re.sub(r"<[^>]*>", "", article(site, language)))
    for told in (measured.machine, measured.browser, "make bench NAME=start", "make functions"):
        assert told in text
    assert re.search(rf"\D{measured.runs} (次|runs)", text)
    assert str(measured.day.year) in text
    for number in (functions.in_all, len(functions.numbers)):
        assert f"{number:,}" in text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_files_that_it_names_are_there(site: Path, project: Path, language: str) -> None:
    places = re.findall(r'<span class="places">(.*?)</span>', article(site, language))
    named = [unescape(name) for place in places for name in re.findall("<samp>(.*?)</samp>", place)]
    assert named
    assert [name for name in named if not (project / name).exists()] == []
