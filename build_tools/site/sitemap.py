"""What search engines are told of the site: its sitemap and `robots.txt`."""

from collections.abc import Iterator
from pathlib import Path

from build_tools.site.addresses import Addresses
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.site.xml_template import render_xml

_SITEMAP = "sitemap.xml"


def write_sitemap(output: Path, addresses: Addresses) -> None:
    """Write `robots.txt`, and a sitemap of every page that stands in the folder.

    A sitemap needs the public address. Crawlers read `robots.txt` at the root of a server only;
    for a site in a subfolder they have to be told of the sitemap otherwise.
    """
    robots = ["User-agent: *", "Allow: /"]
    if sitemap := addresses.of(_SITEMAP):
        pages = [
            (addresses.page(site, path), addresses.alternates(path))
            for site in LANGUAGES
            for path in _pages(output, site)
        ]
        text = render_xml("sitemap.xml.j2", pages=pages)
        (output / _SITEMAP).write_text(text, encoding="utf-8")
        robots += ["", f"Sitemap: {sitemap}"]
    (output / "robots.txt").write_text("\n".join(robots) + "\n", encoding="utf-8")


def _pages(output: Path, site: LanguageSite) -> Iterator[str]:
    """The paths of a language's pages from its home page, which has an empty path."""
    others = [other.path for other in LANGUAGES if len(other.path) > len(site.path)]
    for file in sorted((output / site.path).rglob("index.html")):
        path = file.relative_to(output / site.path).as_posix().removesuffix("index.html")
        if not any(path.startswith(other) for other in others):
            yield path
