"""The bundle, made again only when what it is made from has changed."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.bundle.addresses import named_by_content
from build_tools.bundle.compression import compress
from build_tools.bundle.python_files import WHOLE, PythonFile, PythonFiles, make_python_files
from build_tools.bundle.scripts import bundle_script
from build_tools.bundle.steps import STEPS, Steps
from build_tools.digest import digest_of

_INPUTS = (
    "build_tools/bundle/**/*.*",
    "build_tools/digest.py",
    "checker/**/*.py",
    "docs/scripts/**/*.ts",
    "docs/scripts/**/*.mjs",
    "docs/styles/**/*.css",
    "package-lock.json",
    "pyproject.toml",
    "requirements/pyodide.txt",
    "tsconfig*.json",
)
_CLASSIC_SCRIPTS = ("theme", "search_start")
_SCRIPTS = (
    "site",
    "overview",
    "print_edition",
    "search_worker",
    "terms",
    "offline/service_worker",
)


def build_bundle(project: Path, rules: str, *, may_differ: bool = False) -> Path:
    """Make `build/bundle/`, our part of the site's `assets/`; returns the folder.

    Nothing is done while its inputs are unchanged; the lock files stand for the packages. Pages
    start with a session of these compiled rules. One of others takes nothing but time: they then
    open their rules themselves, so that a preview or a test `may_differ`. Raises BundleError.
    """
    build = project / "build"
    bundle, record = build / "bundle", build / "bundle.digest"
    code, kept = _digest(project), digest_of(rules.encode())
    if bundle.is_dir() and record.is_file():
        made = record.read_text(encoding="utf-8").split()
        if made == [code, kept] or (may_differ and made[:1] == [code]):
            return bundle
    build.mkdir(exist_ok=True)
    # A folder of its own, so that two builds at once don't mix their files.
    with TemporaryDirectory(dir=build) as folder:
        new = Path(folder) / "bundle"
        new.mkdir()
        _fill(project, new, rules)
        shutil.rmtree(bundle, ignore_errors=True)
        new.rename(bundle)
    record.write_text(f"{code} {kept}", encoding="utf-8")
    return bundle


def _digest(project: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(_inputs(project)):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(project)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _inputs(project: Path) -> Iterator[Path]:
    for pattern in _INPUTS:
        yield from (file for file in project.glob(pattern) if file.suffix != ".pyc")


def _fill(project: Path, new: Path, rules: str) -> None:
    for sheet in ("guide", "checker", "print_edition"):
        bundle_script(project, f"docs/styles/{sheet}.css", new / "styles")
    for script in _CLASSIC_SCRIPTS:
        bundle_script(project, f"docs/scripts/{script}.ts", new, classic=True)
    for script in _SCRIPTS:
        bundle_script(project, f"docs/scripts/{script}.ts", new)
    fill_checker(project, new / "checker", rules)
    compress(project, new)


def fill_checker(
    project: Path, folder: Path, rules: str | None = None, steps: Steps = STEPS
) -> None:
    """Make a folder with the checker: Python, its worker, and what starts it in pages.

    Without compiled rules it starts without a session. Raises BundleError.
    """
    folder.mkdir()
    with TemporaryDirectory() as scratch:
        python = make_python_files(project, Path(scratch), folder, rules, steps)
        _fill_checker(project, folder, python)


def _fill_checker(project: Path, folder: Path, python: PythonFiles) -> None:
    def make(name: str, constants: dict[str, Any], target: Path = folder, **options: Any) -> str:
        script = bundle_script(project, f"docs/scripts/{name}.ts", target, constants, **options)
        return named_by_content(script).relative_to(folder).as_posix()

    files = {
        "used": {name: _told(file, folder) for name, file in python.used.items()},
        "whole": {name: _told(file, folder) for name, file in python.whole.items()},
    }

    def start(script: Path, target: Path) -> str:
        constants = {"LOCK": python.lock, "SNAPSHOT_HEAD": python.snapshot_head}
        aliases = {"pyodide/pyodide.asm.mjs": script}
        return make("python_start", constants, target, aliases=aliases)

    starts = {
        "used": start(python.scripts["used"], folder),
        "whole": start(python.scripts["whole"], folder / WHOLE),
    }
    worker = make("worker", {"FILES": files, "STARTS": starts, "KEPT_RULES": python.kept})
    make("page", {"WORKER": worker})
    make("early", {"WORKER": worker}, classic=True)


def _told(file: PythonFile, folder: Path) -> dict[str, str | int]:
    name = file.path.relative_to(folder).as_posix()
    return {"name": name, "size": file.size, "sha256": file.sha256}
