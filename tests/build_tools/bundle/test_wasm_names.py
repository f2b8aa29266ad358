import json
import subprocess

import pytest

from build_tools.bundle.wasm_names import export_names, import_names, keep_exports, rename_imports
from build_tools.bundle.wasm_sections import WasmError

# (module
#   (import "env" "f" (func (result i32)))
#   (import "env" "t" (table 1 9 funcref))
#   (import "env" "m" (memory 1))
#   (import "GOT.func" "g" (global (mut i32)))
#   (import "env" "e" (tag))
#   (func (export "a") (result i32) i32.const 1)
#   (export "b" (func 1)) (export "m" (memory 0)))
_SECTIONS = {
    1: "02 600001 7f 600000",  # two types: one gives an i32, one nothing
    2: "05 03656e76 0166 0000"  # the imports
    "03656e76 0174 0170010109"
    "03656e76 016d 020001"
    "08474f542e66756e63 0167 037f01"
    "03656e76 0165 040001",
    3: "01 00",  # a function of the first type
    7: "03 0161 0001 0162 0001 016d 0200",  # the exports
    10: "01 04 00 41010b",  # the function
}
MODULE = b"\0asm\1\0\0\0" + b"".join(
    bytes([kind, len(content)]) + content
    for kind, content in ((kind, bytes.fromhex(text)) for kind, text in _SECTIONS.items())
)
NAMES = (
    "const module = new WebAssembly.Module(Buffer.from('%s', 'hex'));"
    "console.log(JSON.stringify({exports: WebAssembly.Module.exports(module).map(({name}) => name),"
    "imports: WebAssembly.Module.imports(module).map(({module, name}) => `${module} ${name}`)}));"
)


def names(module: bytes) -> dict[str, list[str]]:
    """What Node.js finds that a module gives and takes."""
    program = NAMES % module.hex()
    done = subprocess.run(["node", "-e", program], capture_output=True, text=True, check=True)
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_the_exports_are_named() -> None:
    assert export_names(MODULE) == {"a", "b", "m"}


def test_the_imports_are_named_whatever_they_are() -> None:
    assert import_names(MODULE) == {"f", "t", "m", "g", "e"}


def test_only_what_is_kept_is_given() -> None:
    assert names(keep_exports(MODULE, {"b", "m"}.__contains__))["exports"] == ["b", "m"]


def test_imports_of_every_kind_keep_their_places_under_new_names() -> None:
    renamed = rename_imports(MODULE, lambda owner, name: f"{owner}'s long name {name}")
    assert names(renamed)["imports"] == [
        f"{owner} {owner}'s long name {name}"
        for owner, name in [
            ("env", "f"),
            ("env", "t"),
            ("env", "m"),
            ("GOT.func", "g"),
            ("env", "e"),
        ]
    ]


def test_with_the_names_that_it_had_the_module_is_the_same() -> None:
    assert rename_imports(MODULE, lambda _owner, name: name) == MODULE
    assert keep_exports(MODULE, lambda _name: True) == MODULE


def test_an_import_of_an_unknown_kind() -> None:
    unknown = MODULE.replace(bytes.fromhex("0165040001"), bytes.fromhex("0165090001"))
    with pytest.raises(WasmError, match="9"):
        rename_imports(unknown, lambda _owner, name: name)
