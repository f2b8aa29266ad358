"""Nothing leaves the site and nothing of the reader's is kept, with a server's headers or not."""

import hashlib
import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, Route, Worker, expect

from checker import session
from tests.browser import ways_out
from tests.browser.changed_checker import serve_changed
from tests.browser.checker_form import Form
from tests.browser.conftest import PROJECT, Watched, watch
from tests.browser.other_site import OtherSite, listening
from tests.browser.site_server import Site, serve
from tests.nginx import nginx
from tests.sampling import sampled

# One page of each kind.
PAGES = (
    "",
    "2023/",
    "2023/check/",
    "2023/for/",
    "2023/for/enterprise/",
    "2023/offices/",
    "2023/pledge-financing/",
    "2023/programmes/",
    "2023/reading/",
    "about/",
    "rule-language/",
)
KEPT = """async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: await indexedDB.databases(),
    cookies: document.cookie,
})"""
NOTHING = {"local": [], "session": [], "databases": [], "cookies": ""}
# What the service worker keeps: the address and the SHA-256 of each file.
FILES = """async () => {
    const found = [];
    for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
            const content = await (await cache.match(request)).arrayBuffer();
            const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
            const digits = [...digest].map((byte) => byte.toString(16).padStart(2, "0"));
            found.push([request.url, digits.join("")]);
        }
    }
    return found;
}"""
CHECKER_PAGE = "2023/check/"


@contextmanager
def without_headers(folder: Path, path: str) -> Iterator[Site]:
    with serve(folder, path) as site:
        yield site


@contextmanager
def with_headers(folder: Path, path: str) -> Iterator[Site]:
    with nginx(folder, path) as origin:
        yield Site(folder, path, origin)


SERVERS = {"bare": without_headers, "nginx": with_headers}
bare_first = pytest.mark.parametrize("served", sampled(SERVERS, ["bare"]), indirect=True)
nginx_first = pytest.mark.parametrize("served", sampled(SERVERS, ["nginx"]), indirect=True)


@pytest.fixture
def served(folder: Path, request: pytest.FixtureRequest) -> Iterator[Site]:
    """The site in a subfolder, without headers and as shipped."""
    with SERVERS[request.param](folder, "/x/y/") as site:
        yield site


@pytest.fixture
def other() -> Iterator[OtherSite]:
    with listening() as site:
        yield site


def expect_only_files_kept(page: Page, site: Site, *, in_tab: Sequence[str] = ()) -> None:
    """Everything that is kept is a file of the site, as it is there, but for names in the tab."""
    files: list[tuple[str, str]] = page.evaluate(FILES)
    for address, digest in files:
        path = unquote(address.removeprefix(site.url("")).partition("?")[0])
        file = site.folder / (path + "index.html" if path.endswith("/") or not path else path)
        assert hashlib.sha256(file.read_bytes()).hexdigest() == digest, address
    assert page.evaluate(KEPT) == NOTHING | {"session": list(in_tab)}


class TestVisit:
    """What a visit leaves behind, and what it asks for."""

    # Each language on each server, and each server both at the root and in a subfolder; the
    # first two show each once.
    @pytest.mark.parametrize(
        ("server", "path", "prefix"),
        [
            ("bare", "/x/y/", "en/"),
            ("nginx", "/", ""),
            pytest.param("bare", "/", "", marks=pytest.mark.slow),
            pytest.param("nginx", "/", "en/", marks=pytest.mark.slow),
            pytest.param("nginx", "/x/y/", "", marks=pytest.mark.slow),
        ],
    )
    def test_every_kind_of_page_keeps_only_the_sites_files_and_asks_nobody_else(
        self, browser: Browser, folder: Path, server: str, path: str, prefix: str
    ) -> None:
        with SERVERS[server](folder, path) as site, watch(browser.new_context()) as watched:
            # The page for what is missing counts on being at the root.
            for address in (*PAGES, "404.html") if path == "/" else PAGES:
                watched.page.goto(site.url(prefix + address))
                policies = watched.page.locator("meta[http-equiv=Content-Security-Policy]")
                expect(policies).to_have_count(1)
                expect_only_files_kept(watched.page, site)
            watched.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
            watched.page.wait_for_timeout(1000)
            assert watched.page.evaluate(FILES)
            expect_only_files_kept(watched.page, site)
            assert watched.page.context.cookies() == []
            assert watched.outside(site) == []
            assert watched.errors == []

    @pytest.fixture
    def watched(self, browser: Browser) -> Iterator[Watched]:
        """Also the service worker is under watch."""
        with watch(browser.new_context()) as found:
            yield found

    @nginx_first
    def test_a_check_and_a_search_keep_the_sites_files_and_the_answers_for_the_tab(
        self, watched: Watched, served: Site
    ) -> None:
        watched.page.goto(served.url("2023/pledge-financing/"))
        form = Form(watched.page)
        form.answer("in_hengyang", value=False)
        form.expect_verdict("not_eligible")
        watched.page.locator("[name=query]").fill("保险")
        watched.page.locator(".md-search-result__item a").first.click()
        expect(watched.page).not_to_have_url(served.url("2023/pledge-financing/"))
        watched.page.wait_for_timeout(1000)
        assert watched.page.evaluate(FILES)
        expect_only_files_kept(watched.page, served, in_tab=["guide.answers.2023"])
        assert watched.page.context.cookies() == []
        assert watched.outside(served) == []
        assert watched.errors == []

    def test_chosen_colours_are_kept_until_the_usual_ones_are_chosen_again(
        self, page: Page, site: Site
    ) -> None:
        page.goto(site.url(""))
        self.choose(page, "显示设置", "深色")
        assert page.evaluate(KEPT) == NOTHING | {"local": ["guide.display"]}
        page.goto(site.url("en/2023/offices/"))
        expect(page.locator("html")).to_have_attribute("data-colours", "dark")
        self.choose(page, "Display", "As the system")
        assert page.evaluate(KEPT) == NOTHING

    def choose(self, page: Page, button: str, choice: str) -> None:
        page.get_by_role("button", name=button).click()
        page.get_by_text(choice, exact=True).click()


