"""The head of a built page, parsed."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from build_tools.site.languages import LANGUAGES, LanguageSite


def pages(folder: Path) -> Iterator[tuple[LanguageSite, str, "Head"]]:
    """Every page of a built site with its language and its path there."""
    chinese, english = LANGUAGES
    for file in sorted(folder.rglob("index.html")):
        path = file.relative_to(folder).as_posix().removesuffix("index.html")
        site = english if path.startswith(english.path) else chinese
        yield site, path.removeprefix(site.path), read_head(file)


def read_head(file: Path) -> "Head":
    """The head of one page."""
    return Head(file.read_text(encoding="utf-8"))


class Head(HTMLParser):
    """Its language, title, metadata by name, links by relation, and structured data."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.lang = ""
        self.title = ""
        self.meta: dict[str, str] = {}
        self.links: list[dict[str, str]] = []
        self._data = ""
        self._inside = ""
        self.feed(html.partition("</head>")[0])

    @property
    def data(self) -> Any:
        """The structured data; None where there is none."""
        return json.loads(self._data) if self._data else None

    def related(self, relation: str) -> list[dict[str, str]]:
        """The links of one relation."""
        return [link for link in self.links if link["rel"] == relation]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._inside = given.get("type", tag)
        match tag:
            case "html":
                self.lang = given["lang"]
            case "meta" if "content" in given:
                name = given.get("name") or given.get("property") or given["http-equiv"]
                assert name not in self.meta, name
                self.meta[name] = given["content"]
            case "link":
                self.links.append(given)

    def handle_endtag(self, _tag: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside == "title":
            self.title += data
        if self._inside == "application/ld+json":
            self._data += data
