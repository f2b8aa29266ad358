"""The site as `make build` left it."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    folder = project / "site"
    assert (folder / "index.html").exists(), "run 'make build' first"
    return folder
