"""The page that others would make: Pyodide as it comes, and the checker's wheel with its sources.

What it loads lies in `typical/`, and beside it what is copied or built here.
"""

import shutil
import sys
from pathlib import Path
from subprocess import run

from benchmarks.error import BenchmarkError

_PAGE = Path(__file__).with_name("typical")
_WHEEL = "WHEEL"
_PYODIDE = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)


def write_typical_page(project: Path, rules: Path, folder: Path) -> None:
    """Write the page into a new folder.

    Raises BenchmarkError when the wheel can't be built.
    """
    shutil.copytree(_PAGE, folder)
    shutil.copyfile(rules, folder / "rules.json")
    (folder / "pyodide").mkdir()
    for name in _PYODIDE:
        shutil.copyfile(project / "node_modules" / "pyodide" / name, folder / "pyodide" / name)
    worker = folder / "worker.js"
    script = worker.read_text(encoding="utf-8").replace(_WHEEL, _build_wheel(project, folder))
    worker.write_text(script, encoding="utf-8")


def _build_wheel(project: Path, folder: Path) -> str:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = run(command, cwd=project, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BenchmarkError(f"the wheel can't be built:\n{done.stdout}{done.stderr}".rstrip())
    (wheel,) = folder.glob("*.whl")
    return wheel.name
