"""What a page is about, as search engines read it: JSON-LD in the words of schema.org.

Only what the guide states is in it. It states no issuing body, no dates and no area, so there are
none; what needs an address is missing while the site has none.
"""

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from build_tools.open_data.files import FILES
from build_tools.pages.offices import Offices
from build_tools.pages.page import CompiledEdition, Page
from build_tools.pages.programme_view import PaymentView, ProgrammeView, Viewer
from build_tools.site.addresses import Addresses
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.source import Guide

Thing: TypeAlias = dict[str, Any]
_CONTEXT = {"@context": "https://schema.org"}


def structured_data(
    guide: Guide,
    editions: Mapping[int, CompiledEdition],
    pages: list[Page],
    site: LanguageSite,
    addresses: Addresses,
) -> dict[str, Thing]:
    """What the home page, the programmes' pages and that of the open data are about, by path."""
    found = {page.path: page for page in pages}

    def thing(kind: str, path: str, **facts: Any) -> Thing:
        page = found[f"{path.removesuffix('/') or 'index'}.md"]
        return _given(
            **{"@type": kind},
            name=page.title or guide.site.name.text(site.language),
            description=page.description,
            url=addresses.page(site, path),
            **facts,
        )

    data = {
        "index.md": thing("WebSite", "", inLanguage=site.tag),
        "open-data.md": thing(
            "Dataset",
            "open-data/",
            inLanguage=[other.tag for other in LANGUAGES],
            isAccessibleForFree=True,
            distribution=list(_distribution(editions, addresses)),
        ),
    }
    for year, edition in editions.items():
        viewer = Viewer(guide, edition.source, edition.rules, site.language)
        for name in edition.rules.programmes:
            facts = _programme(viewer, viewer.programme(name))
            data[f"{year}/{name}.md"] = thing("GovernmentService", f"{year}/{name}/", **facts)
    return {path: _CONTEXT | thing for path, thing in data.items()}


def _programme(viewer: Viewer, view: ProgrammeView) -> Thing:
    language = viewer.language
    official = view.name["zh"] if language != "zh" else None
    return {
        "alternateName": official,
        "serviceType": view.category,
        "audience": {"@type": "Audience", "audienceType": view.who},
        "provider": [
            {"@type": "GovernmentOrganization", "name": name} for name in _offices(viewer, view)
        ],
        "serviceOutput": list(_grants(viewer, view, view.payment)) if view.payment else None,
    }


def _offices(viewer: Viewer, view: ProgrammeView) -> list[str]:
    """The offices by their names; where the guide writes none of these, its words as they are."""
    offices = Offices(viewer).of_programme(view.id)
    if all(office.name.zh in view.office["zh"] for office in offices):
        return [office.name.text(viewer.language) for office in offices]
    return [view.office[viewer.language].rstrip("。.")]


def _grants(viewer: Viewer, view: ProgrammeView, payment: PaymentView) -> Iterator[Thing]:
    """A grant for each amount that the guide states, described by what it is paid for."""
    for (paid_for, _yuan), amount in zip(payment.rows, payment.amounts, strict=True):
        yield {
            "@type": "MonetaryGrant",
            "name": view.name[viewer.language],
            "description": f"{payment.heading}{viewer.words['colon']}{paid_for}",
            "amount": {"@type": "MonetaryAmount", "value": amount, "currency": "CNY"},
        }


def _distribution(editions: Mapping[int, CompiledEdition], addresses: Addresses) -> Iterator[Thing]:
    """The files for download, which nobody can fetch without an address."""
    for year in editions:
        for file in FILES:
            if address := addresses.of(file.path(year)):
                yield {
                    "@type": "DataDownload",
                    "name": f"{year}/{file.name}",
                    "encodingFormat": file.media_type,
                    "contentUrl": address,
                }


def _given(**facts: Any) -> Thing:
    """The facts that there are."""
    return {name: fact for name, fact in facts.items() if fact not in (None, [])}
