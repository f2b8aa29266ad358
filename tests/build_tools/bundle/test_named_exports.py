import pytest

from build_tools.bundle.commands import BundleError, package_file
from build_tools.bundle.named_exports import Runtime, cut_exports
from build_tools.bundle.wasm_names import export_names, rename_imports
from tests.build_tools.bundle.test_wasm_names import MODULE, names
from tests.conftest import PROJECT

SCRIPT = (
    "f();var _a,_b,memory;function assignWasmExports(wasmExports){"
    '_a=Module["_a"]=wasmExports["a"];_b=Module["_b"]=wasmExports["b"].value>>>0;'
    'memory=wasmExports["m"]}g(m,%s)'
)


def test_what_only_the_list_names_is_cut_from_script_and_module() -> None:
    cut = cut_exports(Runtime(SCRIPT % "_a", MODULE), [])
    assert cut.script == (
        "f();var _a,memory;function assignWasmExports(wasmExports){"
        '_a=Module["_a"]=wasmExports["a"];memory=wasmExports["m"]}g(m,_a)'
    )
    assert export_names(cut.module) == {"a", "m"}


def test_what_another_script_names_stays() -> None:
    cut = cut_exports(Runtime(SCRIPT % "_a", MODULE), ["Module._b"])
    assert cut == Runtime(SCRIPT % "_a", MODULE)


def test_a_script_of_another_make_is_refused() -> None:
    with pytest.raises(BundleError, match="exports"):
        cut_exports(Runtime("var a", MODULE), [])


@pytest.fixture(scope="module")
def stock() -> Runtime:
    return Runtime(
        package_file(PROJECT, "pyodide/pyodide.asm.mjs").read_text(encoding="utf-8"),
        package_file(PROJECT, "pyodide/pyodide.asm.wasm").read_bytes(),
    )


@pytest.fixture(scope="module")
def cut(stock: Runtime) -> Runtime:
    return cut_exports(stock, [])


def addresses_in(module: bytes) -> set[str]:
    """The names of what a module takes as an address."""
    found = set()

    def note(owner: str, name: str) -> str:
        if owner == "GOT.func":
            found.add(name)
        return name

    rename_imports(module, note)
    return found


def test_pyodide_gives_a_tenth_of_its_names_and_its_script_takes_no_more(
    stock: Runtime, cut: Runtime
) -> None:
    assert len(export_names(cut.module)) < len(export_names(stock.module)) / 10
    assert len(cut.script) < len(stock.script) * 2 / 3


def test_pyodide_takes_one_address_for_all_that_draws(stock: Runtime, cut: Runtime) -> None:
    before, after = addresses_in(stock.module), addresses_in(cut.module)
    drawing = {name for name in before if name.startswith("emscripten_gl")}
    assert len(drawing) > 200
    assert after == before - drawing | {"emscripten_glGetError"}


def test_only_addresses_of_what_draws_are_shared() -> None:
    cut = cut_exports(Runtime(SCRIPT % "_a", MODULE), [])
    assert "GOT.func g" in names(cut.module)["imports"]
