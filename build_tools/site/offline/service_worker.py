"""The service worker: our script under the list of the site's files; it changes with them."""

import json
from pathlib import Path

from build_tools.site.offline.files import list_files

# It stands at the root, because it answers for what is below it.
SERVICE_WORKER = "service_worker.js"


def write_service_worker(site: Path) -> None:
    """Write it, last of all: what changes a file later would never be kept."""
    script = site / "assets" / SERVICE_WORKER
    files = json.dumps(list_files(site), ensure_ascii=False, separators=(",", ":"))
    text = f"const FILES={files};\n{script.read_text(encoding='utf-8')}"
    (site / SERVICE_WORKER).write_text(text, encoding="utf-8")
    # With what the bundle made of it: the list was not in there.
    for file in script.parent.glob(f"{SERVICE_WORKER}*"):
        file.unlink()
