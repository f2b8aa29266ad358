"""Where the checker can't run, the page says why, and the form stays."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import Watched, new_visitor, wait_until, watch
from tests.browser.other_rules import name_other_rules
from tests.browser.site_server import Site
from tests.sampling import sampled

PYTHON = ("pyodide.asm-*.wasm", "memory-*.bin")
SCRIPTS = ("worker-*.js", "python_start-*.js")
PAGE = "2023/pledge-financing/"


def start(page: Page, site: Site, path: str = PAGE) -> Form:
    page.goto(site.url(path))
    form = Form(page)
    form.answer("in_hengyang", value=True)
    return form


def expect_failure(form: Form, *texts: str) -> None:
    failure = form.page.locator(".checker-failure")
    expect(failure).to_be_visible(timeout=60_000)
    for text in texts:
        expect(failure).to_contain_text(text)
    expect(form.question("in_hengyang").locator("input").first).to_be_enabled()


class TestFiles:
    """A file that is missing or damaged is named."""

    @pytest.mark.parametrize("pattern", [*PYTHON, *SCRIPTS])
    def test_missing(self, watched: Watched, site: Site, pattern: str) -> None:
        file = site.checker_file(pattern)
        site.missing.add(file.name)
        expect_failure(start(watched.page, site), f"{file.name} 缺失")
        assert watched.outside(site) == []

    def test_the_message_is_in_the_language_of_the_page(self, watched: Watched, site: Site) -> None:
        file = site.checker_file("*.wasm")
        site.missing.add(file.name)
        form = start(watched.page, site, f"en/{PAGE}")
        expect_failure(form, "The checker cannot run", f"{file.name} is missing")

    @pytest.mark.parametrize("pattern", sampled(PYTHON, ("pyodide.asm-*.wasm",)))
    def test_cut_short(self, watched: Watched, site: Site, pattern: str) -> None:
        file = site.checker_file(pattern)
        site.replaced[file.name] = file.read_bytes()[:50_000]
        expect_failure(start(watched.page, site), f"{file.name} 缺失、损坏")

    @pytest.mark.parametrize("pattern", sampled(PYTHON, ("memory-*.bin",)))
    def test_one_wrong_byte(self, watched: Watched, site: Site, pattern: str) -> None:
        file = site.checker_file(pattern)
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 1
        site.replaced[file.name] = bytes(content)
        expect_failure(start(watched.page, site), f"{file.name} 缺失、损坏")

    def test_where_no_digest_can_be_made_a_broken_module_is_noticed(
        self, watched: Watched, site: Site
    ) -> None:
        """Browsers make one only for sites that come over HTTPS."""
        file = site.checker_file("*.wasm")
        site.replaced[file.name] = bytes(file.stat().st_size)
        worker = site.checker_file("worker-*.js")
        without = b"Object.defineProperty(crypto,'subtle',{value:undefined});"
        site.replaced[worker.name] = without + worker.read_bytes()
        expect_failure(start(watched.page, site), "pyodide.asm.wasm 缺失、损坏")

    def test_a_failure_that_comes_before_the_pages_script(
        self, watched: Watched, site: Site
    ) -> None:
        """What was said after it, by files that still came, must not cover it up."""
        site.missing.add(site.checker_file("*.wasm").name)
        site.stalled.add(site.checker_file("page-*.js").name)
        memory = f"/assets/checker/{site.checker_file('memory-*.bin').name}"
        watched.page.goto(site.url("2023/check/"), wait_until="commit")
        assert wait_until(watched.page, lambda: memory in site.sent)
        watched.page.wait_for_timeout(500)
        assert watched.errors != []
        site.released.set()
        expect(watched.page.locator(".checker-failure")).to_be_visible()

    def test_rules_that_are_missing(self, watched: Watched, site: Site) -> None:
        name_other_rules(watched.page, site.url(PAGE))
        site.missing.add("rules.json")
        expect_failure(start(watched.page, site), "rules.json 缺失")

    def test_rules_of_another_kind(self, watched: Watched, site: Site) -> None:
        name_other_rules(watched.page, site.url(PAGE))
        site.replaced["rules.json"] = b'{"format": 999}'
        expect_failure(start(watched.page, site), "意外停止", "999")

    def test_try_again_uses_the_answers_given_before(self, watched: Watched, site: Site) -> None:
        file = site.checker_file("*.wasm")
        site.missing.add(file.name)
        form = start(watched.page, site)
        expect_failure(form)
        form.answer("applicant_kinds", ["school"])
        site.missing.clear()
        watched.page.get_by_role("button", name="再试一次").click()
        form.expect_verdict("not_eligible")

    @pytest.mark.parametrize("pattern", ["*.bin", *SCRIPTS])
    def test_try_again_asks_for_a_file_that_the_browser_keeps(
        self, watched: Watched, site: Site, pattern: str
    ) -> None:
        """A wrong file under a name that never changes would be wrong for ever."""
        file = site.checker_file(pattern)
        site.headers[file.name] = ("Cache-Control", "max-age=31536000, immutable")
        site.replaced[file.name] = bytes(file.stat().st_size)
        form = start(watched.page, site)
        expect_failure(form, file.name)
        site.replaced.clear()
        watched.page.get_by_role("button", name="再试一次").click()
        form.expect_verdict("unanswered")


class TestWebAssembly:
    """WebAssembly can be missing, or forbidden by the server."""

    def test_missing(self, launch: Callable[..., Browser], site: Site) -> None:
        # Without a compiler there is none, as in the hardened modes of some browsers.
        browser = launch("--js-flags=--jitless")
        with watch(new_visitor(browser)) as watched:
            expect_failure(start(watched.page, site), "不支持 WebAssembly")
            assert not any("pyodide" in url for url in watched.requests)
        browser.close()

    def test_forbidden(self, watched: Watched, site: Site) -> None:
        policy = "script-src 'self'; worker-src 'self' blob:"
        site.headers["pledge-financing/"] = ("Content-Security-Policy", policy)
        expect_failure(start(watched.page, site), "不支持 WebAssembly，或已将其禁用")


class TestOldBrowser:
    """A browser that runs workers as classic scripts only."""

    @pytest.mark.own_window
    def test_no_module_workers(self, watched: Watched, site: Site) -> None:
        # An old browser does not look at the options.
        watched.page.add_init_script(
            "const Real = Worker; window.Worker = function (url) { return new Real(url); };"
        )
        expect_failure(start(watched.page, site), "版本过旧")


class TestSilence:
    """A worker that is not heard of any more."""

    @pytest.mark.own_window
    def test_a_file_that_never_comes(self, watched: Watched, site: Site) -> None:
        site.stalled.add(site.checker_file("*.wasm").name)
        watched.page.clock.install()
        form = start(watched.page, site)
        expect(watched.page.locator(".checker-loading")).to_be_visible()
        watched.page.wait_for_timeout(1000)
        watched.page.clock.fast_forward(61_000)
        expect_failure(form, "长时间没有响应")
