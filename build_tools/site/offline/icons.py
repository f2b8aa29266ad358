"""The mark as PNG, which systems ask for where a site is installed. Chromium draws it."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.chromium import FLAGS, find_chromium
from build_tools.site.offline.manifest import ICONS

_THEME = Path("docs/theme/assets")
# Its corners are cut by the system, as those of a maskable one are.
TOUCH = {"touch-180.png": (180, "maskable")}


def draw_icons(project: Path) -> Iterator[Path]:
    """Draw them again from mark.svg into the theme; what is drawn is kept in the repository."""
    browser = find_chromium(project)
    mark = (project / _THEME / "mark.svg").read_text(encoding="utf-8")
    folder = project / _THEME / "icons"
    folder.mkdir(exist_ok=True)
    for name, (size, purpose) in (ICONS | TOUCH).items():
        file = folder / name
        file.write_bytes(draw(browser, mark, size, to_the_edge=purpose == "maskable"))
        yield file


def draw(browser: Path, mark: str, size: int, *, to_the_edge: bool) -> bytes:
    """A mark as a square PNG; to the edge, its ground fills the corners too."""
    colours = re.search(r'fill="(#[0-9a-f]{6})"', mark)
    ground = colours[1] if colours and to_the_edge else "transparent"
    page = (
        f"<!doctype html><style>* {{ margin: 0 }} html {{ background: {ground} }}"
        f" svg {{ display: block; width: {size}px; height: {size}px }}</style>{mark}"
    )
    with TemporaryDirectory() as folder:
        source, image = Path(folder) / "mark.html", Path(folder) / "mark.png"
        source.write_text(page, encoding="utf-8")
        command = [
            str(browser),
            *FLAGS,
            f"--user-data-dir={folder}/profile",
            "--hide-scrollbars",
            "--force-device-scale-factor=1",
            "--default-background-color=00000000",
            f"--window-size={size},{size}",
            f"--screenshot={image}",
            source.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        return image.read_bytes()
