"""How much is sent for a page, at the first view and at the second."""

from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from benchmarks.pages.compressed import Host

# Nothing was sent for so many milliseconds: the page, its workers included, has what it wants.
_QUIET = 3000


@dataclass(frozen=True)
class Weight:
    """Bytes of a page and everything that it loads by itself, as they are sent."""

    first: int
    second: int


def weigh(browser: Browser, host: Host, path: str) -> Weight:
    """Open a page twice with the same cache, without touching it.

    What is kept for reading without a network comes later, and is no part of the page.
    """
    context = browser.new_context(service_workers="block")
    first, second = (_view(context.new_page(), host, path) for _ in range(2))
    context.close()
    return Weight(first, second)


def _view(page: Page, host: Host, path: str) -> int:
    before = sum(host.sent)
    page.goto(host.address + path)
    seen = before
    while seen != sum(host.sent):
        seen = sum(host.sent)
        page.wait_for_timeout(_QUIET)
    page.close()
    return seen - before
