"""The icons that are kept in the repository are those that the mark gives."""

from pathlib import Path

import pytest

from build_tools.chromium import find_chromium
from build_tools.site.offline.icons import TOUCH, draw
from build_tools.site.offline.manifest import ICONS
from tests.browser.conftest import PROJECT, Watched
from tests.browser.site_server import serve

ASSETS = PROJECT / "docs" / "theme" / "assets"
# How far two pictures are apart: the share of pixels that differ clearly.
DIFFERENCE = """async (names) => {
    const pixels = await Promise.all(names.map(async (name) => {
        const picture = await createImageBitmap(await (await fetch(name)).blob());
        const canvas = new OffscreenCanvas(picture.width, picture.height);
        const context = canvas.getContext("2d");
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height).data;
    }));
    const [one, other] = pixels;
    if (one.length !== other.length) return 1;
    return one.filter((value, place) => Math.abs(value - other[place]) > 32).length / one.length;
}"""


@pytest.mark.parametrize(("name", "icon"), (ICONS | TOUCH).items())
def test_an_icon_shows_the_mark(
    watched: Watched, tmp_path: Path, name: str, icon: tuple[int, str]
) -> None:
    size, purpose = icon
    mark = (ASSETS / "mark.svg").read_text(encoding="utf-8")
    browser = find_chromium(PROJECT)
    new = draw(browser, mark, size, to_the_edge=purpose == "maskable")
    (tmp_path / "new.png").write_bytes(new)
    (tmp_path / "kept.png").write_bytes((ASSETS / "icons" / name).read_bytes())
    blank = mark.replace("M8 9.5h16", "M8 9.5h6")
    (tmp_path / "other.png").write_bytes(
        draw(browser, blank, size, to_the_edge=purpose == "maskable")
    )
    (tmp_path / "index.html").write_text('<link rel="icon" href="data:,">', encoding="utf-8")
    with serve(tmp_path, "/") as site:
        watched.page.goto(site.url(""))
        assert watched.page.evaluate(DIFFERENCE, ["new.png", "kept.png"]) < 0.001
        # The control: another mark would be seen.
        assert watched.page.evaluate(DIFFERENCE, ["other.png", "kept.png"]) > 0.005
