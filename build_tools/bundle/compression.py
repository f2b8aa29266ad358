"""Compresses what is large, for servers that can send a file compressed beforehand."""

import hashlib
import shutil
from pathlib import Path

from build_tools.bundle.commands import run

_KINDS = ("*.css", "*.js", "*.wasm", "*.whl", "*.zip")
_SCRIPT = Path(__file__).with_name("compress.mjs")


def compress(project: Path, folder: Path) -> None:
    """Put a `.br` and a `.gz` beside every file of a folder.

    Brotli takes half a minute for Python alone, so what was compressed once is kept in
    `build/compressed/` under the digest of its content.
    """
    kept = project / "build" / "compressed"
    kept.mkdir(parents=True, exist_ok=True)
    files = sorted(file for kind in _KINDS for file in folder.rglob(kind))
    digests = {file: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    missing = [
        argument
        for file, digest in digests.items()
        if not (kept / f"{digest}.gz").is_file() or not (kept / f"{digest}.br").is_file()
        for argument in (str(file), str(kept / digest))
    ]
    if missing:
        run(project, ["node", str(_SCRIPT), *missing])
    for file, digest in digests.items():
        for suffix in (".br", ".gz"):
            shutil.copyfile(kept / (digest + suffix), file.with_name(file.name + suffix))
    _forget(kept, set(digests.values()))


def _forget(kept: Path, used: set[str]) -> None:
    for file in kept.iterdir():
        if file.stem not in used:
            file.unlink()
