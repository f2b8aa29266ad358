"""What several tests of the bundle start from."""

import pytest

from build_tools.bundle.commands import package_file
from build_tools.bundle.runtime import Runtime
from tests.conftest import PROJECT


@pytest.fixture(scope="session")
def stock() -> Runtime:
    """Pyodide as it is."""
    return Runtime(
        package_file(PROJECT, "pyodide/pyodide.asm.mjs").read_text(encoding="utf-8"),
        package_file(PROJECT, "pyodide/pyodide.asm.wasm").read_bytes(),
    )
