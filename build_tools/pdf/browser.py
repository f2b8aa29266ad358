"""The system's Chromium as a printer."""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.chromium import FINDER, FLAGS, ChromiumError, find_chromium
from build_tools.source.problems import Place, Problem, SourceError

_FLAGS = (
    *FLAGS,
    "--no-pdf-header-footer",
    "--generate-pdf-document-outline",
    "--export-tagged-pdf",
)
_SECONDS = 300


def find_browser(project: Path) -> Path:
    """The system's Chromium, installed if need be. Raises SourceError when there is none."""
    try:
        return find_chromium(project)
    except ChromiumError as error:
        raise SourceError(
            [_problem("没有可用的 Chromium", "there is no Chromium", str(error))]
        ) from error


def print_page(browser: Path, address: str, pdf: Path) -> None:
    """Print a page into a tagged PDF file with an outline.

    Raises SourceError when Chromium fails.
    """
    pdf.unlink(missing_ok=True)
    with TemporaryDirectory() as profile:
        command = [
            str(browser),
            *_FLAGS,
            f"--user-data-dir={profile}",
            f"--print-to-pdf={pdf}",
            address,
        ]
        try:
            done = subprocess.run(
                command, capture_output=True, text=True, check=False, timeout=_SECONDS
            )
            said = done.stderr
        except subprocess.TimeoutExpired:
            said = f"{_SECONDS} s"
    if not pdf.is_file():
        raise SourceError([_problem("Chromium 没有打印", "Chromium did not print", said)])


def _problem(zh: str, en: str, said: str) -> Problem:
    return Problem(Place(FINDER), f"{zh}：{said.strip()}", f"{en}: {said.strip()}")
