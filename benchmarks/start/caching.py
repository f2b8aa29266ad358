"""How long a browser may keep a file, read from the configuration that is shipped for nginx."""

import re
from dataclasses import dataclass
from pathlib import Path

from benchmarks.error import BenchmarkError

_USUAL = re.compile(r'^set \$caching "([^"]+)";', re.MULTILINE)
_EXCEPTION = re.compile(r'^if \(\$uri ~ "([^"]+)"\) \{ set \$caching "([^"]+)"; \}', re.MULTILINE)


@dataclass(frozen=True)
class Caching:
    """The values of Cache-Control: the usual one, and those of addresses by their pattern."""

    usual: str
    exceptions: tuple[tuple[re.Pattern[str], str], ...]

    def header(self, path: str) -> str:
        """What is sent with a file; as in nginx the last pattern wins."""
        fitting = [value for pattern, value in self.exceptions if pattern.search(path)]
        return fitting[-1] if fitting else self.usual


def read_caching(configuration: Path) -> Caching:
    """Read the built configuration.

    Raises BenchmarkError when it says nothing about caching in the way that is known here.
    """
    text = configuration.read_text(encoding="utf-8")
    usual = _USUAL.search(text)
    if not usual or text.count("$caching") != 2 + len(_EXCEPTION.findall(text)):
        raise BenchmarkError(
            f"{configuration} sets $caching in a way that the benchmark can't read"
        )
    exceptions = ((re.compile(pattern), value) for pattern, value in _EXCEPTION.findall(text))
    return Caching(usual[1], tuple(exceptions))
