"""Files as a host sends them that has compressed them with brotli."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.error import BenchmarkError
from build_tools.bundle import BundleError
from build_tools.bundle.compression import compress_each


@dataclass(frozen=True)
class Brotli:
    """Compressed files, kept by the digest of their content: the largest takes half a minute."""

    store: Path

    def prepare(self, files: Iterable[Path]) -> None:
        """Compress what is not compressed yet.

        Raises BenchmarkError when Node.js can't.
        """
        self.store.mkdir(parents=True, exist_ok=True)
        wanted = {self._kept(file): file for file in files if not _beside(file).is_file()}
        try:
            compress_each({kept: file for kept, file in wanted.items() if not kept.is_file()})
        except BundleError as error:
            raise BenchmarkError(str(error)) from error

    def compressed(self, file: Path) -> bytes | None:
        """The smaller content of a prepared file; None if it would not become smaller."""
        beside = _beside(file)
        content = (beside if beside.is_file() else self._kept(file)).read_bytes()
        return content if len(content) < file.stat().st_size else None

    def _kept(self, file: Path) -> Path:
        return self.store / f"{sha256(file.read_bytes()).hexdigest()}.br"


def _beside(file: Path) -> Path:
    """What the build has compressed itself."""
    return file.with_name(f"{file.name}.br")
