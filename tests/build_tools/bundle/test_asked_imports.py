import subprocess
from pathlib import Path

import pytest

from build_tools.bundle.asked_imports import cut_imports
from build_tools.bundle.commands import BundleError
from build_tools.bundle.runtime import Runtime
from build_tools.bundle.wasm_names import import_names, rename_imports
from tests.build_tools.bundle.test_wasm_names import MODULE, names
from tests.conftest import PROJECT

# The module asks for f, t, m, g and e.
SCRIPT = """
export default function make(Module) {
    function draw() { return pen(); } draw.sig = "v";
    function pen() { return "pen"; }
    function _f() { return "f"; } _f.sig = "i";
    function g() { return "g"; }
    function shown() { return "shown"; }
    function other() { return "other"; }
    function alone() { return 1; }
    var wasmImports={draw,f:_f,g};
    Module["shown"]=shown;Module["other"]=other;Module["alone"]=alone;
    Module["size"]=Module.shown().length;
    return wasmImports;
}
"""


def functions_of(script: str) -> set[str]:
    names = ("draw", "pen", "_f", "g", "shown", "other", "alone")
    return {name for name in names if f"function {name}(" in script}


def test_the_script_does_what_the_module_asks_for_and_what_a_script_names() -> None:
    cut = cut_imports(PROJECT, Runtime(SCRIPT, MODULE), ["module.other()"])
    assert functions_of(cut.script) == {"_f", "g", "shown", "other"}


def test_what_stays_runs_as_before(tmp_path: Path) -> None:
    cut = cut_imports(PROJECT, Runtime(SCRIPT, MODULE), [])
    (tmp_path / "cut.mjs").write_text(cut.script, encoding="utf-8")
    program = (
        "import make from './cut.mjs'; const Module = {}; const made = make(Module);"
        "console.log(made.f(), made.g(), Module.size, Object.keys(made).join());"
    )
    done = subprocess.run(
        ["node", "--input-type=module", "-e", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == ["f", "g", "5", "f,g"]


@pytest.mark.parametrize("script", ["var a", "var wasmImports={a};f()", 'Module["a"]=a;'])
def test_a_script_of_another_make_is_refused(script: str) -> None:
    with pytest.raises(BundleError, match="lists"):
        cut_imports(PROJECT, Runtime(script, MODULE), [])


@pytest.fixture(scope="module")
def cut(stock: Runtime) -> Runtime:
    return cut_imports(PROJECT, stock, [])


def test_pyodides_script_can_still_do_what_its_module_asks_for(
    stock: Runtime, cut: Runtime
) -> None:
    listed = stock.script.partition("var wasmImports={")[2].partition("}")[0].split(",")
    able = {entry.partition(":")[0] for entry in listed}
    kept = cut.script.partition("var wasmImports={")[2].partition("}")[0].split(",")
    assert {entry.partition(":")[0] for entry in kept} == able & import_names(cut.module)


def test_pyodides_script_no_longer_draws_or_plays(stock: Runtime, cut: Runtime) -> None:
    for name in ("_emscripten_glClear", "_SDL_Init", "_Mix_LoadWAV_RW"):
        assert name in stock.script
        assert name not in cut.script


def addresses_in(module: bytes) -> set[str]:
    """The names of what a module takes as an address."""
    found = set()

    def note(owner: str, name: str) -> str:
        if owner == "GOT.func":
            found.add(name)
        return name

    rename_imports(module, note)
    return found


def test_pyodide_takes_one_address_for_all_that_draws(stock: Runtime, cut: Runtime) -> None:
    before, after = addresses_in(stock.module), addresses_in(cut.module)
    drawing = {name for name in before if name.startswith("emscripten_gl")}
    assert len(drawing) > 200
    assert after == before - drawing | {"emscripten_glGetError"}


def test_only_addresses_of_what_draws_are_shared() -> None:
    cut = cut_imports(PROJECT, Runtime(SCRIPT, MODULE), [])
    assert "GOT.func g" in names(cut.module)["imports"]
