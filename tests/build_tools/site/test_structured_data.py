"""The structured data say what the guide states, and nothing else."""

from typing import Any

import pytest

from build_tools.open_data.files import FILES
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.source import Guide
from checker import Rules
from tests.build_tools.conftest import Published
from tests.build_tools.site.html_head import read_head

ALLOWED = {
    "@context",
    "@type",
    "name",
    "alternateName",
    "description",
    "url",
    "serviceType",
    "audience",
    "provider",
    "serviceOutput",
}


def data(published: Published, site: LanguageSite, path: str) -> Any:
    found = read_head(published.folder / site.path / path / "index.html").data
    assert found["@context"] == "https://schema.org"
    return found


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
def test_a_programme_is_a_service_of_its_office(
    with_address: Published, guide: Guide, rules: Rules, site: LanguageSite
) -> None:
    for name, programme in rules.programmes.items():
        path = f"2023/{name}/"
        found = data(with_address, site, path)
        assert set(found) <= ALLOWED
        assert found["@type"] == "GovernmentService"
        assert found["name"] == programme.name[site.language]
        assert found.get("alternateName") == (
            None if site.language == "zh" else programme.name["zh"]
        )
        assert found["url"] == with_address.addresses.page(site, path)
        scope = programme.clauses[0].parts
        said = found["audience"]["audienceType"]
        assert all(part.text[site.language] in said for part in scope)
        office = guide.current.programmes[name].office.model_dump()[site.language]
        assert found["provider"]
        for provider in found["provider"]:
            assert provider["@type"] == "GovernmentOrganization"
            assert provider["name"] in office


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
def test_a_grant_is_named_with_every_amount_that_the_rules_state_and_no_other(
    published: Published, rules: Rules, site: LanguageSite
) -> None:
    stated = 0
    for name, programme in rules.programmes.items():
        found = data(published, site, f"2023/{name}/").get("serviceOutput", [])
        node = programme.payment.node if programme.payment else {}
        amounts = [item["pays"] for item in node.get("bands") or node.get("rates") or []]
        assert [grant["amount"]["value"] for grant in found] == amounts
        for grant in found:
            assert set(grant) == {"@type", "name", "description", "amount"}
            assert grant["@type"] == "MonetaryGrant"
            assert grant["amount"]["currency"] == "CNY"
        assert len({grant["description"] for grant in found}) == len(found)
        stated += len(found)
    assert stated > 4


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
def test_the_home_page_is_the_site(published: Published, site: LanguageSite) -> None:
    found = data(published, site, "")
    assert found["@type"] == "WebSite"
    assert found["inLanguage"] == site.tag
    assert found.get("url") == published.addresses.page(site, "")


@pytest.mark.parametrize("site", LANGUAGES, ids=lambda site: site.language)
def test_the_data_page_is_a_dataset_of_every_file(
    published: Published, guide: Guide, site: LanguageSite
) -> None:
    found = data(published, site, "open-data/")
    assert found["@type"] == "Dataset"
    assert not {"license", "creator", "publisher", "datePublished"} & set(found)
    addresses = [published.addresses.of(f.path(year)) for year in guide.editions for f in FILES]
    listed = [download["contentUrl"] for download in found.get("distribution", [])]
    assert listed == [address for address in addresses if address]
    assert all(
        (published.folder / url.removeprefix(published.addresses.public or "")).is_file()
        for url in listed
    )


def test_no_other_page_has_any(published: Published) -> None:
    for site in LANGUAGES:
        folder = published.folder / site.path
        for path in ("about", "2023", "2023/check", "2023/for", "changes", "rule-language"):
            assert read_head(folder / path / "index.html").data is None


def test_an_office_that_the_guide_misspells_is_not_put_right(with_address: Published) -> None:
    found = data(with_address, LANGUAGES[0], "2023/ip-intensive-industry/")
    assert [provider["name"] for provider in found["provider"]] == ["知识产权运用运用科"]


def test_every_office_that_a_programme_names_is_a_provider(with_address: Published) -> None:
    found = data(with_address, LANGUAGES[0], "2023/industrial-chain-protection/")
    names = [provider["name"] for provider in found["provider"]]
    assert names == ["知识产权运用促进科", "知识产权保护科"]