def find_worker(page: Page, *, checker: bool) -> Worker:
    """The worker of the checker or of the search, on a page that has both."""
    while True:
        for worker in page.workers:
            if (worker.evaluate("self.name") == "checker") == checker:
                return worker
        page.wait_for_timeout(50)


def stall(page: Page) -> None:
    """Keep the checker from getting ready."""

    def wait(_route: Route) -> None:
        """Answer never."""

    page.route("**/pyodide.asm-*.wasm", wait)


def wait_until_ready(page: Page) -> None:
    expect(page.locator(".checker-verdict").first).to_be_visible(timeout=60_000)


def refused(place: Page | Worker, attempts: dict[str, str], other: OtherSite) -> list[str]:
    found: list[str] = place.evaluate(ways_out.script(attempts), [other.origin, 10_000])
    return found


def left(worker: Worker) -> list[str]:
    names: list[str] = worker.evaluate(ways_out.LEFT, [ways_out.NAMES, ways_out.NAVIGATOR_NAMES])
    return names


class TestWaysOut:
    """Every way to another site is refused, and the other site hears of none."""

    @pytest.mark.parametrize(
        ("served", "address"),
        sampled(
            product(SERVERS, ("en/", CHECKER_PAGE)), [("nginx", "en/"), ("bare", CHECKER_PAGE)]
        ),
        indirect=["served"],
    )
    def test_from_a_page(
        self, watched: Watched, served: Site, other: OtherSite, address: str
    ) -> None:
        watched.page.goto(served.url(address))
        assert refused(watched.page, ways_out.IN_PAGE, other) == list(ways_out.IN_PAGE)
        assert other.received == set()

    @bare_first
    def test_from_the_checkers_worker_while_it_loads(
        self, watched: Watched, served: Site, other: OtherSite
    ) -> None:
        stall(watched.page)
        watched.page.goto(served.url(CHECKER_PAGE))
        worker = find_worker(watched.page, checker=True)
        # The browser's own, in place of ours that would report the failure and end the worker.
        assert worker.evaluate("delete self.fetch && typeof fetch") == "function"
        assert refused(worker, ways_out.IN_WORKER, other) == list(ways_out.IN_WORKER)
        assert other.received == set()

    @nginx_first
    def test_from_the_checkers_worker_once_it_is_ready(
        self, watched: Watched, served: Site, other: OtherSite
    ) -> None:
        watched.page.goto(served.url(CHECKER_PAGE))
        wait_until_ready(watched.page)
        worker = find_worker(watched.page, checker=True)
        assert refused(worker, ways_out.IN_WORKER, other) == list(ways_out.IN_WORKER)
        assert other.received == set()

    @bare_first
    def test_from_the_searchs_worker(
        self, watched: Watched, served: Site, other: OtherSite
    ) -> None:
        watched.page.goto(served.url(CHECKER_PAGE))
        worker = find_worker(watched.page, checker=False)
        assert refused(worker, ways_out.IN_WORKER, other) == list(ways_out.IN_WORKER)
        assert other.received == set()

    @nginx_first
    def test_from_the_searchs_worker_by_the_policy_alone(
        self, watched: Watched, served: Site, other: OtherSite
    ) -> None:
        """With another script in its place, which leaves the worker its network."""
        watched.page.route(
            "**/search_worker.js?*",
            lambda route: route.fulfill(body="1", content_type="text/javascript"),
        )
        watched.page.goto(served.url(""))
        worker = find_worker(watched.page, checker=False)
        assert worker.evaluate("typeof fetch") == "function"
        assert refused(worker, ways_out.IN_WORKER, other) == list(ways_out.IN_WORKER)
        assert other.received == set()

    def test_once_they_work_workers_have_no_network_at_all(self, page: Page, site: Site) -> None:
        page.goto(site.url(CHECKER_PAGE))
        wait_until_ready(page)
        for checker in (True, False):
            assert left(find_worker(page, checker=checker)) == []

    @bare_first
    def test_from_python(self, watched: Watched, served: Site, other: OtherSite) -> None:
        serve_changed(watched.page, served, evil_modules(other))
        watched.page.goto(served.url(CHECKER_PAGE))
        wait_until_ready(watched.page)
        worker = find_worker(watched.page, checker=True)
        assert json.loads(worker.evaluate("tried")) == list(ways_out.IN_PYTHON)
        assert other.received == set()


