"""A page before MkDocs, and the edition that pages are made from."""

from dataclasses import dataclass
from typing import Any

from build_tools.source.edition import EditionSource
from checker.rules import Rules


@dataclass(frozen=True)
class Page:
    """A page before MkDocs: source path, title and description as plain text, and Markdown.

    The home page has no title of its own. `scripts` and `styles` are the page's own, besides
    those of every page. A page with the checker needs WebAssembly; `early_rules` is the address of
    the rules where the checker starts while the browser still reads the page. `year` is that of
    the edition it belongs to.
    """

    path: str
    title: str
    description: str
    markdown: str
    year: int | None = None
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    uses_checker: bool = False
    early_rules: str | None = None


@dataclass(frozen=True)
class CompiledEdition:
    """An edition's source, its compiled rules as data, and the rules as the checker loads them."""

    source: EditionSource
    data: dict[str, Any]
    rules: Rules
