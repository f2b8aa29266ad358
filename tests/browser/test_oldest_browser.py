"""A browser with nothing newer than what is stated, and browsers that are older still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.bundle.browsers import CHECKER, DONE_WITHOUT, READING
from tests.browser.checker_form import Form
from tests.browser.conftest import Watched
from tests.browser.kinds_of_page import KINDS, LANGUAGES, examples
from tests.browser.oldest_browser import become_oldest, run_before, take_away
from tests.browser.site_server import Site, serve
from tests.sampling import sampled

pytestmark = pytest.mark.own_window
TOO_OLD = {"zh": ("版本过旧", "自动核对至少需要"), "en": ("too old", "at least Chromium")}
SCRIPT = "text/javascript"
MODULE_FEATURES = [key for key in CHECKER if key.startswith("webassembly.") and ".api." not in key]
INTERFACES = [key for key in CHECKER if key not in MODULE_FEATURES and "ecmascript" not in key]
LEFT_OUT = [key for key in DONE_WITHOUT if key.startswith("api.")]
# The first module that is tried is an empty one, and must be taken.
REFUSE_ONE = """
let number = %d;
const {validate, instantiate} = WebAssembly;
const refused = (bytes) => bytes.length > 8 && number-- === 0;
WebAssembly.validate = (bytes) => !refused(bytes) && validate(bytes);
WebAssembly.instantiate = async (bytes, ...rest) => {
    if (refused(bytes)) throw new WebAssembly.CompileError('refused');
    return instantiate(bytes, ...rest);
};
"""
THROWING_STORAGE = """
for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
    const get = () => { throw new DOMException('storage is off', 'SecurityError'); };
    Object.defineProperty(globalThis, name, {get, configurable: true});
}
"""


@pytest.fixture
def site(folder: Path) -> Iterator[Site]:
    """The site as the root of its server, where the page for what is missing works too."""
    with serve(folder, "/") as served:
        yield served


class TestOldest:
    """With nothing newer than the oldest browsers have, everything works that is promised."""

    def test_the_check_gives_a_verdict(self, page: Page, site: Site) -> None:
        become_oldest(page, READING + CHECKER)
        page.goto(site.url("2023/pledge-financing/"))
        assert page.evaluate("'at' in Array.prototype && !('findLast' in Array.prototype)")
        form = Form(page)
        form.answer("in_hengyang", value=True)
        form.expect_verdict("unanswered")
        form.answer("in_hengyang", value=False)
        form.expect_verdict("not_eligible")

    @pytest.mark.parametrize("kind", sampled([kind.name for kind in KINDS], ["home", "programme"]))
    def test_every_kind_of_page_opens_without_an_error(
        self, page: Page, site: Site, kind: str
    ) -> None:
        """Of the checker's pages, the form."""
        become_oldest(page, READING)
        # The last that comes: a page must not go while it is still being fetched.
        with page.expect_response("**/search_worker.js*"):
            page.goto(site.url(examples(site.folder, "zh")[kind]))
        assert page.evaluate("'at' in Array.prototype && !('hasOwn' in Object)")
        expect(page.locator("html.js h1")).to_be_visible()
        expect(page.locator(".guide-choices")).to_be_hidden()

    def test_the_search_finds(self, page: Page, site: Site) -> None:
        become_oldest(page, READING)
        page.goto(site.url(""))
        page.locator("[name=query]").click()
        page.locator("[name=query]").fill("质押融资")
        expect(page.locator(".md-search-result__item").first).to_contain_text("质押融资")


class TestOlder:
    """Below that, the questions can be read and the page says what to do."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_as_old_as_what_can_only_be_read(self, page: Page, site: Site, language: str) -> None:
        become_oldest(page, READING)
        expect_too_old(page, site, language)

    @pytest.mark.parametrize("feature", sampled(INTERFACES, INTERFACES[:1]))
    def test_one_interface_is_missing(self, page: Page, site: Site, feature: str) -> None:
        take_away(page, [feature])
        expect_too_old(page, site, "en")

    @pytest.mark.parametrize("number", sampled(range(len(MODULE_FEATURES)), [0]))
    def test_a_part_of_webassembly_is_missing(self, page: Page, site: Site, number: int) -> None:
        """One after the other is refused, in the order in which they are tried."""
        run_before(page, REFUSE_ONE % number)
        expect_too_old(page, site, "en")

    def test_scripts_that_cannot_be_read(self, watched: Watched, site: Site) -> None:
        """As in a browser that is older than the language of the scripts."""
        page = watched.page
        page.clock.install()
        page.route("**/checker/*.js", lambda route: route.fulfill(body="?", content_type=SCRIPT))
        page.goto(site.url("2023/pledge-financing/"))
        note = page.locator(".checker-unstarted")
        expect(note).to_contain_text("自动核对至少需要")
        expect(note).to_be_visible(timeout=20_000)
        expect(Form(page).question("in_hengyang")).to_be_visible()
        assert watched.errors != []

    def test_the_note_is_not_seen_where_the_check_can_start(self, page: Page, site: Site) -> None:
        page.goto(site.url("2023/pledge-financing/"))
        expect(page.locator(".checker-results")).to_be_visible()
        expect(page.locator(".checker-unstarted")).to_be_hidden()


class TestDoneWithout:
    """What is done without: the check still gives a verdict."""

    @pytest.mark.parametrize("feature", sampled(LEFT_OUT, LEFT_OUT[:1]))
    def test_an_interface_is_missing(self, page: Page, site: Site, feature: str) -> None:
        take_away(page, [feature])
        expect_verdict(page, site)

    def test_storage_is_off(self, page: Page, site: Site) -> None:
        """Browsers then throw an error whenever it is so much as looked at."""
        run_before(page, THROWING_STORAGE)
        expect_verdict(page, site)
        page.locator(".guide-display").click()
        page.locator("#display [value=dark]").check()
        expect(page.locator("html")).to_have_attribute("data-colours", "dark")
        page.locator("[data-language-switch]").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")


def expect_verdict(page: Page, site: Site) -> None:
    page.goto(site.url("2023/pledge-financing/"))
    form = Form(page)
    form.answer("in_hengyang", value=False)
    form.expect_verdict("not_eligible")


def expect_too_old(page: Page, site: Site, language: str) -> None:
    page.goto(site.url(f"{LANGUAGES[language]}2023/pledge-financing/"))
    form = Form(page)
    form.answer("in_hengyang", value=True)
    for text in TOO_OLD[language]:
        expect(page.locator(".checker-failure")).to_contain_text(text)
    for question in page.locator(".checker-form > .checker-group .checker-ask").all():
        expect(question).to_be_visible()
