"""The typical page is one: Pyodide's own files, and a wheel of sources."""

from pathlib import Path
from zipfile import ZipFile

from benchmarks.start.typical_page import write_typical_page


def test_the_page_has_the_stock_files_and_a_plain_wheel(project: Path, tmp_path: Path) -> None:
    rules = tmp_path / "rules.json"
    rules.write_text("{}", encoding="utf-8")
    folder = tmp_path / "typical"
    write_typical_page(project, rules, folder)
    (wheel,) = folder.glob("*.whl")
    assert f"'{wheel.name}'" in (folder / "worker.js").read_text(encoding="utf-8")
    names = ZipFile(wheel).namelist()
    assert "checker/session.py" in names
    assert not [name for name in names if name.endswith(".pyc")]
    stock = project / "node_modules" / "pyodide"
    for file in (folder / "pyodide").iterdir():
        assert file.read_bytes() == (stock / file.name).read_bytes()
