"""What all tests share: the real guide, compiled, and the counts of what was proved."""

from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from build_tools.compile_rules import canonical, compile_edition
from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide, load_guide
from checker import Rules, load_rules
from tests.evil import publish_evil_site

PROJECT = Path(__file__).parent.parent
# How long an example takes depends on what else the machine does.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
_PROVED = pytest.StashKey[Counter[str]]()
_TOLD = "proved"


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_PROVED] = Counter()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A process among several tells the first one what it counted."""
    told = getattr(session.config, "workeroutput", None)
    proved = session.config.stash[_PROVED]
    if told is not None:
        told[_TOLD] = dict(proved)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add what it told; one that broke down has told nothing."""
    told = getattr(node, "workeroutput", {})
    node.config.stash[_PROVED].update(told.get(_TOLD, {}))


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print what the proofs counted."""
    proved = config.stash[_PROVED]
    if proved:
        terminalreporter.section("proved")
        for name, number in sorted(proved.items()):
            terminalreporter.write_line(f"{number:>8,} {name}")


@pytest.fixture(scope="session")
def proved(request: pytest.FixtureRequest) -> Counter[str]:
    """What the proofs count, by what is counted; printed at the end of the run."""
    return request.config.stash[_PROVED]


@cache
def load_project_guide() -> Guide:
    """The guide as it stands in the repository, read once."""
    return load_guide(PROJECT / "guide_source")


@pytest.fixture(scope="session")
def project() -> Path:
    return PROJECT


@pytest.fixture(scope="session")
def guide() -> Guide:
    return load_project_guide()


@pytest.fixture(scope="session")
def rules(guide: Guide) -> Rules:
    return load_rules(canonical(compile_edition(guide.current, guide.site)))


@pytest.fixture(scope="session")
def evil_site(project: Path, guide: Guide, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a guide that holds a script in every text."""
    site = tmp_path_factory.mktemp("evil") / "site"
    publish_evil_site(project, guide, site)
    return site


@pytest.fixture(scope="session")
def address() -> str:
    """The public address of `addressed_site`."""
    return "https://example.org/x/y/"


@pytest.fixture(scope="session")
def addressed_site(
    project: Path, guide: Guide, address: str, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """The site with its public address set."""
    folder = tmp_path_factory.mktemp("addressed") / "site"
    site = guide.site.model_copy(update={"public_address": address})
    addressed = replace(guide, site=site)
    publish(project, addressed, compile_guide(addressed), folder)
    return folder
