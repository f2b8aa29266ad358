"""How large the files are that both pages start Python from, as they are sent."""

from collections.abc import Iterable
from pathlib import Path

from benchmarks.start.brotli import Brotli
from build_tools.pages.start_figures import Figure

# Patterns of their names: in the folder of the typical page, and in that of our bundle.
_TYPICAL = {
    "module": ["pyodide/*.wasm"],
    "library": ["pyodide/*.zip", "*.whl"],
    "scripts": ["worker.js", "pyodide/*.mjs", "pyodide/*.json"],
}
_OURS = {
    "module": ["pyodide.asm-*.wasm"],
    "library": ["*.zip", "*.whl"],
    "memory": ["memory-*.bin"],
    "scripts": ["worker-*.js", "python_start-*.js"],
}


def measure_files(typical: Path, bundle: Path, brotli: Brotli) -> tuple[Figure, ...]:
    """Each part of both, in the order of what Python is started from."""
    theirs, own = _sizes(typical, _TYPICAL, brotli), _sizes(bundle, _OURS, brotli)
    return tuple(
        Figure(measure=part, unit="MB", typical=theirs.get(part), ours=own.get(part))
        for part in dict.fromkeys([*_OURS, *_TYPICAL])
    )


def _sizes(folder: Path, parts: dict[str, list[str]], brotli: Brotli) -> dict[str, float]:
    found = {
        part: [file for pattern in patterns for file in sorted(folder.glob(pattern))]
        for part, patterns in parts.items()
    }
    brotli.prepare(file for files in found.values() for file in files)
    return {part: _megabytes(files, brotli) for part, files in found.items() if files}


def _megabytes(files: Iterable[Path], brotli: Brotli) -> float:
    return round(sum(_size(file, brotli) for file in files) / 1e6, 2)


def _size(file: Path, brotli: Brotli) -> int:
    compressed = brotli.compressed(file)
    return file.stat().st_size if compressed is None else len(compressed)
