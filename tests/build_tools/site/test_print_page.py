"""The whole guide as one page: every official word in its order, and nothing that collides."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_tools.source import Guide
from build_tools.source.official import official_nodes
from build_tools.source.sentences import comparable
from checker import Rules
from tests.build_tools.site.test_site import LANGUAGES, page, text


class Printed(HTMLParser):
    """The article of the page: its ids, its links, and the words that it marks as official."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self.official = ""
        self._open: list[bool] = []
        article = html[html.index("<article") : html.index("</article>")]
        self.feed(article)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if str(found.get("href")).startswith("#"):
            self.anchors.append(str(found["href"])[1:])
        if tag not in {"rect", "path", "circle", "br"}:
            inside = bool(self._open) and self._open[-1]
            self._open.append(inside or "official" in str(found.get("class")).split())

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"rect", "path", "circle", "br"}:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1]:
            self.official += data


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_holds_every_official_word_in_the_order_of_the_notice(
    site: Path, guide: Guide, language: str
) -> None:
    source = guide.current
    nodes = list(official_nodes(source.edition, source.programmes))
    assert comparable("".join(node.text for node in nodes)) == comparable(source.official)
    # A heading stands on a line of its own and does without the colon.
    words = (node.text.removesuffix("：") if node.is_heading else node.text for node in nodes)
    printed = Printed(page(site, language, "2023/print"))
    assert comparable(printed.official) == comparable("".join(words))


def test_the_english_page_holds_the_whole_translation_in_order(site: Path, rules: Rules) -> None:
    shown, at = text(page(site, "en", "2023/print")), 0
    for programme in rules.programmes.values():
        for clause in programme.clauses:
            words = text(" ".join(part.text["en"] for part in clause.parts))
            assert words in shown[at:], (programme.id, clause.id)
            at = shown.index(words, at) + len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_ids_are_unique_and_every_link_within_the_page_leads_to_one(
    site: Path, language: str
) -> None:
    printed = Printed(page(site, language, "2023/print"))
    assert len(printed.ids) == len(set(printed.ids))
    assert printed.anchors
    assert set(printed.anchors) <= set(printed.ids)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_title_page_says_what_it_is_and_what_is_not_stated(
    site: Path, guide: Guide, rules: Rules, language: str
) -> None:
    shown = text(page(site, language, "2023/print"))
    words = guide.site.pages
    standing = getattr(words["print_standing"], language).format(
        site=getattr(guide.site.name, language)
    )
    assert text(standing) in shown
    assert rules.hash in shown
    for fact in ("publisher", "issued", "source"):
        assert getattr(guide.current.edition, fact) is None
        label = getattr(guide.site.frame[fact], language)
        assert text(label + getattr(guide.site.frame["not_stated"], language)) in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ["2023", "2023/pledge-financing"])
def test_the_guide_and_the_programmes_lead_to_it(site: Path, language: str, address: str) -> None:
    assert 'print/">' in page(site, language, address)
