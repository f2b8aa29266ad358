"""The list of the site's files that browsers keep, by what they are kept for."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from posixpath import normpath

from build_tools.bundle.python_files import WHOLE
from build_tools.digest import digest_of
from build_tools.site.languages import LANGUAGES, LanguageSite

# What stands in for a page that was not kept.
INSTEAD = "offline.html"
_CHECKER = "assets/checker"
# What the search loads itself.
_SEARCH_WORKER, _SEARCH_INDEX = "assets/search_worker.js", "search/search_index.json"
_LOADING = {"stylesheet", "icon"}
# Beside the files for the browser lie those for servers and for who looks for mistakes.
_NOT_KEPT = {".br", ".gz", ".map"}

Files = dict[str, str]


def list_files(site: Path) -> dict[str, dict[str, Files] | Files]:
    """Digests by path: of what each language's pages need, and of what only the checker needs.

    A page is listed under its address, after everything that it loads.
    """
    languages = {language.path: _language_files(site, language) for language in LANGUAGES}
    of_pages = {path for files in languages.values() for path in files}
    checker = {path: path for path in _checker_files(site) if path not in of_pages}
    return {"languages": languages, "checker": _digests(site, checker)}


def _language_files(site: Path, language: LanguageSite) -> Files:
    pages = list(_pages(site, language))
    loaded = {path for page in pages for path in _loaded(site, page)}
    needed = sorted({*loaded, _SEARCH_WORKER, language.path + _SEARCH_INDEX})
    addresses = {page.removesuffix("index.html"): page for page in pages}
    return _digests(site, {path: path for path in needed} | addresses)


def _pages(site: Path, language: LanguageSite) -> Iterator[str]:
    others = [other.path for other in LANGUAGES if len(other.path) > len(language.path)]
    yield language.path + INSTEAD
    for file in sorted((site / language.path).rglob("index.html")):
        path = file.relative_to(site).as_posix()
        if not any(path.startswith(other) for other in others):
            yield path


def _loaded(site: Path, page: str) -> Iterator[str]:
    found = _Loaded()
    found.feed((site / page).read_text(encoding="utf-8"))
    folder = PurePosixPath(page).parent
    for reference in found.references:
        yield normpath(str(folder / reference.partition("?")[0]))


class _Loaded(HTMLParser):
    """What a page's own HTML makes the browser load."""

    def __init__(self) -> None:
        super().__init__()
        self.references: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"script", "img"} and "src" in given:
            self.references.append(given["src"])
        elif tag == "link" and given.get("rel") in _LOADING:
            self.references.append(given["href"])


def _checker_files(site: Path) -> Iterator[str]:
    for file in sorted((*(site / _CHECKER).rglob("*"), *site.glob("data/*/rules.json"))):
        if file.is_file() and file.suffix not in _NOT_KEPT and file.parent.name != WHOLE:
            yield file.relative_to(site).as_posix()


def _digests(site: Path, addresses: dict[str, str]) -> Files:
    return {address: digest_of((site / path).read_bytes()) for address, path in addresses.items()}
