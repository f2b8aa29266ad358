"""The memory that Python takes in the page: bounded, and no larger for every check."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from build_tools.source import Guide
from checker import Rules
from tests.browser.bare_worker import STARTED, worker_addresses
from tests.browser.oldest_browser import run_before
from tests.browser.site_server import Site
from tests.browser.worked_requests import worked_requests

MEGABYTE = 2**20
BOUND = 32 * MEGABYTE
# A worker that also tells how large the memory of its WebAssembly module is.
TELLS_MEMORY = """
const instantiate = WebAssembly.instantiateStreaming;
let memory;
WebAssembly.instantiateStreaming = async (...source) => {
    const made = await instantiate(...source);
    const exported = Object.values(made.instance.exports);
    memory = exported.find((each) => each instanceof WebAssembly.Memory);
    return made;
};
globalThis.addEventListener?.('message', (event) => {
    if (event.data !== 'memory') return;
    event.stopImmediatePropagation();
    postMessage({type: 'memory', bytes: memory.buffer.byteLength});
});
"""
ASK = f"""async ([script, rules, rounds]) => {{{STARTED}
    const sizes = [(await tell("memory", "memory")).bytes];
    for (const requests of rounds) {{
        for (const request of requests) await tell(request, "checked");
        sizes.push((await tell("memory", "memory")).bytes);
    }}
    worker.terminate();
    return sizes;
}}"""


@pytest.mark.own_window
def test_hundreds_of_checks_take_no_more_memory_than_the_first(
    page: Page, site: Site, guide: Guide, rules: Rules, proved: Counter[str]
) -> None:
    requests = worked_requests(guide, rules)
    every_programme = [{**request, "programmes": None} for request in requests]
    run_before(page, TELLS_MEMORY)
    page.goto(site.url("2023/pledge-financing/"))
    rounds = [every_programme[:1], every_programme, requests, every_programme]
    _, first, *later = page.evaluate(ASK, [*worker_addresses(site), rounds])
    proved["MB of memory for Python in the page"] = later[-1] // MEGABYTE
    assert set(later) == {first}
    assert first <= BOUND
