"""The changes as an Atom feed, one in each language.

A feed has to name itself and its entries for good. Their ids are made from the UUID in
`changes.yml` and from the entries' own ids, not from addresses: they are the same before the
public address is set and after the site moves, so that nothing is shown as new twice. While the
address is unset, the links are relative to the feed, and it does not say where it stands.
"""

from uuid import UUID, uuid5

from build_tools.pages.changes_page import CHANGES, ToldChange, told_changes
from build_tools.site.addresses import Addresses
from build_tools.site.languages import LanguageSite
from build_tools.site.xml_template import render_xml
from build_tools.source import Guide
from build_tools.source.words import texts

FEED = "feed.xml"


def feed(guide: Guide, site: LanguageSite, addresses: Addresses) -> str:
    """The feed of one language."""
    language, changes = site.language, told_changes(guide, site.language)
    name, words = guide.site.name.text(language), texts(guide.site.pages, language)
    page, colon = addresses.page(site, CHANGES) or CHANGES, words["colon"]

    def urn(name: str) -> str:
        return uuid5(UUID(guide.changes.feed), name).urn

    return render_xml(
        "feed.xml.j2",
        tag=site.tag,
        id=urn(language),
        title=f"{name}{colon}{words['changes_title']}",
        author=name,
        updated=_moment(changes[0].date),
        page=page,
        itself=addresses.page(site, FEED),
        entries=[
            {
                "id": urn(f"{language}/{change.id}"),
                "title": _title(change, colon),
                "updated": _moment(change.date),
                "page": f"{page}#change-{change.id}",
            }
            for change in changes
        ],
    )


def _title(change: ToldChange, colon: str) -> str:
    """The sentence; a change of one programme begins with the programme's name."""
    return f"{change.programme}{colon}{change.text}" if change.programme else change.text


def _moment(day: str) -> str:
    """The day's beginning in China, since Atom asks for a moment."""
    return f"{day}T00:00:00+08:00"
