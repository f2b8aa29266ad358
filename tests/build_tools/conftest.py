"""Built sites: as `make build` left it, and with and without a public address."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from build_tools.site.addresses import Addresses


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    folder = project / "site"
    assert (folder / "index.html").exists(), "run 'make build' first"
    return folder


@dataclass(frozen=True)
class Published:
    """A built site and its addresses."""

    folder: Path
    addresses: Addresses


@pytest.fixture
def with_address(addressed_site: Path, address: str) -> Published:
    return Published(addressed_site, Addresses(address))


@pytest.fixture
def without_address(evil_site: Path) -> Published:
    return Published(evil_site, Addresses(None))


@pytest.fixture(params=["with_address", "without_address"])
def published(request: pytest.FixtureRequest) -> Published:
    """The site both ways; the one without an address has a script in every text."""
    found: Published = request.getfixturevalue(request.param)
    return found
