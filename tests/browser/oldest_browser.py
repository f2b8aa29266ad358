"""Makes of the browser under test the oldest one that has what the site needs."""

import json
from collections.abc import Iterator

from playwright.sync_api import Page, Route

from build_tools.bundle.browsers import oldest_for
from build_tools.bundle.browsers.oldest import versions_by_feature

_TAKE = """
for (const [owners, names] of %s) {
  for (const owner of owners) {
    const found = owner.reduce((at, name) => at?.[name], globalThis);
    if (!found) continue;
    // In Chromium some of what a window or a worker inherits is its own.
    const places = found.isPrototypeOf?.(globalThis) ? [found, globalThis] : [found];
    for (const at of places) for (const name of names) Reflect.deleteProperty(at, name);
  }
}
"""


def newer_features(needed: tuple[str, ...]) -> list[str]:
    """What some of the oldest browsers that have all that is needed do not have."""
    oldest = oldest_for(needed).versions
    return [
        key
        for key, versions in versions_by_feature().items()
        if any(version is None or version > oldest[name] for name, version in versions.items())
    ]


def become_oldest(page: Page, needed: tuple[str, ...]) -> None:
    """Take from a page, and from its workers, every interface that is newer than what is needed."""
    take_away(page, newer_features(needed))


def take_away(page: Page, keys: list[str]) -> None:
    """Take interfaces from a page and from its workers; what is no interface stays."""
    run_before(page, _TAKE % json.dumps([place for key in keys if (place := _place(key))]))


def run_before(page: Page, script: str) -> None:
    """Run a script before those of a page, and before those of its workers."""
    page.add_init_script(script)

    def serve(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, body=f"{{{script}}}\n{response.text()}")

    page.route("**/worker-*.js", serve)
    page.route("**/search_worker.js?*", serve)


def _place(key: str) -> tuple[list[list[str]], list[str]] | None:
    """The objects, as paths, and the names that may be there for a feature; None for a syntax."""
    match key.split("."):
        case ["api", name]:
            return [[]], [name]
        case ["api", owner, name]:
            return list(_owners([owner])), _names(name)
        case ["webassembly", "api", name]:
            return [["WebAssembly"]], _names(name)
        case ["webassembly", "api", owner, name]:
            return list(_owners(["WebAssembly", owner])), _names(name)
        case ["javascript", "builtins", name]:
            return [[]], [name]
        case ["javascript", "builtins", owner, name]:
            return list(_owners([owner])), _names(name)
        case _:
            return None


def _owners(path: list[str]) -> Iterator[list[str]]:
    yield path
    yield [*path, "prototype"]


def _names(name: str) -> list[str]:
    if name.endswith("_event"):
        return [f"on{name.removesuffix('_event')}"]
    return [name.removesuffix("_static")]
