"""The system's Chromium: where it is, and how it is started."""

import subprocess
from pathlib import Path

FINDER = Path("scripts/browser")
FLAGS = (
    "--headless",
    # It opens nothing but our own pages, and root may not have a sandbox.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Even a request that we fail to notice goes nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


class ChromiumError(Exception):
    """There is no Chromium; the text says how to install it."""


def find_chromium(project: Path) -> Path:
    """The system's Chromium, installed if need be. Raises ChromiumError when there is none."""
    done = subprocess.run(
        [project / FINDER], cwd=project, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise ChromiumError(done.stderr.strip())
    return Path(done.stdout.strip())
