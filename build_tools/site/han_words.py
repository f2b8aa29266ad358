"""Chinese words on English pages, marked as Chinese: for voices, fonts and spacing."""

import re
from html.parser import HTMLParser

_HAN = r"\u3400-\u9fff"
# A run goes on over the punctuation within it, and ends with a bracket that it opened.
_RUN = re.compile(rf"[{_HAN}](?:[{_HAN}，、。；：（《“]*[{_HAN}][）》”]*)*")
_MARKED = r'<span lang="zh-Hans">\g<0></span>'
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
# No span can stand in these.
_TEXT_ONLY = frozenset({"option", "script", "style", "svg", "textarea", "title"})


def mark_han(html: str) -> str:
    """The HTML with its Chinese words in spans, save where they are marked already."""
    marker = _Marker()
    marker.feed(html)
    marker.close()
    return "".join(marker.written)


class _Marker(HTMLParser):
    """Writes what it reads, and knows for each open element whether to leave its text alone."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.written: list[str] = []
        self.open: list[tuple[str, bool]] = [("", False)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._write_tag()
        if tag not in _VOID:
            lang = dict(attrs).get("lang")
            left = self.open[-1][1] if lang is None else lang.startswith("zh")
            self.open.append((tag, left or tag in _TEXT_ONLY))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag, attrs
        self._write_tag()

    def handle_endtag(self, tag: str) -> None:
        self.written.append(f"</{tag}>")
        for index in range(len(self.open) - 1, 0, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        self.written.append(data if self.open[-1][1] else _RUN.sub(_MARKED, data))

    def handle_entityref(self, name: str) -> None:
        self.written.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.written.append(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        self.written.append(f"<!--{data}-->")

    def _write_tag(self) -> None:
        self.written.append(self.get_starttag_text() or "")
