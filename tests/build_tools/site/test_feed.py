"""The feeds of changes: valid Atom, with ids that stay when the site gets an address or moves."""

import re
from dataclasses import replace
from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

from build_tools.site.addresses import Addresses
from build_tools.site.feed import feed
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.source import Guide
from tests.build_tools.conftest import Published

ATOM = "{http://www.w3.org/2005/Atom}"


def parsed(text: str) -> ET.Element:
    return ET.fromstring(text.encode())  # noqa: S314 - ours


def ids(root: ET.Element) -> list[str]:
    return [found.text or "" for found in root.iter(f"{ATOM}id")]


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
@pytest.mark.parametrize("public", [None, "https://example.org/x/y/"])
def test_it_is_what_atom_asks_for(guide: Guide, site: LanguageSite, public: str | None) -> None:
    root = parsed(feed(guide, site, Addresses(public)))
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
            assert element.findtext(f"{ATOM}{name}")
        moment = datetime.fromisoformat(element.findtext(f"{ATOM}updated", ""))
        assert moment.tzinfo is not None
        assert len(element.findall(f"{ATOM}link[@rel='alternate']")) == 1
    assert root.findtext(f"{ATOM}author/{ATOM}name") == guide.site.name.text(site.language)
    assert all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", found) for found in ids(root))
    assert len(set(ids(root))) == len(entries) + 1
    newest = max(entry.findtext(f"{ATOM}updated", "") for entry in entries)
    assert root.findtext(f"{ATOM}updated") == newest


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
def test_every_change_is_an_entry_in_the_feeds_language(guide: Guide, site: LanguageSite) -> None:
    entries = parsed(feed(guide, site, Addresses(None))).findall(f"{ATOM}entry")
    for entry, change in zip(entries, guide.changes.changes, strict=True):
        title = entry.findtext(f"{ATOM}title", "")
        assert title.endswith(change.text(site.language))
        assert entry.findtext(f"{ATOM}updated", "").startswith(change.date)
        if change.programme:
            year, name = change.programme.split("/")
            programme = guide.editions[int(year)].programmes[name]
            assert title.startswith(programme.name.text(site.language))


def test_ids_stay_when_the_site_moves_or_a_text_is_corrected(guide: Guide) -> None:
    first, *others = guide.changes.changes
    corrected = first.model_copy(update={"zh": "更正", "en": "Corrected"})
    changed = guide.changes.model_copy(update={"changes": [corrected, *others]})
    for site in LANGUAGES:
        here = parsed(feed(guide, site, Addresses(None)))
        there = parsed(feed(replace(guide, changes=changed), site, Addresses("https://a.example/")))
        assert ids(here) == ids(there)


def test_the_two_languages_are_two_feeds(guide: Guide) -> None:
    chinese, english = (ids(parsed(feed(guide, site, Addresses(None)))) for site in LANGUAGES)
    assert set(chinese).isdisjoint(english)


def test_every_link_leads_to_the_change_on_its_page(published: Published) -> None:
    for site in LANGUAGES:
        folder = published.folder / site.path
        root = parsed((folder / "feed.xml").read_text(encoding="utf-8"))
        page = (folder / "changes/index.html").read_text(encoding="utf-8")
        home = published.addresses.page(site, "") or ""
        links = [link.attrib["href"] for link in root.iter(f"{ATOM}link")]
        itself = published.addresses.page(site, "feed.xml")
        assert [link for link in links if link.endswith("feed.xml")] == ([itself] if itself else [])
        anchors = [link.partition("#") for link in links if not link.endswith("feed.xml")]
        assert len(anchors) == len(root.findall(f"{ATOM}entry")) + 1
        for path, _, anchor in anchors:
            assert path == f"{home}changes/"
            assert not anchor or f'id="{anchor}"' in page
