"""How long a build takes, and how that grows with the number of programmes."""

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pages.many_programmes import write_source
from build_tools.bundle import build_bundle
from build_tools.compile_rules import canonical, compile_edition
from build_tools.site.build import compile_guide, publish
from build_tools.source import Guide, load_guide


@dataclass(frozen=True)
class Built:
    """The seconds that a whole build took, of both languages and without the bundle."""

    programmes: int
    pages: int
    seconds: float


def time_build(project: Path, guide: Guide, programmes: int) -> Built:
    """Load and publish the guide, made to hold a number of programmes."""
    build_bundle(project, canonical(compile_edition(guide.current, guide.site)), may_differ=True)
    with TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_source(project, guide, programmes, folder / "guide_source")
        start = time.perf_counter()
        larger = load_guide(folder / "guide_source")
        publish(project, larger, compile_guide(larger), folder / "site")
        seconds = time.perf_counter() - start
        return Built(programmes, sum(1 for _ in folder.rglob("*.html")), seconds)