def evil_modules(other: OtherSite) -> dict[str, str]:
    """A module that tries to get out as soon as the checker is given the rules."""
    source = Path(session.__file__).read_text(encoding="utf-8")
    start = "        self.rules = load_rules(rules_text)\n"
    assert start in source
    trying = (
        "        import asyncio, js\n"
        "        from checker import out\n"
        f"        js.tried = asyncio.ensure_future(out.try_all('{other.origin}'))\n"
    )
    return {"out.py": ways_out.python_module(), "session.py": source.replace(start, start + trying)}


def expect_received(other: OtherSite, attempts: dict[str, str]) -> None:
    end = time.monotonic() + 10
    while other.received != set(attempts) and time.monotonic() < end:
        time.sleep(0.05)
    assert other.received == set(attempts)


class TestWithoutPolicy:
    """The control: where no policy stands, the other site hears of every way."""

    @pytest.fixture
    def plain(self, tmp_path: Path) -> Iterator[Site]:
        """A page of ours that has no policy, with a worker that keeps its network."""
        (tmp_path / "pyodide").symlink_to(PROJECT / "node_modules" / "pyodide")
        (tmp_path / "index.html").write_text(_PLAIN, encoding="utf-8")
        (tmp_path / "start.js").write_text("new Worker('worker.js')", encoding="utf-8")
        (tmp_path / "worker.js").write_text("1", encoding="utf-8")
        with serve(tmp_path, "/") as site:
            yield site

    def test_from_a_page(self, watched: Watched, plain: Site, other: OtherSite) -> None:
        watched.page.goto(plain.url(""))
        form = {"form": ways_out.IN_PAGE["form"]}
        staying = {name: way for name, way in ways_out.IN_PAGE.items() if name not in form}
        watched.page.evaluate(ways_out.script(staying), [other.origin, 0])
        expect_received(other, staying)
        run = ways_out.script(form)
        with watched.page.expect_navigation():
            watched.page.evaluate(f"(given) => void ({run})(given)", [other.origin, 0])
        expect_received(other, ways_out.IN_PAGE)

    def test_from_a_worker(self, watched: Watched, plain: Site, other: OtherSite) -> None:
        with watched.page.expect_worker() as started:
            watched.page.goto(plain.url(""))
        assert left(started.value) == [*ways_out.NAMES, *ways_out.NAVIGATOR_NAMES]
        started.value.evaluate(ways_out.script(ways_out.IN_WORKER), [other.origin, 0])
        expect_received(other, ways_out.IN_WORKER)

    def test_from_python(self, watched: Watched, plain: Site, other: OtherSite) -> None:
        watched.page.goto(plain.url(""))
        watched.page.evaluate(_PYTHON, [ways_out.python_module(), other.origin])
        expect_received(other, ways_out.IN_PYTHON)


_PLAIN = '<!doctype html><link rel="icon" href="data:,"><script src="start.js"></script><body>'
_PYTHON = """async ([code, other]) => {
    const folder = new URL("pyodide/", location.href).href;
    const {loadPyodide} = await import(folder + "pyodide.mjs");
    const pyodide = await loadPyodide({indexURL: folder, packageBaseUrl: folder});
    pyodide.FS.writeFile("/home/pyodide/out.py", code);
    await pyodide.pyimport("out").try_all(other);
}"""
