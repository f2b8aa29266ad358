"""What the Tab key stops at on an open page, and how each stop looks while it has the focus."""

from dataclasses import dataclass

from playwright.sync_api import Page

# Everything that a keyboard has to reach; of a group of radio buttons, one.
_REACHABLE = """(within) => {
    const groups = new Set();
    const fits = (element) => {
        if (element.type !== 'radio') return true;
        const members = [...document.getElementsByName(element.name)];
        const stop = members.find((member) => member.checked) ?? members[0];
        return element === stop;
    };
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const all = [...document.querySelector(within).querySelectorAll(selector)].filter((element) =>
        !element.disabled && element.checkVisibility({visibilityProperty: true}) && fits(element));
    window.stops = all;
    return all.map((element) => element.outerHTML.slice(0, 100));
}"""

_FOCUSED = """() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const rects = [...element.getClientRects()];
    const inView = ({left, right, top, bottom}) =>
        right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    const points = rects.filter(inView).flatMap((rect) => {
        const left = Math.max(rect.left, 0), right = Math.min(rect.right, innerWidth);
        const top = Math.max(rect.top, 0), bottom = Math.min(rect.bottom, innerHeight);
        return [[(left + right) / 2, (top + bottom) / 2], [left + 2, top + 2],
            [right - 2, bottom - 2]];
    });
    const hits = points.filter(([x, y]) => {
        const hit = document.elementFromPoint(x, y);
        return hit && (element.contains(hit) || hit.closest('label')?.control === element);
    });
    return {
        index: (window.stops ?? []).findIndex((stop) => stop === element ||
            (element.type === 'radio' && stop.name === element.name)),
        html: element.outerHTML.slice(0, 100),
        seen: rects.length > 0 && hits.length > 0,
        outlined: [element, element.parentElement].some((part) => {
            const {outlineStyle, outlineWidth} = getComputedStyle(part);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        }),
    };
}"""


@dataclass(frozen=True)
class Stop:
    """An element with the focus: its place among those to be reached, or -1."""

    index: int
    html: str
    seen: bool
    outlined: bool


def reachable(page: Page, within: str = "body") -> list[str]:
    """What is to be reached in a part of the page, in order; places of stops refer to it."""
    found: list[str] = page.evaluate(_REACHABLE, within)
    return found


def focused(page: Page) -> Stop | None:
    """What has the focus now."""
    found = page.evaluate(_FOCUSED)
    return Stop(**found) if found else None


def walk(page: Page, key: str, steps: int) -> list[Stop | None]:
    """Press a key so many times; where the focus was after each."""
    stops = []
    for _ in range(steps):
        page.keyboard.press(key)
        stops.append(focused(page))
    return stops
