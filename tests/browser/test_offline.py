"""The site without a network, in the browser of a reader who was there before."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.digest import digest_of
from build_tools.running import running
from build_tools.site.offline.files import list_files
from build_tools.site.offline.service_worker import SERVICE_WORKER, write_service_worker
from build_tools.site.serve import Preview, listen
from tests.browser.checker_form import Form
from tests.browser.conftest import PROJECT, Watched, wait_until, watch
from tests.browser.kinds_of_page import examples
from tests.browser.site_server import Site, serve
from tests.browser.test_search import Search
from tests.sampling import sampled

# The paths that are kept, each with its digest.
KEPT = """async () => {
    const root = new URL("./", (await navigator.serviceWorker.ready).scope).href;
    const kept = [];
    for (const name of await caches.keys()) {
        for (const {url} of await (await caches.open(name)).keys()) {
            kept.push(decodeURI(url.slice(root.length)).split("?"));
        }
    }
    return kept.sort();
}"""
# Of a file that is kept, only the first half is left.
CUT_SHORT = """async (name) => {
    for (const key of await caches.keys()) {
        const cache = await caches.open(key);
        for (const request of await cache.keys()) {
            if (!request.url.includes(name)) continue;
            const kept = await cache.match(request);
            const content = await kept.arrayBuffer();
            const half = content.slice(0, content.byteLength / 2);
            await cache.put(request, new Response(half, { headers: kept.headers }));
        }
    }
}"""
SAVE_DATA = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
LANGUAGES = ("", "en/")
Choice = Callable[[Path, str], list[str]]


@pytest.fixture
def reader(browser: Browser) -> Iterator[Watched]:
    """A page in a browser that lets the site install its service worker."""
    with watch(browser.new_context()) as watched:
        watched.page.set_default_timeout(30_000)
        yield watched


@pytest.fixture(scope="module")
def acquainted(browser: Browser, folder: Path) -> Iterator[tuple[Watched, Site]]:
    """A reader who keeps the Chinese pages, and the site, which goes on answering."""
    with serve(folder, "/x/y/") as site, watch(browser.new_context()) as watched:
        watched.page.set_default_timeout(30_000)
        watched.page.goto(site.url(""))
        expect_kept(watched.page, listed(folder, ""))
        yield watched, site


@pytest.fixture
def cut_off(acquainted: tuple[Watched, Site]) -> Iterator[tuple[Page, Site]]:
    """This reader without a network."""
    watched, site = acquainted
    watched.page.context.set_offline(True)
    yield watched.page, site
    watched.page.context.set_offline(False)


def listed(folder: Path, *groups: str) -> dict[str, str]:
    """What is to be kept: for a language, by its path, or for the checker."""
    files: Any = list_files(folder)
    found = [files["checker"] if name == "checker" else files["languages"][name] for name in groups]
    return {path: digest for group in found for path, digest in group.items()}


def kept(page: Page) -> set[tuple[str, str]]:
    """Paths and digests; a file may be kept in several versions."""
    return {(path, digest) for path, digest in page.evaluate(KEPT)}


def expect_kept(page: Page, files: dict[str, str]) -> None:
    """Wait until these are kept and nothing else is."""
    wait_until(page, lambda: kept(page) == set(files.items()))
    assert kept(page) == set(files.items())


def expect_among_kept(page: Page, files: dict[str, str], path: str) -> None:
    """Wait until a file is kept in the version of this list."""
    assert wait_until(page, lambda: (path, files[path]) in kept(page))


def expect_reading(page: Page, *, heading: str = "") -> None:
    """The page is there, in its colours and with its script at work."""
    title = page.get_by_role("heading", level=1)
    expect(title).to_contain_text(heading)
    expect(page.locator(".md-header")).to_have_css("background-color", "rgb(15, 76, 74)")
    expect(page.locator("html")).to_have_attribute("data-colours", "light")


def all_pages(folder: Path, language: str) -> list[str]:
    """The address of every page that is kept for a language: of all that were built."""
    found = [path for path in listed(folder, language) if path == "" or path.endswith("/")]
    built = [file.parent.relative_to(folder).as_posix() for file in folder.rglob("index.html")]
    of_language = [path for path in built if (path.split("/")[0] == "en") == (language == "en/")]
    assert sorted(found) == sorted("" if path == "." else f"{path}/" for path in of_language)
    return found


def of_each_kind(folder: Path, language: str) -> list[str]:
    """The address of one page of each kind, but those that stand for others."""
    found = examples(folder, "en" if language else "zh").values()
    return [address for address in found if not address.endswith(".html")]


class TestReading:
    """Pages and search after one visit of one page."""

    @pytest.mark.parametrize(
        ("language", "root", "chosen"),
        [
            ("", "/", of_each_kind),
            pytest.param("", "/x/y/", all_pages, marks=pytest.mark.slow),
            pytest.param("en/", "/x/y/", all_pages, marks=pytest.mark.slow),
        ],
    )
    def test_the_pages_of_the_language_and_its_search(
        self, reader: Watched, folder: Path, language: str, root: str, chosen: Choice
    ) -> None:
        page = reader.page
        with serve(folder, root) as site:
            page.goto(site.url(f"{language}2023/offices/"))
            expect_kept(page, listed(folder, language))
        for path in chosen(folder, language):
            page.goto(site.url(path))
            expect_reading(page)
            assert page.evaluate("document.fonts.status") == "loaded"
        Search(page).type("保险" if language == "" else "insurance")
        page.locator(".md-search-result__item a").first.click()
        expect(page).to_have_url(re.compile("ip-insurance"))
        expect_reading(page)
        assert reader.outside(site) == []

    def test_the_other_language_once_it_was_visited(self, reader: Watched, folder: Path) -> None:
        page = reader.page
        with serve(folder, "/x/y/") as site:
            page.goto(site.url(""))
            expect_kept(page, listed(folder, ""))
            page.get_by_role("link", name="English").click()
            expect_kept(page, listed(folder, *LANGUAGES))
        page.goto(site.url("en/about/"))
        expect_reading(page, heading="About this site")

    def test_an_address_without_its_slash_or_with_a_query(self, cut_off: tuple[Page, Site]) -> None:
        page, site = cut_off
        page.goto(site.url("about"))
        expect(page).to_have_url(site.url("about/"))
        expect_reading(page)
        page.goto(site.url("2023/programmes/?kind=enterprise"))
        expect(page.locator("#filter-kind")).to_have_value("enterprise")
        page.goto(site.url("2023/index.html"))
        expect_reading(page)

    def test_a_server_that_does_not_answer_is_not_waited_for(
        self, reader: Watched, site: Site
    ) -> None:
        page = reader.page
        page.goto(site.url(""))
        expect_kept(page, listed(site.folder, ""))
        site.stalled.add("2023/offices/")
        page.goto(site.url("2023/offices/"), timeout=20_000)
        expect_reading(page)
        assert reader.errors == []

    def test_a_server_that_fails_is_not_believed(self, acquainted: tuple[Watched, Site]) -> None:
        watched, site = acquainted
        site.failing.add("2023/offices/")
        watched.page.goto(site.url("2023/offices/"))
        expect_reading(watched.page)
        site.failing.clear()


class TestInstead:
    """What is not kept is said not to be, with what to do."""

    def test_until_the_network_is_back(self, reader: Watched, site: Site) -> None:
        page = reader.page
        page.goto(site.url(""))
        expect_kept(page, listed(site.folder, ""))
        page.context.set_offline(True)
        page.goto(site.url("about/"))
        expect_reading(page, heading="关于本网站")
        page.goto(site.url("en/about/"))
        expect_reading(page, heading="没有网络")
        page.context.set_offline(False)
        page.get_by_role("link", name="重新载入").click()
        expect_reading(page, heading="About this site")

    # Who has read Chinese only is told in Chinese.
    @pytest.mark.parametrize("address", ["2023/gone/", "en/about/", "data/2023/guide.json"])
    def test_a_page_says_so(self, cut_off: tuple[Page, Site], address: str) -> None:
        page, site = cut_off
        self.expect_told(page, site, address, ("没有网络", "核对条件", "保险"))

    def test_it_does_so_in_english(self, reader: Watched, folder: Path) -> None:
        page = reader.page
        with serve(folder, "/x/y/") as site:
            page.goto(site.url("en/"))
            expect_kept(page, listed(folder, "en/"))
        self.expect_told(page, site, "en/2023/gone/", ("No network", "Open data", "insurance"))

    def expect_told(
        self, page: Page, site: Site, address: str, words: tuple[str, str, str]
    ) -> None:
        heading, link, query = words
        page.goto(site.url(address))
        expect(page).to_have_url(site.url(address))
        expect_reading(page, heading=heading)
        page.locator("main").get_by_role("link", name=link, exact=True).click()
        expect(page.get_by_role("heading", level=1)).not_to_contain_text(heading)
        expect_reading(page)
        page.goto(site.url(address))
        Search(page).type(query)
        expect(page.locator(".md-search-result__item a").first).to_be_visible()


class TestChecker:
    """Python is kept once it has been used."""

    @pytest.mark.parametrize(
        "used", sampled(("2023/check/", "2023/pledge-financing/"), ("2023/pledge-financing/",))
    )
    def test_a_check_after_one_use_of_which_no_answer_is_kept(
        self, reader: Watched, folder: Path, used: str
    ) -> None:
        page = reader.page
        with serve(folder, "/x/y/") as site:
            page.goto(site.url(used))
            form = Form(page)
            form.answer("applicant_kinds", ["enterprise"])
            form.answer_row("loans", 1, amount="7654321")
            self.answer(page)
            expect_kept(page, listed(folder, "", "checker"))
        page.goto(site.url("2023/ip-insurance/"))
        self.answer(page)
        assert reader.outside(site) == []

    def answer(self, page: Page) -> None:
        Form(page).answer("in_hengyang", value=False)
        expect(page.locator(".checker-verdict[data-verdict=not_eligible]").first).to_be_visible(
            timeout=60_000
        )

    def test_a_kept_file_that_went_bad_is_had_anew(self, reader: Watched, site: Site) -> None:
        """It is taken for proven, so that only its length and Python tell that it is none."""
        page = reader.page
        page.goto(site.url("2023/ip-insurance/"))
        self.answer(page)
        expect_kept(page, listed(site.folder, "", "checker"))
        memory = site.checker_file("memory-*.bin").name
        page.evaluate(CUT_SHORT, memory)
        page.goto(site.url("2023/pledge-financing/"))
        Form(page).answer("in_hengyang", value=False)
        expect(page.locator(".checker-failure")).to_contain_text(memory, timeout=60_000)
        page.get_by_role("button", name="再试一次").click()
        self.answer(page)
        page.goto(site.url("2023/ip-insurance/"))
        self.answer(page)

    def test_not_before(self, reader: Watched, site: Site) -> None:
        page = reader.page
        page.goto(site.url("2023/pledge-financing/"))
        expect_kept(page, listed(site.folder, ""))
        page.reload()
        expect_kept(page, listed(site.folder, ""))


class TestSaveData:
    """Who wants to be spared data gets only what was visited."""

    @pytest.fixture
    def sparing(self, reader: Watched) -> Watched:
        reader.page.context.add_init_script(SAVE_DATA)
        return reader

    def test_only_visited_pages(self, sparing: Watched, folder: Path) -> None:
        page = sparing.page
        everything = listed(folder, "")
        with serve(folder, "/x/y/") as site:
            page.goto(site.url("2023/offices/"))
            expect_among_kept(page, everything, "2023/offices/")
            page.goto(site.url("about/"))
            expect_among_kept(page, everything, "about/")
            # In this time all would have been kept.
            page.wait_for_timeout(3000)
        found = dict(kept(page))
        pages = {path for path in found if not path or path.endswith("/")}
        assert pages == {"2023/offices/", "about/"}
        assert found.items() <= everything.items()
        page.goto(site.url("2023/offices/"))
        expect_reading(page)
        page.goto(site.url("2023/for/"))
        expect_reading(page, heading="没有网络")


@pytest.fixture(scope="module")
def changed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with another script, another style, another home page and one page less."""
    new = tmp_path_factory.mktemp("changed") / "site"
    shutil.copytree(folder, new)
    mark = "document.documentElement.dataset.script = 'new';"
    change(new, "assets/site.js", mark)
    change(new, "assets/styles/guide.css", ":root { --style: new }")
    for file in new.rglob("*.html"):
        html = file.read_text(encoding="utf-8")
        file.write_text(html.replace("<html ", '<html data-page="new" ', 1), encoding="utf-8")
    shutil.rmtree(new / "accessibility")
    relist(new)
    return new


