"""A checker with other modules in it, which the page takes for the one that was built."""

import hashlib
import zipfile
from collections.abc import Mapping
from io import BytesIO

from playwright.sync_api import Page

from tests.browser.site_server import Site


def serve_changed(page: Page, site: Site, modules: Mapping[str, str]) -> None:
    """Serve a wheel with other modules, by file name, and a worker that expects this wheel."""
    folder = site.folder / "assets" / "checker"
    (wheel,), (worker,) = folder.glob("*.whl"), folder.glob("worker-*.js")
    built = wheel.read_bytes()
    changed = _changed(built, modules)
    script = worker.read_text(encoding="utf-8")
    for old, new in ((_digest(built), _digest(changed)), (_size(built), _size(changed))):
        assert old in script
        script = script.replace(old, new)
    page.route("**/*.whl", lambda route: route.fulfill(body=changed))
    page.route(
        "**/worker-*.js", lambda route: route.fulfill(body=script, content_type="text/javascript")
    )


def _changed(wheel: bytes, modules: Mapping[str, str]) -> bytes:
    with zipfile.ZipFile(BytesIO(wheel)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    for name, source in modules.items():
        # Python would take the bytecode first.
        files.pop(f"{name}c", None)
        files[name] = source.encode()
    changed = BytesIO()
    with zipfile.ZipFile(changed, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return changed.getvalue()


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _size(content: bytes) -> str:
    return f"size:{len(content)}"
