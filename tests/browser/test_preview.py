"""The preview's pages follow the source by themselves, under the site's own policy."""

import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from subprocess import PIPE, Popen

import pytest
from playwright.sync_api import Page, expect

from build_tools.running import running
from build_tools.site.serve import Preview, listen, watch_source
from tests.browser.conftest import PROJECT, Watched

CLAUSE = "guide_source/2023/programmes/pledge-financing.yml"
OLD, NEW = "Enterprises registered in the city.", "Firms registered in the city."
# A build takes seconds, more on a busy machine.
BUILT = 120_000
_MISTAKES = "guide's source holds mistakes"
_COPIED = ("deploy", "docs", "guide_source", "checker", "build_tools", "build/bundle")
_FILES = (
    "mkdocs.yml",
    "mkdocs.en.yml",
    "pyproject.toml",
    "package-lock.json",
    "build/bundle.digest",
)

_SERVE = """
import sys
from pathlib import Path
from build_tools.site.serve import Preview, listen
server = listen(Preview(Path(sys.argv[1]), "en"), ("127.0.0.1", int(sys.argv[2])))
print(server.server_port, flush=True)
server.serve_forever()
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that can be changed, with the bundle as it was built."""
    for name in _COPIED:
        shutil.copytree(
            PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__")
        )
    for name in (*_FILES, *(file.name for file in PROJECT.glob("tsconfig*.json"))):
        shutil.copyfile(PROJECT / name, tmp_path / name)
    (tmp_path / "node_modules").symlink_to(PROJECT / "node_modules")
    return tmp_path


def served(preview: Preview) -> AbstractContextManager[str]:
    return running(listen(preview, ("127.0.0.1", 0)))


@contextmanager
def watched_source(preview: Preview) -> Iterator[None]:
    stop = threading.Event()
    arguments = (preview.project, preview.rebuild, stop)
    thread = threading.Thread(target=watch_source, args=arguments)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def scroll_to(page: Page, place: int) -> None:
    page.evaluate(f"scrollTo(0, {place})")
    expect_place(page, place)


def expect_place(page: Page, place: int) -> None:
    expect(page.locator("html")).to_have_js_property("scrollTop", place)


@pytest.mark.slow
def test_an_open_page_follows_the_source(copy: Path, watched: Watched) -> None:
    preview = Preview(copy, "en")
    preview.rebuild()
    page, file = watched.page, copy / CLAUSE
    with served(preview) as address, watched_source(preview):
        page.goto(f"{address}/en/2023/pledge-financing/")
        expect(page.get_by_text(OLD).first).to_be_attached()
        scroll_to(page, 500)
        edit(file, OLD, NEW)
        expect(page.get_by_text(NEW).first).to_be_attached(timeout=BUILT)
        expect_place(page, 500)
        assert watched.errors == []

        edit(file, f"en: {NEW}", f"emm: {NEW}")
        expect(page.get_by_text(_MISTAKES).first).to_be_visible(timeout=BUILT)
        expect(page.get_by_text(f"{CLAUSE}:6:")).to_be_visible()

        edit(file, f"emm: {NEW}", f"en: {OLD}")
        expect(page.get_by_text(OLD).first).to_be_attached(timeout=BUILT)
        expect_place(page, 500)
    # The page of mistakes comes as an error, which the console notes; no policy is broken.
    assert [error for error in watched.errors if "500 (Internal" not in error] == []


def test_an_open_page_outlives_the_server(folder: Path, watched: Watched) -> None:
    page = watched.page
    with process(folder.parent) as port:
        page.goto(f"http://127.0.0.1:{port}/2023/check/")
        page.evaluate("document.body.dataset.before = ''")
        expect(page.locator("body[data-before]")).to_have_count(1)
    with process(folder.parent, port):
        expect(page.locator("body[data-before]")).to_have_count(0, timeout=BUILT)
        expect(page.get_by_role("heading", level=1)).to_be_visible()


@contextmanager
def process(project: Path, port: int = 0) -> Iterator[int]:
    """The server as a process of its own, with which its connections end."""
    command = [sys.executable, "-c", _SERVE, str(project), str(port)]
    with Popen(command, cwd=PROJECT, stdout=PIPE, text=True) as running:
        assert running.stdout
        try:
            yield int(running.stdout.readline())
        finally:
            running.kill()
