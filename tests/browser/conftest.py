"""A real browser on the built site; what leaves the site, or goes wrong in the page, fails."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Playwright,
    sync_playwright,
)

from build_tools.chromium import FLAGS, find_chromium
from tests.browser.site_server import Site, serve

PROJECT = Path(__file__).parents[2]


@dataclass
class Watched:
    """A page, the addresses that it and its workers asked for, and the errors in its console."""

    page: Page
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def outside(self, site: Site) -> list[str]:
        """Addresses that are not the site's."""
        own = (site.url(""), "data:", "blob:")
        return [url for url in self.requests if not url.startswith(own)]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def launch(playwright: Playwright) -> Callable[..., Browser]:
    path = find_chromium(PROJECT)
    return lambda *flags: playwright.chromium.launch(executable_path=path, args=[*FLAGS, *flags])


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Iterator[Browser]:
    running = launch()
    yield running
    running.close()


@pytest.fixture(scope="session")
def folder() -> Path:
    built = PROJECT / "site"
    if not (built / "index.html").is_file():
        pytest.fail("there is no site/; run 'make build' first")
    return built


@pytest.fixture(params=["/", "/x/y/"], ids=["root", "subfolder"])
def any_site(folder: Path, request: pytest.FixtureRequest) -> Iterator[Site]:
    """The site as the root of its server, and in a subfolder."""
    with serve(folder, request.param) as site:
        yield site


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    """The site in a subfolder, where an address that starts at the root would be missing."""
    with serve(folder, "/x/y/") as served:
        yield served


def new_visitor(browser: Browser, **options: Any) -> BrowserContext:
    """A browser that was never here. It installs no service worker, which would load every page."""
    return browser.new_context(service_workers="block", **options)


@contextmanager
def watch(context: BrowserContext) -> Iterator[Watched]:
    """A new page under watch."""
    watched = Watched(context.new_page())

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            watched.errors.append(message.text)

    context.on("request", lambda request: watched.requests.append(request.url))
    watched.page.on("console", note)
    watched.page.on("pageerror", lambda error: watched.errors.append(str(error)))
    # Starting Python takes seconds, more on a busy machine.
    watched.page.set_default_timeout(60_000)
    yield watched
    context.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[Watched]:
    """The window that tests use one after the other: a new one takes longer than most tests."""
    with watch(new_visitor(browser)) as found:
        refuse_what_lasts(found.page)
        yield found


def refuse_what_lasts(page: Page) -> None:
    """Let no test do to a window what the next one would find there."""

    def refuse(*_arguments: Any, **_named: Any) -> None:
        pytest.fail("this changes the window for good; mark the test as `own_window`")

    for owner, names in (
        (page, ("add_init_script", "emulate_media", "set_viewport_size")),
        (page.context, ("add_init_script", "add_cookies", "grant_permissions", "set_offline")),
        (page.clock, ("install", "set_fixed_time")),
    ):
        for name in names:
            setattr(owner, name, refuse)


@pytest.fixture
def own_window(browser: Browser) -> Iterator[Watched]:
    with watch(new_visitor(browser)) as found:
        yield found


@pytest.fixture
def watched(request: pytest.FixtureRequest) -> Iterator[Watched]:
    """A page where faults are expected; the test looks at `requests` and `errors` itself.

    What a test keeps for its server no other finds, since each server has a port of its own.
    """
    if request.node.get_closest_marker("own_window"):
        yield request.getfixturevalue("own_window")
        return
    found: Watched = request.getfixturevalue("window")
    found.requests.clear()
    found.errors.clear()
    yield found
    leave(found.page)


def leave(page: Page) -> None:
    """Leave the site, with nothing of the test's about the page, and close the other pages."""
    page.unroute_all()
    page.mouse.move(0, 0)
    for other in page.context.pages:
        if other != page:
            other.close()
    page.goto("about:blank")


def wait_until(page: Page, holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within a minute, in which the page goes on."""
    for _ in range(600):
        if holds():
            return True
        page.wait_for_timeout(100)
    return False


@pytest.fixture
def any_page(watched: Watched, any_site: Site) -> Iterator[Page]:
    """A page for `any_site`; asking another server, or an error in the console, fails the test."""
    yield watched.page
    assert watched.outside(any_site) == []
    assert watched.errors == []


@pytest.fixture
def page(watched: Watched, site: Site) -> Iterator[Page]:
    """The same for `site`."""
    yield watched.page
    assert watched.outside(site) == []
    assert watched.errors == []
