import json
import subprocess

import pytest

from build_tools.bundle.wasm_functions import count_functions, keep_functions, note_calls
from build_tools.bundle.wasm_sections import WasmError

# (module (memory (export "m") 1)
#   (func (export "a") (result i32) (local i32) i32.const 1)
#   (func (export "b") (result i32) call 0)
#   (func (export "c") (result i32) i32.const 3))
MODULE = bytes.fromhex(
    "0061736d01000000"  # the head
    "0105016000017f"  # a type without parameters, with an i32
    "030403000000"  # three functions of this type
    "0503010001"  # a memory of one page
    "071104016d0200016100000162000101630002"  # the exports
    "0a12030601017f41010b040010000b040041030b"  # the functions
)
PLACE = 70_000


def run(module: bytes, script: str) -> object:
    """What a script makes of the module's exports, in Node.js."""
    program = (
        f"const bytes = Buffer.from('{module.hex()}', 'hex');"
        "const {exports} = new WebAssembly.Instance(new WebAssembly.Module(bytes));"
        f"console.log(JSON.stringify({script}));"
    )
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_what_is_kept_runs_and_keeps_its_number() -> None:
    kept = keep_functions(MODULE, {0, 1})
    assert run(kept, "[exports.a(), exports.b()]") == [1, 1]


def test_what_is_left_out_is_a_trap() -> None:
    kept = keep_functions(MODULE, {0})
    trapped = "(() => {try {exports.b()} catch (error) {return error.message}})()"
    assert run(kept, f"[exports.a(), {trapped}]") == [1, "unreachable"]


def test_with_every_function_the_module_is_the_same() -> None:
    assert keep_functions(MODULE, range(count_functions(MODULE))) == MODULE


def test_calls_are_noted() -> None:
    noted = note_calls(MODULE, PLACE)
    flags = f"[...new Uint8Array(exports.m.buffer, {PLACE}, 3)]"
    assert run(noted, f"[{flags}, exports.b(), {flags}]") == [[0, 0, 0], 1, [1, 1, 0]]


def test_a_module_without_a_memory_of_its_own() -> None:
    without = MODULE.replace(bytes.fromhex("0503010001"), bytes.fromhex("050100"))
    with pytest.raises(WasmError, match="0 memories"):
        note_calls(without, PLACE)


def test_a_local_variable_of_an_unknown_type() -> None:
    unknown = MODULE.replace(bytes.fromhex("0601017f"), bytes.fromhex("06010160"))
    with pytest.raises(WasmError, match="0x60"):
        note_calls(unknown, PLACE)
