"""The words that a built page shows or says, each with the language in which it is marked."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
# Attributes that a reader sees or hears; the scripts put those of `data-` into the page.
_SPOKEN = frozenset(
    {"title", "alt", "placeholder", "label", "summary"}
    | {"aria-label", "aria-description", "aria-roledescription", "aria-valuetext"}
    | {"data-words", "data-name", "data-one", "data-other", "data-none", "data-copied"}
)
_META = frozenset({"description", "og:title", "og:description", "og:site_name"})
# The texts of structured data; an `alternateName` is the name in the other language.
_TOLD = frozenset({"name", "description", "serviceType", "audienceType"})
_CODE = frozenset({"code", "pre", "kbd", "samp", "style"})


@dataclass(frozen=True)
class Words:
    """A text or an attribute: `lang` as it is marked, `is_code` within code, `place` for messages.

    An attribute that only scripts and styles read is not `spoken`.
    """

    text: str
    lang: str
    place: str
    is_code: bool = False
    spoken: bool = True


@dataclass(frozen=True)
class Page:
    """A parsed page: its language, its title, its ids, its words, and its links with attributes."""

    lang: str
    title: str
    ids: tuple[str, ...]
    words: tuple[Words, ...]
    links: tuple[dict[str, str], ...]


def read_page(html: str) -> Page:
    """Parse a built page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    title = next((w.text for w in reader.words if w.place.endswith("head > title")), "")
    return Page(reader.lang, title, tuple(reader.ids), tuple(reader.words), tuple(reader.links))


@dataclass
class _Open:
    tag: str
    label: str
    lang: str
    is_code: bool


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[_Open] = []
        self.lang = ""
        self.ids: list[str] = []
        self.words: list[Words] = []
        self.links: list[dict[str, str]] = []
        self._json = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        around = self.open[-1] if self.open else _Open("", "", "", False)
        lang = found.get("lang", around.lang)
        classes = "".join(f".{name}" for name in found.get("class", "").split()[:1])
        here = _Open(tag, f"{tag}{classes}", lang, around.is_code or tag in _CODE)
        if tag == "html":
            self.lang = lang
        if "id" in found:
            self.ids.append(found["id"])
        if tag in {"a", "link"}:
            self.links.append(found)
        self.open.append(here)
        self._attributes(tag, found)
        if tag in _VOID:
            self.open.pop()

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index].tag == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        if not data.strip():
            return
        here = self.open[-1]
        if here.tag != "script":
            self._add(data, "")
        elif data.lstrip().startswith("{"):
            content = json.loads(data)
            for text in _texts(content.get("translations", {})):
                self._add(text, "translations")
            for text in _told(content):
                self._add(text, "structured data")

    def _attributes(self, tag: str, found: dict[str, str]) -> None:
        described = tag == "meta" and _META & {found.get("name"), found.get("property")}
        for name, value in found.items():
            spoken = name in _SPOKEN or (bool(described) and name == "content")
            if name == "data-words":
                for text in _texts(json.loads(value)):
                    self._add(text, "@data-words")
            else:
                self._add(value, f"@{name}", spoken=spoken)

    def _add(self, text: str, part: str, *, spoken: bool = True) -> None:
        here = self.open[-1]
        place = " > ".join(element.label for element in self.open[-3:])
        self.words.append(Words(text.strip(), here.lang, place + part, here.is_code, spoken))


def _told(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        yield from (data[key] for key in _TOLD & data.keys() if isinstance(data[key], str))
    for inner in (
        data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    ):
        yield from _told(inner)


def _texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        for value in data.values():
            yield from _texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts(value)
