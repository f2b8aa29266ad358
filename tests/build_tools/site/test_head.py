"""What every page tells search engines, social networks and feed readers."""

from pathlib import Path

from build_tools.site.languages import LANGUAGES
from build_tools.source import Guide
from tests.build_tools.conftest import Published
from tests.build_tools.site.html_head import pages, read_head


def test_every_page_has_a_title_and_a_description_of_its_own(published: Published) -> None:
    for language in LANGUAGES:
        heads = [(path, head) for site, path, head in pages(published.folder) if site is language]
        assert len(heads) > 20
        for seen in ([head.title for _, head in heads], [h.meta["description"] for _, h in heads]):
            assert all(seen)
            assert len(set(seen)) == len(seen), sorted(seen)


def test_descriptions_are_in_the_language_of_the_page(with_address: Published) -> None:
    for site, path, head in pages(with_address.folder):
        text = head.meta["description"]
        assert head.lang == site.tag
        han = sum("\u4e00" <= character <= "\u9fff" for character in text)
        assert (han > len(text) / 3) is (site.language == "zh"), (path, text)


def test_every_page_describes_itself_to_social_networks(
    with_address: Published, guide: Guide
) -> None:
    for site, _path, head in pages(with_address.folder):
        name = guide.site.name.text(site.language)
        (other,) = (language for language in LANGUAGES if language is not site)
        assert head.meta["og:type"] == "website"
        assert head.meta["og:site_name"] == name
        assert head.title in {head.meta["og:title"], f"{head.meta['og:title']} - {name}"}
        assert head.meta["og:description"] == head.meta["description"]
        assert head.meta["og:locale"] == site.locale
        assert head.meta["og:locale:alternate"] == other.locale


def test_addresses_of_both_languages_are_on_every_page(
    with_address: Published, address: str
) -> None:
    for site, path, head in pages(with_address.folder):
        itself = f"{address}{site.path}{path}"
        assert [link["href"] for link in head.related("canonical")] == [itself]
        assert head.meta["og:url"] == itself
        alternates = {
            link["hreflang"]: link["href"]
            for link in head.related("alternate")
            if "hreflang" in link
        }
        assert alternates == {
            "zh-Hans": f"{address}{path}",
            "en": f"{address}en/{path}",
            "x-default": f"{address}{path}",
        }
        for found in alternates.values():
            file = with_address.folder / found.removeprefix(address) / "index.html"
            assert file.is_file(), found


def test_without_an_address_no_page_names_one(without_address: Published) -> None:
    for _site, path, head in pages(without_address.folder):
        assert head.related("canonical") == [], path
        assert not any("hreflang" in link for link in head.links), path
        assert "og:url" not in head.meta, path


def test_the_feed_is_announced_on_every_page(published: Published) -> None:
    for site, path, head in pages(published.folder):
        (link,) = (link for link in head.related("alternate") if "hreflang" not in link)
        assert link["type"] == "application/atom+xml"
        here = published.folder / site.path / path
        assert (here / link["href"]).resolve() == (
            published.folder / site.path / "feed.xml"
        ).resolve()


def test_the_404_page_is_no_page_to_be_found(published: Published) -> None:
    for site in LANGUAGES:
        head = read_head(published.folder / site.path / "404.html")
        assert head.meta["robots"] == "noindex"
        assert head.related("canonical") == []
        assert not any(name.startswith("og:") for name in head.meta)


def test_the_structured_data_ends_where_it_should(evil_site: Path) -> None:
    texts = 0
    for _site, _path, head in pages(evil_site):
        if head.data is not None:
            texts += "<script>alert('x')</script>" in str(head.data["name"])
    assert texts > 30
