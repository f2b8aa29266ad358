"""With the system's own colours (high contrast), drawings, signs and the focus are seen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.checker_form import Form
from tests.browser.conftest import new_visitor, watch
from tests.browser.site_server import Site


@pytest.fixture(params=["light", "dark"])
def contrasting(browser: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[Page]:
    context = new_visitor(browser, forced_colors="active", color_scheme=request.param)
    with watch(context) as watched:
        watched.page.goto(site.url("en/2023/pledge-financing/"))
        yield watched.page


def colour(element: Locator, name: str) -> str:
    found: str = element.evaluate(f"element => getComputedStyle(element).{name}")
    return found


def test_the_chart_stands_out_from_the_page(contrasting: Page) -> None:
    paper = colour(contrasting.locator("body"), "backgroundColor")
    drawing = contrasting.locator(".band-chart svg")
    for part, name in ((".edge", "stroke"), (".axis", "stroke"), ("text", "fill")):
        assert colour(drawing.locator(part).first, name) != paper, part
    ring, dot = drawing.locator(".excluded").first, drawing.locator(".included").first
    assert colour(ring, "fill") != colour(dot, "fill")


def test_signs_stand_out_from_the_page(contrasting: Page) -> None:
    form = Form(contrasting)
    form.answer("in_hengyang", value=False)
    form.expect_verdict("not_eligible")
    sign = form.results.locator(".checker-icon").first
    expect(sign).to_be_visible()
    assert colour(sign, "stroke") != colour(contrasting.locator("body"), "backgroundColor")


def test_controls_keep_their_edges_and_the_focus_its_outline(contrasting: Page) -> None:
    paper = colour(contrasting.locator("body"), "backgroundColor")
    for name in (".button", ".checker-input", ".checker-button[data-action=add]"):
        control = contrasting.locator(name).first
        assert colour(control, "borderTopColor") != paper, name
        # Behind the words the system puts its own ground.
        assert colour(control, "color") != paper, name
        control.focus()
        contrasting.keyboard.press("Shift+Tab")
        contrasting.keyboard.press("Tab")
        expect(control).to_be_focused()
        assert colour(control, "outlineStyle") != "none"
        assert colour(control, "outlineColor") != paper, name
