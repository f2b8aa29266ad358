import pytest

from build_tools.bundle.commands import BundleError
from build_tools.bundle.named_exports import cut_exports
from build_tools.bundle.runtime import Runtime
from build_tools.bundle.wasm_names import export_names
from tests.build_tools.bundle.test_wasm_names import MODULE

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
def cut(stock: Runtime) -> Runtime:
    return cut_exports(stock, [])


def test_pyodide_gives_a_tenth_of_its_names_and_its_script_takes_no_more(
    stock: Runtime, cut: Runtime
) -> None:
    assert len(export_names(cut.module)) < len(export_names(stock.module)) / 10
    assert len(cut.script) < len(stock.script) * 2 / 3