class TestUpdate:
    """When the site changes."""

    def test_readers_online_see_the_new_version_at_once_and_whole(
        self, reader: Watched, site: Site, changed: Path
    ) -> None:
        page = reader.page
        old = listed(site.folder, "")
        page.goto(site.url(""))
        expect_kept(page, old)
        assert self.versions(page) == {"old"}
        site.folder = changed
        page.goto(site.url("about/"))
        assert self.versions(page) == {"new"}
        expect_among_kept(page, listed(changed, ""), "2023/offices/")
        page.goto(site.url(""))
        assert self.versions(page) == {"new"}
        expect_kept(page, listed(changed, ""))
        assert old != listed(changed, "")
        assert reader.errors == []

    def test_offline_it_is_the_new_version_and_whole(
        self, reader: Watched, folder: Path, changed: Path
    ) -> None:
        page = reader.page
        with serve(folder, "/x/y/") as site:
            page.goto(site.url(""))
            expect_kept(page, listed(folder, ""))
            site.folder = changed
            page.goto(site.url(""))
            expect_among_kept(page, listed(changed, ""), "rule-language/")
            page.goto(site.url("about/"))
            expect_kept(page, listed(changed, ""))
        page.goto(site.url("2023/offices/"))
        assert self.versions(page) == {"new"}
        page.goto(site.url("accessibility/"))
        expect_reading(page, heading="没有网络")

    def test_cut_off_in_the_middle_old_pages_stay_whole(
        self, reader: Watched, folder: Path, changed: Path
    ) -> None:
        page = reader.page
        with serve(folder, "/x/y/") as site:
            page.goto(site.url(""))
            expect_kept(page, listed(folder, ""))
            site.folder = changed
            # All pages after it in the list are not got.
            site.missing.add("2023/offices/")
            page.goto(site.url("2023/check/"))
            new = listed(changed, "")
            expect_among_kept(page, new, "2023/check/")
            page.goto(site.url(""))
        for address, version in (("2023/check/", "new"), ("2023/offices/", "old"), ("", "new")):
            page.goto(site.url(address))
            assert self.versions(page) == {version}

    def test_an_open_page_goes_on_getting_what_it_names(
        self, reader: Watched, site: Site, changed: Path
    ) -> None:
        page = reader.page
        page.goto(site.url(""))
        expect_kept(page, listed(site.folder, ""))
        site.folder = changed
        other = page.context.new_page()
        for _ in range(2):
            other.goto(site.url("about/"))
            expect_among_kept(other, listed(changed, ""), "2023/offices/")
        style = "async () => (await fetch(document.querySelector('[href*=guide]').href)).text()"
        assert "--style" not in page.evaluate(style)
        assert "--style" in other.evaluate(style)

    def test_a_damaged_file_is_not_kept(self, reader: Watched, site: Site) -> None:
        page = reader.page
        site.replaced["2023/offices/"] = b"<!doctype html><title>damaged</title>"
        page.goto(site.url(""))
        expect_among_kept(page, listed(site.folder, ""), "2023/check/")
        page.wait_for_timeout(1000)
        assert "2023/offices/" not in dict(kept(page))
        site.replaced.clear()
        page.goto(site.url("about/"))
        expect_kept(page, listed(site.folder, ""))

    def versions(self, page: Page) -> set[str]:
        """Which versions of the page itself, of its script and of its style are at work."""
        found: list[str] = page.evaluate("""() => [
            document.documentElement.dataset.page ?? "old",
            document.documentElement.dataset.script ?? "old",
            getComputedStyle(document.documentElement).getPropertyValue("--style").trim() || "old",
        ]""")
        return set(found)


