"""The sizes of what Python is started from, by what it is to both pages."""

from pathlib import Path

from benchmarks.start.brotli import Brotli
from benchmarks.start.files import measure_files


def _folder(root: Path, sizes: dict[str, int]) -> Path:
    """Files so large once they are compressed, as the build leaves them."""
    for name, size in sizes.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(bytes(2 * size))
        file.with_name(f"{file.name}.br").write_bytes(bytes(size))
    return root


def test_files_are_summed_up_by_what_they_are(tmp_path: Path) -> None:
    typical = _folder(
        tmp_path / "typical",
        {
            "worker.js": 10_000,
            "checker.whl": 120_000,
            "rules.json": 900_000,
            "pyodide/pyodide.asm.wasm": 2_770_000,
            "pyodide/python_stdlib.zip": 2_300_000,
            "pyodide/pyodide.mjs": 20_000,
            "pyodide/pyodide-lock.json": 30_000,
        },
    )
    ours = _folder(
        tmp_path / "ours",
        {
            "worker-1a2b3c4d.js": 190_000,
            "page-1a2b3c4d.js": 500_000,
            "pyodide.asm-1a2b3c4d.wasm": 1_470_000,
            "memory-1a2b3c4d.bin": 1_910_000,
            "whole/pyodide.asm-1a2b3c4d.wasm": 2_770_000,
            "whole/python_stdlib-1a2b3c4d.zip": 2_300_000,
        },
    )
    figures = measure_files(typical, ours, Brotli(tmp_path / "brotli"))
    assert {figure.measure: (figure.typical, figure.ours) for figure in figures} == {
        "module": (2.77, 1.47),
        "library": (2.42, None),
        "memory": (None, 1.91),
        "scripts": (0.06, 0.19),
    }
