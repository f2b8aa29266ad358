"""A page as a reader sees it: in a language, at a width, in a palette, with a size of type."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Literal

from playwright.sync_api import Browser, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import new_visitor, watch
from tests.browser.kinds_of_page import examples
from tests.browser.site_server import Site

Language = Literal["zh", "en"]
Colours = Literal["light", "dark"]

PHONE, DESKTOP = 390, 1280
# A window of 1280 by 1024 pixels, magnified to 400 %.
MAGNIFIED = 320
HEIGHTS = {PHONE: 844, DESKTOP: 900, MAGNIFIED: 256}


@dataclass(frozen=True)
class View:
    """How a page is looked at."""

    language: Language = "zh"
    width: int = DESKTOP
    colours: Colours = "light"
    type: Literal["standard", "large"] = "standard"

    def __str__(self) -> str:
        return f"{self.language}-{self.width}-{self.colours}-{self.type}"


@dataclass(frozen=True)
class State:
    """What a reader can bring a page of a kind to; `reach` does so."""

    name: str
    kind: str
    reach: Callable[[Page], None] = lambda _page: None
    # Whether a window that becomes narrower still shows it.
    outlasts: bool = True

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


def _ask_everything(page: Page) -> None:
    form = Form(page)
    form.pass_kinds.click()
    expect(form.results.locator(".checker-verdict").first).to_be_visible(timeout=60_000)


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
    _wait_for_the_last_answer(form)
    _open_details(page)
    # Where it stands would depend on when the questions above were put away.
    page.evaluate("scrollTo(0, 0)")


def _check_loans(page: Page) -> None:
    form = Form(page)
    form.answer("applicant_kinds", ["enterprise"])
    form.answer("in_hengyang", value=True)
    form.answer_row("loans", 1, amount="2000000", collateral="other", registered_this_year=True)
    form.add_row("loans")
    form.answer_row("loans", 2, amount="two million")
    error = form.row("loans", 2).locator("[data-column=amount] .checker-error")
    expect(error).to_be_visible(timeout=60_000)
    _wait_for_the_last_answer(form)
    _open_details(page)


def _wait_for_the_last_answer(form: Form) -> None:
    """The result is told, with the one entry that can't be read: nothing changes any more."""
    expect(form.status).to_contain_text(re.compile("(cannot be read: |无法识别 )1"))


def _open_details(page: Page) -> None:
    page.evaluate("document.querySelectorAll('guide-checker details').forEach(d => d.open = true)")


def _lose_python(page: Page) -> None:
    missing = "**/pyodide.asm-*.wasm"
    page.route(missing, lambda route: route.abort())
    page.reload()
    page.locator("guide-checker input").first.check()
    expect(page.locator(".checker-failure")).to_be_visible(timeout=60_000)
    page.unroute(missing)


STATES = (
    State("search-with-results", "home", _find_much, outlasts=False),
    State("search-without-results", "home", _find_nothing, outlasts=False),
    State("display-form", "home", _open_display, outlasts=False),
    State("check-of-all-questions", "check", _ask_everything),
    State("check-with-results", "check", _check_everything),
    State("programme-with-results", "programme-with-chart", _check_loans),
    State("check-that-failed", "programme", _lose_python),
)


@dataclass(frozen=True)
class Window:
    """A window that shows pages in a view."""

    page: Page
    view: View

    def show(self, site: Site, state: State) -> None:
        """Open a page and bring it to a state."""
        self.page.goto(site.url(examples(site.folder, self.view.language)[state.kind]))
        state.reach(self.page)

    def show_in_all(
        self,
        site: Site,
        state: State,
        widths: Sequence[int],
        colours: Sequence[Colours] = ("light",),
    ) -> Iterator[View]:
        """Show a page in a state at one width after the other, in these colours."""
        for width in widths:
            self.page.set_viewport_size({"width": width, "height": HEIGHTS[width]})
            if width == widths[0] or not state.outlasts:
                self.show(site, state)
            else:
                # Where the wide page had been left, the line at the bottom may cut through a field.
                self.page.evaluate("scrollTo(0, 0)")
            for colour in colours:
                self.page.emulate_media(color_scheme=colour)
                yield replace(self.view, width=width, colours=colour)


def by_view(states: Iterable[State], views: Iterable[View]) -> list[tuple[View, State]]:
    """States with their views, those of one view after the other, so that a window can stay."""
    return sorted(zip(views, states, strict=False), key=lambda pair: str(pair[0]))


@contextmanager
def window(browser: Browser, view: View) -> Iterator[Window]:
    """A window in which nothing moves."""
    context = new_visitor(
        browser,
        viewport={"width": view.width, "height": HEIGHTS[view.width]},
        color_scheme=view.colours,
        reduced_motion="reduce",
    )
    if view.type != "standard":
        kept = json.dumps(json.dumps({"colours": "auto", "type": view.type}))
        context.add_init_script(f"localStorage.setItem('guide.display', {kept})")
    with watch(context) as watched:
        yield Window(watched.page, view)


@contextmanager
def shown(browser: Browser, site: Site, state: State, view: View) -> Iterator[Page]:
    """A page in a state, in a window of its own."""
    with window(browser, view) as opened:
        opened.show(site, state)
        yield opened.page