def change(site: Path, name: str, addition: str) -> None:
    """Add to a file, whose new digest then stands in the addresses that lead to it."""
    file = site / name
    old = digest_of(file.read_bytes())
    with file.open("a", encoding="utf-8") as stream:
        stream.write(addition)
    new = digest_of(file.read_bytes())
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        page.write_text(html.replace(f"?{old}", f"?{new}"), encoding="utf-8")


def relist(site: Path) -> None:
    """Make the service worker of a changed site, as the build does."""
    _list, script = (site / SERVICE_WORKER).read_text(encoding="utf-8").split("\n", 1)
    (site / "assets" / SERVICE_WORKER).write_text(script, encoding="utf-8")
    write_service_worker(site)


class TestWithout:
    """Where nothing can be kept the site is as it was."""

    @pytest.fixture(params=sampled(["no service workers", "forbidden"], ["forbidden"]))
    def refusing(self, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Watched]:
        script = {
            "no service workers": "delete Navigator.prototype.serviceWorker",
            "forbidden": "ServiceWorkerContainer.prototype.register ="
            " () => Promise.reject(new DOMException('', 'SecurityError'))",
        }[request.param]
        with watch(browser.new_context()) as watched:
            watched.page.context.add_init_script(script)
            yield watched

    def test_a_browser_that_refuses(self, refusing: Watched, site: Site) -> None:
        self.read_and_check(refusing.page, site)
        assert refusing.page.evaluate("caches.keys()") == []
        assert refusing.errors == []

    def test_no_room(self, reader: Watched, site: Site) -> None:
        session = reader.page.context.new_cdp_session(reader.page)
        room = {"origin": site.origin, "quotaSize": 100_000}
        session.send("Storage.overrideQuotaForOrigin", room)
        reader.page.goto(site.url(""))
        reader.page.wait_for_function("() => navigator.serviceWorker.controller !== null")
        self.read_and_check(reader.page, site)
        assert len(kept(reader.page)) < len(listed(site.folder, ""))
        assert reader.errors == []

    def read_and_check(self, page: Page, site: Site) -> None:
        page.goto(site.url("2023/pledge-financing/"))
        Form(page).answer("in_hengyang", value=False)
        Form(page).expect_verdict("not_eligible")
        page.goto(site.url("about/"))
        expect_reading(page)


