"""A checker with other modules in it, which the page takes for the one that was built."""

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from playwright.sync_api import Page, Route

from build_tools.bundle.build import fill_checker
from build_tools.bundle.steps import STEPS, Steps
from tests.browser.site_server import Site
from tests.conftest import PROJECT


def serve_changed(
    page: Page,
    site: Site,
    modules: Mapping[str, str],
    steps: Steps = STEPS,
    rules: str | None = None,
) -> None:
    """Serve the files of a checker with other modules, by their names in its package.

    It starts with a session of these rules, if there are any.
    """
    folder = _built(tuple(modules.items()), steps, rules)
    (worker,) = folder.glob("worker-*.js")
    served = site.checker_file("worker-*.js")
    body = worker.read_text(encoding="utf-8")
    page.route(
        f"**/{served.name}", lambda route: route.fulfill(body=body, content_type="text/javascript")
    )
    page.route("**/assets/checker/**/*.*", lambda route: _serve(route, folder))
    page.route("**/assets/checker/*.*", lambda route: _serve(route, folder))


def _serve(route: Route, folder: Path) -> None:
    file = folder / route.request.url.partition("/assets/checker/")[2]
    if file.is_file():
        route.fulfill(path=file)
    else:
        route.fallback()


@cache
def _built(modules: tuple[tuple[str, str], ...], steps: Steps, rules: str | None) -> Path:
    """As `make build` makes it; the folder is left to the system to remove."""
    project = Path(mkdtemp())
    for name in ("pyproject.toml", "LICENSE", "README.md"):
        shutil.copyfile(PROJECT / name, project / name)
    for name in ("docs", "node_modules"):
        (project / name).symlink_to(PROJECT / name)
    shutil.copytree(PROJECT / "checker", project / "checker")
    for name, source in modules:
        (project / "checker" / name).write_text(source, encoding="utf-8")
    folder = project / "built"
    fill_checker(project, folder, rules, steps)
    return folder
