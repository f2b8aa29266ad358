"""The kinds of page that the site is made of, each with a built page as its example."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

# By the folder's name in an address.
LANGUAGES = {"zh": "", "en": "en/"}


@dataclass(frozen=True)
class Kind:
    """A kind of page: the pattern of its addresses, and what the HTML of such a page holds."""

    name: str
    address: str
    holds: str = ""

    def fits(self, address: str, html: str) -> bool:
        """Whether a page of a language, by its address in it, is of this kind."""
        return re.fullmatch(self.address, address) is not None and self.holds in html


# A page is of the first kind that fits it.
KINDS = (
    Kind("home", ""),
    Kind("guide", r"\d{4}/"),
    Kind("overview", r"\d{4}/programmes/"),
    Kind("check", r"\d{4}/check/"),
    Kind("kinds", r"\d{4}/for/"),
    Kind("one-kind", r"\d{4}/for/[^/]+/"),
    Kind("offices", r"\d{4}/offices/"),
    Kind("reading", r"\d{4}/reading/"),
    Kind("print", r"\d{4}/print/"),
    Kind("programme-with-chart", r"\d{4}/[^/]+/", 'class="band-chart"'),
    Kind("programme-with-records", r"\d{4}/[^/]+/", 'class="checker-records"'),
    Kind("programme", r"\d{4}/[^/]+/", "<guide-checker"),
    Kind("glossary", "glossary/"),
    Kind("rule-language", "rule-language/"),
    Kind("about", "about/"),
    Kind("accessibility", "accessibility/"),
    Kind("open-data", "open-data/"),
    Kind("changes", "changes/"),
    Kind("how-it-works", "how-it-works/"),
    Kind("not-found", r"404\.html"),
    Kind("not-kept", r"offline\.html"),
)


def built_pages(folder: Path, language: str) -> dict[str, str]:
    """The HTML of every page of a language, by its address in it."""
    root = folder / LANGUAGES[language]
    others = [root / prefix for prefix in LANGUAGES.values() if (root / prefix) != root]
    files = [f for f in root.rglob("*.html") if not any(f.is_relative_to(o) for o in others)]
    return {_address(file.relative_to(root)): file.read_text(encoding="utf-8") for file in files}


def kind_of(address: str, html: str) -> str | None:
    """The name of a page's kind; None if it is of none that we know."""
    return next((kind.name for kind in KINDS if kind.fits(address, html)), None)


@cache
def examples(folder: Path, language: str) -> dict[str, str]:
    """The address of the first page of each kind, by the kind's name."""
    pages = sorted(built_pages(folder, language).items())
    found: dict[str, str] = {}
    for address, html in pages:
        found.setdefault(kind_of(address, html) or address, LANGUAGES[language] + address)
    return found


def _address(file: Path) -> str:
    return file.as_posix().removesuffix("index.html")