class TestPreview:
    """`make serve` keeps nothing, and clears away what was kept at its address."""

    def test_it_registers_none(self, reader: Watched) -> None:
        with running(listen(Preview(PROJECT, "en"), ("127.0.0.1", 0))) as address:
            reader.page.goto(f"{address}/")
            reader.page.wait_for_load_state("load")
            reader.page.wait_for_timeout(500)
            assert self.registered(reader.page) == 0
            assert reader.page.evaluate("caches.keys()") == []

    def test_one_from_before_leaves(self, reader: Watched, folder: Path) -> None:
        page = reader.page
        with serve(folder, "/") as site:
            page.goto(site.url(""))
            expect_kept(page, listed(folder, ""))
        port = int(site.origin.rpartition(":")[2])
        with running(listen(Preview(PROJECT, "en"), ("127.0.0.1", port))):
            page.goto(site.url(""))
            # Its page is loaded again by then, without it.
            page.wait_for_event("framenavigated")
            page.wait_for_function("() => navigator.serviceWorker.controller === null")
            expect(page.locator("script[data-build]")).to_have_count(1)
            assert self.registered(page) == 0
            assert page.evaluate("caches.keys()") == []

    def registered(self, page: Page) -> int:
        found: int = page.evaluate(
            "async () => (await navigator.serviceWorker.getRegistrations()).length"
        )
        return found


class TestInstalling:
    """Browsers offer to install the site."""

    @pytest.mark.parametrize(
        ("any_site", "language"),
        sampled(product(("/", "/x/y/"), LANGUAGES), [("/", "en/"), ("/x/y/", "")]),
        indirect=["any_site"],
    )
    def test_nothing_is_missing(self, reader: Watched, any_site: Site, language: str) -> None:
        page = reader.page
        page.goto(any_site.url(f"{language}about/"))
        session = page.context.new_cdp_session(page)
        errors = session.send("Page.getInstallabilityErrors")["installabilityErrors"]
        # The one that stands for the tests' windows, which are all private.
        assert [error["errorId"] for error in errors] == ["in-incognito"]
        found = session.send("Page.getAppManifest")
        assert found["errors"] == []
        assert found["url"] == any_site.url(f"{language}manifest.webmanifest")
        assert json.loads(found["data"])["lang"] == ("en" if language else "zh-Hans")
        assert found["manifest"]["startUrl"] == any_site.url(language)
        assert found["manifest"]["scope"] == any_site.url("")
        assert reader.errors == []
