"""A script in every field of the source is shown as text on every page and in the data."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

from tests.evil import EVIL


def test_no_page_holds_a_foreign_element(evil_site: Path, site: Path) -> None:
    pages = list(evil_site.rglob("*.html"))
    assert len(pages) > 36
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html, page
        own = (site / page.relative_to(evil_site)).read_text(encoding="utf-8")
        assert _Elements(html).suspicious == _Elements(own).suspicious, page


def test_every_page_shows_the_words_as_they_are(evil_site: Path) -> None:
    for page in (*evil_site.rglob("2023/**/index.html"), *evil_site.rglob("rule-*/index.html")):
        assert EVIL.strip() in _Elements(page.read_text(encoding="utf-8")).text, page


def test_the_data_holds_the_words_as_they_are(evil_site: Path) -> None:
    for name in ("rules", "guide", "questions", "clause-map"):
        text = (evil_site / f"data/2023/{name}.json").read_text(encoding="utf-8")
        assert EVIL in json.dumps(json.loads(text), ensure_ascii=False)


class _Elements(HTMLParser):
    """The text of the page's article and the elements there that the source must not make."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.suspicious: list[str] = []
        self.article = 0
        self.feed(html)
        self.text = re.sub(r"\s+", " ", self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.article += tag == "article"
        if self.article and tag in {"script", "em", "code"}:
            self.suspicious.append(tag)
        if self.article and any(href == "e" for name, href in attrs if name == "href"):
            self.suspicious.append("link")

    def handle_endtag(self, tag: str) -> None:
        self.article -= tag == "article"

    def handle_data(self, data: str) -> None:
        self.text += data
