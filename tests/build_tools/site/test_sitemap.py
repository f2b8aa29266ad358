"""The sitemap lists every page of both languages, and nothing else."""

from xml.etree import ElementTree as ET

from tests.build_tools.conftest import Published
from tests.build_tools.site.html_head import pages

URL = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_it_lists_every_page_with_its_alternates(with_address: Published, address: str) -> None:
    root = ET.fromstring((with_address.folder / "sitemap.xml").read_bytes())  # noqa: S314 - ours
    assert root.tag == f"{URL}urlset"
    listed = {
        url.findtext(f"{URL}loc"): [
            (link.attrib["hreflang"], link.attrib["href"]) for link in url.iter(LINK)
        ]
        for url in root
    }
    assert len(listed) == len(list(root))
    found = {
        f"{address}{site.path}{path}": [
            ("zh-Hans", f"{address}{path}"),
            ("en", f"{address}en/{path}"),
            ("x-default", f"{address}{path}"),
        ]
        for site, path, _head in pages(with_address.folder)
    }
    assert listed == found
    assert {address, f"{address}en/", f"{address}en/2023/pledge-financing/"} <= set(listed)


def test_there_is_one_sitemap_and_only_with_an_address(published: Published) -> None:
    found = sorted(file.name for file in published.folder.rglob("sitemap*"))
    assert found == (["sitemap.xml"] if published.addresses.public else [])


def test_crawlers_are_welcome_and_led_to_the_sitemap(published: Published) -> None:
    robots = (published.folder / "robots.txt").read_text(encoding="utf-8")
    lines = [line for line in robots.split("\n") if line]
    sitemap = published.addresses.of("sitemap.xml")
    assert lines == ["User-agent: *", "Allow: /"] + ([f"Sitemap: {sitemap}"] if sitemap else [])
