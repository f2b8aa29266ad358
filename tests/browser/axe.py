"""Asks axe what is wrong with an open page."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_SCRIPT = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Rules that axe counts as experimental, and that hold for us too.
_MORE = ["css-orientation-lock", "label-content-name-mismatch", "p-as-heading", "td-has-header"]


def mistakes(page: Page) -> list[str]:
    """What axe finds on a page as it stands, one line for each element that breaks a rule."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_SCRIPT.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "options => axe.run(document, options)",
        {
            "runOnly": {"type": "tag", "values": _TAGS},
            "rules": {rule: {"enabled": True} for rule in _MORE},
            "resultTypes": ["violations"],
        },
    )
    return [
        f"{rule['id']}: {node['html'][:120]} ({node['failureSummary'].splitlines()[-1].strip()})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
