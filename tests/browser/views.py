"""A page as a reader sees it: in a language, at a width, in a palette, with a size of type."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import new_visitor, watch
from tests.browser.kinds_of_page import examples
from tests.browser.site_server import Site

Language = Literal["zh", "en"]

PHONE, DESKTOP = 390, 1280
# A window of 1280 by 1024 pixels, magnified to 400 %.
MAGNIFIED = 320
HEIGHTS = {PHONE: 844, DESKTOP: 900, MAGNIFIED: 256}


@dataclass(frozen=True)
class View:
    """How a page is looked at."""

    language: Language = "zh"
    width: int = DESKTOP
    colours: Literal["light", "dark"] = "light"
    type: Literal["standard", "large"] = "standard"

    def __str__(self) -> str:
        return f"{self.language}-{self.width}-{self.colours}-{self.type}"


@dataclass(frozen=True)
class State:
    """What a reader can bring a page of a kind to; `reach` does so."""

    name: str
    kind: str
    reach: Callable[[Page], None] = lambda _page: None

    def __str__(self) -> str:
        return self.name


def _open_search(page: Page, text: str) -> None:
    button = page.locator(".guide-find")
    if button.is_visible():
        button.click()
    page.locator("[name=query]").click()
    page.locator("[name=query]").fill(text)
    expect(page.locator(".md-search-result__meta")).not_to_have_text(
        page.locator("[name=query]").get_attribute("placeholder") or ""
    )


def _find_nothing(page: Page) -> None:
    _open_search(page, "xyzzyq")


def _find_much(page: Page) -> None:
    _open_search(page, "知识产权")
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    page.locator(".md-search-result__more summary").first.click()


def _open_display(page: Page) -> None:
    page.locator(".guide-display").click()


def _check_everything(page: Page) -> None:
    """Answers that give all four verdicts, an entry that can't be read, all details open."""
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer("valid_patents", "1")
    form.answer("registered_trademarks", "1")
    form.answer("ip_risk_rules", value=True)
    form.answer("ip_risk_control", value=True)
    form.answer("ip_risk_awareness", value=False)
    form.answer("ip_insurances", ["infringement_liability"])
    form.answer("valid_invention_patents", "several")
    form.answer_row("loans", 1, amount="2000000", collateral="patents", registered_this_year=True)
    for verdict in ("conditions_met", "unanswered", "ask_the_office", "not_eligible"):
        found = page.locator(f".checker-verdict[data-verdict={verdict}]")
        expect(found).to_be_visible(timeout=60_000)
    expect(form.question("valid_invention_patents").locator(".checker-error")).to_be_visible()
    _open_details(page)


def _check_loans(page: Page) -> None:
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount="2000000", collateral="other", registered_this_year=True)
    form.add_row("loans")
    form.answer_row("loans", 2, amount="two million")
    error = form.row("loans", 2).locator("[data-column=amount] .checker-error")
    expect(error).to_be_visible(timeout=60_000)
    _open_details(page)


def _open_details(page: Page) -> None:
    page.evaluate("document.querySelectorAll('guide-checker details').forEach(d => d.open = true)")


def _lose_python(page: Page) -> None:
    page.route("**/pyodide.asm-*.wasm", lambda route: route.abort())
    page.reload()
    page.locator("guide-checker input").first.check()
    expect(page.locator(".checker-failure")).to_be_visible(timeout=60_000)


STATES = (
    State("search-with-results", "home", _find_much),
    State("search-without-results", "home", _find_nothing),
    State("display-form", "home", _open_display),
    State("check-with-results", "check", _check_everything),
    State("programme-with-results", "programme-with-chart", _check_loans),
    State("check-that-failed", "programme", _lose_python),
)


@contextmanager
def shown(browser: Browser, site: Site, state: State, view: View, **options: Any) -> Iterator[Page]:
    """A page in a state, seen in a view; more `options` are those of a browser context."""
    context = new_visitor(
        browser,
        viewport={"width": view.width, "height": HEIGHTS[view.width]},
        color_scheme=view.colours,
        **options,
    )
    if view.type != "standard":
        kept = json.dumps(json.dumps({"colours": "auto", "type": view.type}))
        context.add_init_script(f"localStorage.setItem('guide.display', {kept})")
    with watch(context) as watched:
        watched.page.goto(site.url(examples(site.folder, view.language)[state.kind]))
        state.reach(watched.page)
        yield watched.page
