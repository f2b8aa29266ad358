"""The memory that Python takes in the page: bounded, and no larger for every check."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from build_tools.source import Guide
from checker import Rules
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
globalThis.addEventListener?.('message', ({data}) => {
    if (data.type === 'memory') postMessage({type: 'memory', bytes: memory.buffer.byteLength});
});
"""
ASK = """async ([script, rules, rounds]) => {
    const worker = new Worker(script, {type: "module"});
    const heard = (type) => new Promise((resolve, reject) => {
        worker.onmessage = ({data}) => {
            if (data.type === type) resolve(data);
            if (data.type === "failed" || data.type === "incomplete") reject(JSON.stringify(data));
        };
    });
    const tell = (message, type) => {
        const answer = heard(type);
        worker.postMessage(message);
        return answer;
    };
    const start = {type: "start", rules, language: "zh", library: "used", again: false};
    await tell(start, "ready");
    const sizes = [(await tell({type: "memory"}, "memory")).bytes];
    for (const requests of rounds) {
        for (const request of requests) await tell({type: "check", request}, "checked");
        sizes.push((await tell({type: "memory"}, "memory")).bytes);
    }
    worker.terminate();
    return sizes;
}"""


@pytest.mark.own_window
def test_hundreds_of_checks_take_no_more_memory_than_the_first(
    page: Page, site: Site, guide: Guide, rules: Rules, proved: Counter[str]
) -> None:
    requests = worked_requests(guide, rules)
    every_programme = [{**request, "programmes": None} for request in requests]
    (worker,) = (site.folder / "assets" / "checker").glob("worker-*.js")
    run_before(page, TELLS_MEMORY)
    page.goto(site.url("2023/"))
    addresses = site.url(f"assets/checker/{worker.name}"), site.url("data/2023/rules.json")
    rounds = [every_programme[:1], every_programme, requests, every_programme]
    _, first, *later = page.evaluate(ASK, [*addresses, rounds])
    proved["MB of memory for Python in the page"] = later[-1] // MEGABYTE
    assert set(later) == {first}
    assert first <= BOUND
