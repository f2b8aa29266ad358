"""What pages load besides their text: styles, scripts, the checker's wheel, and Pyodide."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

_INPUTS = (
    "checker/**/*.py",
    "docs/scripts/**/*.ts",
    "docs/styles/**/*.css",
    "build_tools/bundle.py",
    "package-lock.json",
    "pyproject.toml",
    "tsconfig*.json",
)
_SCRIPTS = (
    "theme",
    "site",
    "overview",
    "print_edition",
    "search_start",
    "search_worker",
    "terms",
)
_PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
# The download that the page shows progress for; the rest is small.
_LARGE = ("pyodide.asm.wasm", "python_stdlib.zip")
_EPOCH = "315532800"  # 1980-01-01, the first day that a wheel's archive can hold


class BundleError(Exception):
    """The bundle can't be made; the text says why and what to do."""


def build_bundle(project: Path) -> Path:
    """Make `build/bundle/`, our part of the site's `assets/`; returns the folder.

    Nothing is done while its inputs are unchanged; the lock file stands for the packages.
    """
    build = project / "build"
    bundle, record = build / "bundle", build / "bundle.digest"
    digest = _digest(project)
    if bundle.is_dir() and record.is_file() and record.read_text(encoding="utf-8") == digest:
        return bundle
    build.mkdir(exist_ok=True)
    # A folder of its own, so that two builds at once don't mix their files.
    with TemporaryDirectory(dir=build) as folder:
        new = Path(folder) / "bundle"
        new.mkdir()
        _fill(project, new)
        shutil.rmtree(bundle, ignore_errors=True)
        new.rename(bundle)
    record.write_text(digest, encoding="utf-8")
    return bundle


def _fill(project: Path, new: Path) -> None:
    for sheet in ("guide", "checker", "print_edition"):
        _bundle(project, f"docs/styles/{sheet}.css", new / "styles")
    for script in _SCRIPTS:
        _bundle(project, f"docs/scripts/{script}.ts", new)
    _fill_checker(project, new / "checker")


def _fill_checker(project: Path, folder: Path) -> None:
    folder.mkdir()
    _copy_pyodide(project, folder / "pyodide")
    wheel = _build_wheel(project, folder)
    sizes = {name: (folder / "pyodide" / name).stat().st_size for name in _LARGE}
    _bundle(project, "docs/scripts/page.ts", folder)
    _bundle(project, "docs/scripts/worker.ts", folder, {"WHEEL": wheel.name, "SIZES": sizes})


def _digest(project: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(_inputs(project)):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(project)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _inputs(project: Path) -> Iterator[Path]:
    for pattern in _INPUTS:
        yield from project.glob(pattern)


def _copy_pyodide(project: Path, target: Path) -> None:
    target.mkdir()
    for name in _PYODIDE:
        file = _package_file(project, f"pyodide/{name}")
        # The content alone: one of the files is marked as executable in the package.
        shutil.copyfile(file, target / name)


def _build_wheel(project: Path, target: Path) -> Path:
    _run(
        project,
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target)],
    )
    (wheel,) = target.glob("*.whl")
    return wheel


def _bundle(
    project: Path,
    entry: str,
    target: Path,
    constants: Mapping[str, str | dict[str, int]] = MappingProxyType({}),
) -> None:
    """Bundle a script or a style sheet with what it imports."""
    esbuild = _package_file(project, ".bin/esbuild")
    defines = (f"--define:{key}={json.dumps(value)}" for key, value in constants.items())
    _run(
        project,
        [
            str(esbuild),
            entry,
            f"--outdir={target}",
            *("--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8"),
            "--log-level=warning",
            *defines,
        ],
    )


def _package_file(project: Path, name: str) -> Path:
    file = project / "node_modules" / name
    if not file.is_file():
        raise BundleError(f"{file.relative_to(project)} is missing; run 'npm ci' (or 'make build')")
    return file


def _run(project: Path, command: list[str]) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": _EPOCH}
    try:
        done = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise BundleError(f"{command[0]} does not start: {error}") from error
    if done.returncode != 0:
        raise BundleError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}".rstrip())
