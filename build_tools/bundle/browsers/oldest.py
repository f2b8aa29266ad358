"""The oldest version of each browser that has certain features, from the compatibility data."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.bundle.browsers.features import READING
from build_tools.bundle.commands import package_file

Version = tuple[int, ...]
PROJECT = Path(__file__).parents[3]
_DATA = "@mdn/browser-compat-data/data.json"
# The browsers of the data that stand behind each name. iOS has Safari's engine in every browser.
_BEHIND = {
    "chromium": ("chrome",),
    "firefox": ("firefox",),
    "safari": ("safari", "safari_ios"),
}
# A browser may have it, but not as it is written here.
_NOT_YET = {"flags", "prefix", "alternative_name", "partial_implementation", "version_removed"}


@dataclass(frozen=True)
class Oldest:
    """The oldest version of each browser, as its makers write it."""

    chromium: str
    firefox: str
    safari: str

    @property
    def versions(self) -> dict[str, Version]:
        """By browser, as numbers that can be compared."""
        return {name: _version(text) for name, text in vars(self).items()}


@cache
def oldest_for(features: tuple[str, ...]) -> Oldest:
    """The oldest browsers that have all the features. Raises BundleError without the data."""
    known = versions_by_feature()
    unknown = sorted(set(features) - set(known))
    if unknown:
        raise KeyError(f"{_DATA} does not know {', '.join(unknown)}")
    return Oldest(**{browser: _oldest(features, browser) for browser in _BEHIND})


def script_target() -> str:
    """What scripts are bundled for, as esbuild takes it."""
    oldest = oldest_for(READING)
    return f"chrome{oldest.chromium},firefox{oldest.firefox},safari{oldest.safari}"


@cache
def versions_by_feature() -> dict[str, dict[str, Version | None]]:
    """For every feature of the data, the first version of each browser; None where it lacks it."""
    data = json.loads(package_file(PROJECT, _DATA).read_text(encoding="utf-8"))
    tops = ("api", "css", "html", "javascript", "webassembly")
    return {key: _first_versions(found) for top in tops for key, found in _walk(data[top], top)}


def _walk(node: dict[str, Any], key: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if "__compat" in node:
        yield key, node["__compat"]["support"]
    for name, child in node.items():
        if name != "__compat":
            yield from _walk(child, f"{key}.{name}")


def _first_versions(support: dict[str, Any]) -> dict[str, Version | None]:
    return {
        browser: _latest(_first_version(support.get(name)) for name in names)
        for browser, names in _BEHIND.items()
    }


def _first_version(support: Any) -> Version | None:
    """Of one browser, which may have had a feature in several ways."""
    ways = support if isinstance(support, list) else [support or {}]
    found = [
        _version(way["version_added"])
        for way in ways
        if not way.keys() & _NOT_YET and way.get("version_added") not in (None, False, "preview")
    ]
    return min(found, default=None)


def _latest(versions: Iterable[Version | None]) -> Version | None:
    found = list(versions)
    return None if None in found else max(version for version in found if version is not None)


def _oldest(features: Iterable[str], browser: str) -> str:
    version = _latest(versions_by_feature()[feature][browser] for feature in features)
    if version is None:
        raise ValueError(f"{browser} does not have all of {', '.join(features)}")
    return ".".join(str(number) for number in version)


def _version(text: str) -> Version:
    # '≤37' is a version that is known to have it.
    return tuple(int(number) for number in text.removeprefix("≤").split("."))
