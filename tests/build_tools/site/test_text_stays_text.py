"""A script in every field of the source is shown as text on every page and in the data."""

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeVar

import pytest

from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide
from build_tools.source.words import Model

EVIL = "<script>alert('x')</script> *a* _b_ `c` [d](e) | "
M = TypeVar("M", bound=Model)


@pytest.fixture(scope="module")
def evil_site(project: Path, guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    evil = Guide(
        _poison(guide.site),
        _poison(guide.departments),
        {
            year: replace(
                source,
                edition=_poison(source.edition),
                questions=_poison(source.questions),
                programmes={name: _poison(p) for name, p in source.programmes.items()},
            )
            for year, source in guide.editions.items()
        },
    )
    site = tmp_path_factory.mktemp("evil") / "site"
    publish(project, evil, compile_guide(evil), site)
    return site


def test_no_page_holds_a_foreign_element(evil_site: Path) -> None:
    pages = list(evil_site.rglob("*.html"))
    assert len(pages) > 36
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html, page
        found = _Elements(html)
        assert not found.suspicious, (page, found.suspicious)


def test_every_page_shows_the_words_as_they_are(evil_site: Path) -> None:
    for page in evil_site.rglob("2023/**/index.html"):
        assert EVIL.strip() in _Elements(page.read_text(encoding="utf-8")).text, page


def test_the_data_holds_the_words_as_they_are(evil_site: Path) -> None:
    for name in ("rules", "guide", "questions"):
        text = (evil_site / f"data/2023/{name}.json").read_text(encoding="utf-8")
        assert EVIL in json.dumps(json.loads(text), ensure_ascii=False)


def _poison(model: M) -> M:
    data = model.model_dump(by_alias=True, exclude_none=True)
    return type(model).model_validate(_poisoned(data))


def _poisoned(data: Any) -> Any:
    if isinstance(data, list):
        return [_poisoned(item) for item in data]
    if not isinstance(data, dict):
        return data
    return {
        key: EVIL + value if key in {"zh", "en"} and isinstance(value, str) else _poisoned(value)
        for key, value in data.items()
    }


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
