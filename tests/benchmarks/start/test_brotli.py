"""What is compressed once is kept, and is what was compressed."""

from pathlib import Path
from subprocess import run

import pytest

from benchmarks.error import BenchmarkError
from benchmarks.start.brotli import Brotli

_DECOMPRESS = "process.stdout.write(zlib.brotliDecompressSync(fs.readFileSync(process.argv[1])))"


def test_compressed_content_is_the_files(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"word " * 1000)
    brotli = Brotli(tmp_path / "store")
    brotli.prepare([file])
    (kept,) = brotli.store.iterdir()
    assert brotli.compressed(file) == kept.read_bytes()
    command = ["node", "-e", _DECOMPRESS, str(kept)]
    assert run(command, capture_output=True, check=True).stdout == file.read_bytes()


def test_the_same_content_is_compressed_once(tmp_path: Path) -> None:
    files = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for file in files:
        file.write_bytes(b"word " * 1000)
    brotli = Brotli(tmp_path / "store")
    brotli.prepare(files)
    (kept,) = brotli.store.iterdir()
    kept.write_bytes(b"kept")
    brotli.prepare(files)
    assert [brotli.compressed(file) for file in files] == [b"kept", b"kept"]


def test_a_failure_of_node_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"word")
    store = tmp_path / "store"
    brotli = Brotli(store)
    brotli.prepare([file])
    (kept,) = store.iterdir()
    kept.unlink()
    # Where a folder stands, no file can be put.
    kept.mkdir()
    with pytest.raises(BenchmarkError, match="EISDIR"):
        brotli.prepare([file])
