"""Terms in the guide's words are links, the words stay as they are, and every link is explained."""

import re
from html import unescape
from pathlib import Path

import pytest

from build_tools.source import Guide
from build_tools.source.passages import passages
from build_tools.source.problems import Language
from build_tools.source.term_finder import TermFinder
from checker import Rules

LINK = re.compile(r'<a class="term" href="([^"]*)" aria-describedby="([^"]*)">([^<]*)</a>')


def html_of(site: Path, language: str, address: str) -> str:
    folder = site if language == "zh" else site / "en"
    return (folder / address / "index.html").read_text(encoding="utf-8")


def paragraphs(html: str, kind: str) -> list[str]:
    """The guide's words on a page, as they stand in it."""
    return re.findall(rf'<p class="{kind}"[^>]*>(.*?)</p>', html, re.DOTALL)


@pytest.mark.parametrize(
    ("language", "kind", "words"),
    [("zh", "official", "zh"), ("en", "official", "zh"), ("en", "translation", "en")],
)
def test_not_a_character_of_the_guide_is_changed(
    site: Path, guide: Guide, language: str, kind: str, words: Language
) -> None:
    for name, programme in guide.current.programmes.items():
        wanted = [getattr(part, words) for part in programme.introduction or []]
        wanted += [
            passage.text[words]
            for passage in passages(guide.current)
            if passage.programme == name and passage.clause not in {"name", "introduction"}
        ]
        found = paragraphs(html_of(site, language, f"2023/{name}"), kind)
        assert [unescape(re.sub(r"</?a\b[^>]*>", "", text)) for text in found] == wanted, name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_link_leads_to_its_entry_and_has_its_explanation(
    site: Path, guide: Guide, rules: Rules, language: Language
) -> None:
    entries = html_of(site, language, "glossary")
    linked = set()
    for name in rules.programmes:
        html = html_of(site, language, f"2023/{name}")
        described = set()
        for href, note, text in LINK.findall(html):
            term = href.removeprefix("../../glossary/#")
            assert f'<h2 id="{term}"' in entries
            forms = [form for x in ("zh", "en") for form in guide.glossary.terms[term].forms.of(x)]
            assert unescape(text).casefold() in [form.casefold() for form in forms]
            described.add(note)
            linked.add(term)
        notes = re.findall(r'<div class="term-note" id="([^"]*)" role="tooltip"', html)
        assert set(notes) == described
        assert len(notes) == len(described)
        for note in notes:
            text = guide.glossary.terms[note.removeprefix("term-")].text.text(language)
            assert text in unescape(re.sub(r"</?span[^>]*>", "", html))
    elsewhere = set(guide.glossary.terms) - linked
    assert len(elsewhere) < 3, elsewhere


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_term_is_linked_twice_in_a_clause(site: Path, rules: Rules, language: str) -> None:
    for name in rules.programmes:
        html = html_of(site, language, f"2023/{name}")
        for text in paragraphs(html, "official") + paragraphs(html, "translation"):
            terms = [href for href, _, _ in LINK.findall(text)]
            assert len(terms) == len(set(terms)), text


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_term_is_linked_within_a_link_or_a_heading(
    site: Path, rules: Rules, language: str
) -> None:
    for name in rules.programmes:
        html = html_of(site, language, f"2023/{name}")
        inside = paragraphs(html, "official") + paragraphs(html, "translation")
        assert html.count('class="term"') == sum(text.count('class="term"') for text in inside)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_glossary_tells_every_place(site: Path, guide: Guide, language: str) -> None:
    html = html_of(site, language, "glossary")
    finder = TermFinder(guide.glossary.forms("zh"))
    for term in guide.glossary.terms:
        entry = re.split(r"<h2 ", html[html.index(f'<h2 id="{term}"') + 4 :])[0]
        links = set(re.findall(r'href="\.\./2023/([^"]*)"', entry))
        for passage in passages(guide.current):
            if term not in {piece.term for piece in finder.pieces(passage.text["zh"])}:
                continue
            clause = f"clause-{passage.clause}" if passage.clause.isdecimal() else passage.clause
            page = f"{passage.programme}/" if passage.programme else ""
            assert (page if clause == "name" else f"{page}#{clause}") in links, (term, passage)
