import json
from pathlib import Path

import pytest

from build_tools.bundle import called_functions
from build_tools.bundle.called_functions import read_called_functions
from build_tools.bundle.commands import BundleError
from build_tools.bundle.wasm_functions import count_functions
from tests.conftest import PROJECT

STOCK = PROJECT / "node_modules" / "pyodide" / "pyodide.asm.wasm"


def test_what_is_on_record_fits_the_module_that_pages_run() -> None:
    module = STOCK.read_bytes()
    called = read_called_functions(module)
    count = count_functions(module)
    assert called.in_all == count
    assert called.numbers <= set(range(count))
    # Python needs more than a few, and the checker far from all.
    assert 1000 < len(called.numbers) < count / 4


def test_another_version_of_pyodide_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = tmp_path / "called.json"
    record.write_text(
        json.dumps({"module": "0" * 64, "in_all": 9, "functions": [[1, 3]]}), encoding="utf-8"
    )
    monkeypatch.setattr(called_functions, "RECORD", record)
    with pytest.raises(BundleError, match="make functions"):
        read_called_functions(STOCK.read_bytes())
