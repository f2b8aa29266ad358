"""Runs the tools that make the bundle."""

import os
import subprocess
from pathlib import Path

# 1980-01-01, the first day that an archive can hold: what is made tells no time.
_EPOCH = "315532800"


class BundleError(Exception):
    """The bundle can't be made; the text says why and what to do."""


def run(project: Path, command: list[str]) -> None:
    """Run a command in the project's folder. Raises BundleError with what it printed."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": _EPOCH}
    try:
        done = subprocess.run(
            command, cwd=project, env=environment, capture_output=True, text=True, check=False
        )
    except OSError as error:
        raise BundleError(f"{command[0]} does not start: {error}") from error
    if done.returncode != 0:
        raise BundleError(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}".rstrip())


def package_file(project: Path, name: str) -> Path:
    """A file of an npm package. Raises BundleError if it is not installed."""
    file = project / "node_modules" / name
    if not file.is_file():
        raise BundleError(f"{file.relative_to(project)} is missing; run 'npm ci' (or 'make build')")
    return file
