"""Compresses what is large, for servers that can send a file compressed beforehand."""

import hashlib
import shutil
from collections.abc import Mapping
from pathlib import Path

from build_tools.bundle.commands import run

_KINDS = ("*.bin", "*.css", "*.js", "*.wasm", "*.whl", "*.zip")
_SUFFIXES = (".br", ".gz")
# Python has no brotli; Node.js has.
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
    wanted = [
        (file, kept / (digest + suffix)) for file, digest in digests.items() for suffix in _SUFFIXES
    ]
    compress_each({target: file for file, target in wanted if not target.is_file()})
    for file, target in wanted:
        shutil.copyfile(target, file.with_name(file.name + target.suffix))
    _forget(kept, set(digests.values()))


def compress_each(files: Mapping[Path, Path]) -> None:
    """Compress each file into its target, by targets, whose names end in `.br` or `.gz`.

    Raises BundleError.
    """
    names = [str(name) for target, file in files.items() for name in (file, target)]
    if names:
        run(_SCRIPT.parent, ["node", str(_SCRIPT), *names])


def _forget(kept: Path, used: set[str]) -> None:
    for file in kept.iterdir():
        if file.stem not in used:
            file.unlink()
