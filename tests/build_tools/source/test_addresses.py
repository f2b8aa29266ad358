"""The site's address and dates are taken only as they can be used."""

import pytest

from build_tools.source import load_guide
from tests.build_tools.source.conftest import Source


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://example.org", "https://example.org/"),
        ("https://example.org/", "https://example.org/"),
        ("https://www.example.org:8443/x/y", "https://www.example.org:8443/x/y/"),
        ("https://example.org/x/%E8%A1%A1/", "https://example.org/x/%E8%A1%A1/"),
    ],
)
def test_an_address_ends_in_a_slash_however_it_is_written(
    source: Source, given: str, address: str
) -> None:
    source.edit("site.yml", "current_edition", f"public_address: {given}\ncurrent_edition")
    assert load_guide(source.folder).site.public_address == address


@pytest.mark.parametrize(
    "given",
    [
        "http://example.org/",
        "example.org",
        "https://",
        "https:///x/",
        "https://example.org/?page=1",
        '"https://example.org/#top"',
        "https://user@example.org/",
        "https://example.org//x/",
        "https://example.org/x/../y/",
        "https://example.org/衡阳/",
        '"https://example.org/<x>/"',
    ],
)
def test_what_is_no_address_is_a_mistake_at_its_place(source: Source, given: str) -> None:
    source.edit("site.yml", "current_edition", f"public_address: {given}\ncurrent_edition")
    (problem,) = source.problems()
    assert problem.startswith(f"{source.folder.name}/site.yml:3:17: 'public_address' must be an")
    assert "https://example.org/guide/" in problem
    assert "应为 https:// 开头的网址" in source.problems("zh")[0]


@pytest.mark.parametrize("given", ["2023-02-29", "2023-13-01", "20230501", "1 May 2023"])
def test_what_is_no_day_is_a_mistake_at_its_place(source: Source, given: str) -> None:
    source.edit("2023/edition.yml", "year: 2023", f'year: 2023\nissued: "{given}"')
    (problem,) = source.problems()
    assert problem == (
        f"{source.folder.name}/2023/edition.yml:2:9: 'issued' must be a date that exists,"
        f" written as 2023-12-31: {given}"
    )
