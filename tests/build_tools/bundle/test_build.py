"""The bundle is the same whenever and wherever it is built."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.bundle import build, build_bundle
from build_tools.bundle.build import fill_checker
from build_tools.compile_rules import canonical, compile_edition
from build_tools.source import Guide


@pytest.mark.slow
def test_two_builds_are_equal(project: Path, guide: Guide, site: Path, tmp_path: Path) -> None:
    rules = canonical(compile_edition(guide.current, guide.site))
    fill_checker(project, tmp_path / "checker", rules)
    built, again = files(site / "assets" / "checker"), files(tmp_path / "checker")
    assert sorted(built) == sorted(again)
    assert [name for name, content in built.items() if content != again[name]] == []


# Makes the checker's folder from the project in which it is run.
_MAKE = """
import sys
from pathlib import Path
from build_tools.bundle.build import fill_checker
rules, target = map(Path, sys.argv[1:])
fill_checker(Path.cwd(), target, rules.read_text(encoding="utf-8"))
"""


@pytest.mark.slow
def test_a_build_in_another_folder_is_equal(
    project: Path, guide: Guide, site: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "a folder of another length"
    elsewhere.mkdir()
    for name in ("build_tools", "checker", "docs"):
        shutil.copytree(project / name, elsewhere / name)
    for file in (*project.glob("*.json"), project / "pyproject.toml", project / "LICENSE"):
        shutil.copy(file, elsewhere)
    (elsewhere / "node_modules").symlink_to(project / "node_modules")
    rules = tmp_path / "rules.json"
    rules.write_text(canonical(compile_edition(guide.current, guide.site)), encoding="utf-8")
    target = tmp_path / "checker"
    command = [sys.executable, "-c", _MAKE, str(rules), str(target)]
    subprocess.run(command, cwd=elsewhere, check=True)
    assert sorted(files(target)) == sorted(files(site / "assets" / "checker"))
    assert files(target) == files(site / "assets" / "checker")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rules with which bundles are made, which is only noted."""
    noted: list[str] = []
    monkeypatch.setattr(build, "_fill", lambda _project, _new, rules: noted.append(rules))
    return noted


def test_it_is_made_again_for_other_rules_unless_they_may_differ(
    tmp_path: Path, made: list[str]
) -> None:
    for rules in ("one", "one", "two"):
        build_bundle(tmp_path, rules)
    build_bundle(tmp_path, "three", may_differ=True)
    assert made == ["one", "two"]
    build_bundle(tmp_path, "three")
    assert made == ["one", "two", "three"]


@pytest.mark.parametrize("may_differ", [False, True])
def test_it_is_made_again_when_a_script_changes(
    tmp_path: Path, made: list[str], may_differ: bool
) -> None:
    build_bundle(tmp_path, "one", may_differ=may_differ)
    script = tmp_path / "docs" / "scripts" / "page.ts"
    script.parent.mkdir(parents=True)
    script.write_text("new", encoding="utf-8")
    build_bundle(tmp_path, "one", may_differ=may_differ)
    assert made == ["one", "one"]


def files(folder: Path) -> dict[str, bytes]:
    """The files of a bundle by their paths in it, without what is only compressed."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.suffix not in (".br", ".gz")
    }
