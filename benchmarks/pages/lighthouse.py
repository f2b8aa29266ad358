"""What Lighthouse says of a page on its settings for phones."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from subprocess import run
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.browser import chromium
from benchmarks.error import BenchmarkError
from build_tools.chromium import FLAGS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMES = {
    "LCP ms": "largest-contentful-paint",
    "TBT ms": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}
# From here on Lighthouse shows an audit in green.
_GOOD = 0.9
FOLDER = Path("benchmarks/pages/node_modules/lighthouse")


@dataclass(frozen=True)
class Report:
    """The scores of the categories, of 100, what was timed, and the audits that are not good."""

    scores: dict[str, float]
    times: dict[str, float]
    faults: frozenset[str]


def audit(project: Path, address: str, runs: int) -> Report:
    """The medians of several runs.

    Raises BenchmarkError when Lighthouse gives no result.
    """
    reports = [_audit_once(project, address) for _ in range(runs)]
    return Report(
        {name: median(report.scores[name] for report in reports) for name in CATEGORIES},
        {name: median(report.times[name] for report in reports) for name in TIMES},
        frozenset[str]().union(*(report.faults for report in reports)),
    )


def _audit_once(project: Path, address: str) -> Report:
    with TemporaryDirectory() as folder:
        output = Path(folder) / "report.json"
        command = [
            "node",
            str(project / FOLDER / "cli" / "index.js"),
            address,
            "--quiet",
            "--no-enable-error-reporting",
            "--output=json",
            f"--output-path={output}",
            f"--chrome-flags={' '.join(_quoted(flag) for flag in FLAGS)}",
        ]
        environment = os.environ | {"CHROME_PATH": chromium(project)}
        done = run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise BenchmarkError(f"Lighthouse failed for {address}:\n{done.stderr.strip()}")
        return _read(json.loads(output.read_text(encoding="utf-8")))


def _quoted(flag: str) -> str:
    name, equals, value = flag.partition("=")
    return f'{name}="{value}"' if equals else name


def _read(report: dict[str, Any]) -> Report:
    categories = {name: report["categories"][name] for name in CATEGORIES}
    weighted = (
        report["audits"][reference["id"]]
        for category in categories.values()
        for reference in category["auditRefs"]
        if reference["weight"]
    )
    return Report(
        {name: 100 * category["score"] for name, category in categories.items()},
        {name: report["audits"][audit]["numericValue"] for name, audit in TIMES.items()},
        frozenset(
            audit["title"]
            for audit in weighted
            if audit["score"] is not None and audit["score"] < _GOOD
        ),
    )
