"""What another version of Pyodide may break, told in words; `make pyodide` runs this first.

The tests in the browser then find what only shows there.
"""

import ast
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import Guide
from checker import Rules
from checker.session import Session
from tests.browser.worked_requests import worked_requests

# What the build and the worker take from the package.
FILES = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "python_stdlib.zip",
    "pyodide-lock.json",
)
EXPORTS = {"pyodide": "loadPyodide", "pyodide/pyodide.asm.mjs": "default"}
TELL = """
import importlib, importlib.util, json, platform

def is_there(name):
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True

json.dumps({
    "python": platform.python_version(),
    "bytecode": importlib.util.MAGIC_NUMBER.hex(),
    "missing": [name for name in json.loads(data) if not is_there(name)],
})
"""
CHECK_EACH = """
import json, sys
sys.dont_write_bytecode = True
sys.path.append("/project")
from checker.session import Session
rules, requests = json.loads(data)
session = Session(rules)
json.dumps([json.loads(session.check(json.dumps(request))) for request in requests])
"""


@dataclass(frozen=True)
class Told:
    """What Pyodide's Python says of itself, and what it lacks of what the checker imports."""

    python: str
    bytecode: str
    missing: list[str]


@pytest.fixture(scope="module")
def told(project: Path) -> Told:
    return Told(**json.loads(run_python(project, TELL, json.dumps(sorted(imported(project))))))


def run(project: Path, wrong: str, *command: str, given: str = "") -> str:
    """What a command prints; where it fails, what is wrong then and what it said."""
    done = subprocess.run(
        command, cwd=project, input=given, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        pytest.fail(f"{wrong}:\n{done.stdout}{done.stderr}", pytrace=False)
    return done.stdout


def run_python(project: Path, code: str, data: str = "") -> str:
    """Run code in Pyodide's Python, as npm brings it."""
    given = json.dumps({"code": code, "data": data})
    command = ("node", "tests/run_in_pyodide.mjs", str(project))
    return run(project, "Pyodide does not run the checker", *command, given=given)


def imported(project: Path) -> set[str]:
    """What the checker imports of Python's library."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in project.glob("checker/*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name for name in names if name.split(".")[0] in sys.stdlib_module_names}


class TestPackage:
    """Pyodide as npm brings it; nothing need be built."""

    @pytest.mark.parametrize("name", FILES)
    def test_it_has_the_file(self, project: Path, name: str) -> None:
        file = project / "node_modules" / "pyodide" / name
        assert file.is_file(), f"Pyodide's package no longer has {name}"

    @pytest.mark.parametrize("module", EXPORTS)
    def test_its_module_exports(self, project: Path, module: str) -> None:
        name = EXPORTS[module]
        wrong = f"Pyodide's {module} no longer exports {name}"
        code = f"import {{ {name} as exported }} from '{module}'; console.log(typeof exported)"
        found = run(project, wrong, "node", "--input-type=module", "--eval", code)
        assert found.strip() == "function", wrong

    def test_the_worker_fits_its_types(self, project: Path) -> None:
        """Options that it no longer takes are found here."""
        wrong = "docs/scripts/worker.ts no longer fits Pyodide's types"
        run(project, wrong, "npx", "--no-install", "tsc", "-p", "tsconfig.worker.json")

    def test_its_python_is_the_one_that_its_lock_names(self, project: Path, told: Told) -> None:
        lock = project / "node_modules" / "pyodide" / "pyodide-lock.json"
        named = json.loads(lock.read_text(encoding="utf-8"))["info"]["python"]
        assert told.python == named, f"Pyodide's Python is {told.python}, its lock names {named}"

    def test_its_library_has_what_the_checker_imports(self, project: Path, told: Told) -> None:
        assert "json" in imported(project)
        missing = ", ".join(told.missing)
        assert missing == "", f"Pyodide's library no longer has {missing}"

    def test_worked_applicants_get_the_same_answer(
        self, project: Path, guide: Guide, rules: Rules
    ) -> None:
        compiled = canonical(compile_edition(guide.current, guide.site))
        requests = worked_requests(guide, rules)
        session = Session(compiled)
        expected = [json.loads(session.check(json.dumps(request))) for request in requests]
        found = json.loads(run_python(project, CHECK_EACH, json.dumps([compiled, requests])))
        others = [
            request["programmes"][0]
            for request, here, there in zip(requests, expected, found, strict=True)
            if here != there
        ]
        assert others == [], f"worked cases give another answer in Pyodide: {', '.join(others)}"


class TestBuilt:
    """What the build made of it."""

    def test_its_bytecode_is_for_this_python(self, project: Path, told: Told) -> None:
        (file,) = (project / "site" / "assets" / "checker" / "whole").glob("*.whl")
        with ZipFile(file) as archive:
            names = [name for name in archive.namelist() if name.endswith(".pyc")]
            made_for = {archive.read(name)[:4].hex() for name in names}
        assert made_for == {told.bytecode}, (
            f"Pyodide's Python is {told.python}, with bytecode {told.bytecode}; "
            f"{file.name} is for {', '.join(sorted(made_for)) or 'no'} bytecode; run 'make build'"
        )
