"""The web app manifest of a language: how the site looks where it is installed."""

import json
from typing import Any

from build_tools.site.languages import LanguageSite
from build_tools.source import Guide

MANIFEST = "manifest.webmanifest"
# Those of docs/styles/palette.css for the frame and the paper.
_FRAME, _PAPER = "#0f4c4a", "#ffffff"
# By their file under assets/icons/: the size, and whether a system may cut it into its own shape.
ICONS = {
    "mark-192.png": (192, "any"),
    "mark-512.png": (512, "any"),
    "mark-maskable-512.png": (512, "maskable"),
}


def manifest(guide: Guide, site: LanguageSite) -> str:
    """The manifest as JSON; all its addresses are relative to its own."""
    root = "../" * site.path.count("/")
    language = site.language
    content: dict[str, Any] = {
        "name": guide.site.name.text(language),
        "short_name": guide.site.frame["short_name"].text(language),
        "description": guide.site.description.text(language),
        "lang": site.tag,
        "start_url": "./",
        # Both languages belong to it, so that the switch between them does not leave it.
        "scope": root or "./",
        # There are links to go back and forth, and addresses to pass on.
        "display": "minimal-ui",
        "theme_color": _FRAME,
        "background_color": _PAPER,
        "icons": [
            {
                "src": f"{root}assets/icons/{file}",
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": purpose,
            }
            for file, (size, purpose) in ICONS.items()
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
