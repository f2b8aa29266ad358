import pytest

from build_tools.bundle.wasm_sections import CODE, WasmError, change_section, read_section

MODULE = bytes.fromhex("0061736d01000000 0502aabb 0a03010203")


def test_a_section_is_read() -> None:
    assert read_section(MODULE, CODE) == bytes([1, 2, 3])


def test_nothing_but_the_section_changes() -> None:
    longer = change_section(MODULE, CODE, lambda content: content * 50)
    assert longer == MODULE[:12] + bytes([CODE, 0x96, 0x01]) + bytes([1, 2, 3]) * 50


def test_no_module() -> None:
    with pytest.raises(WasmError):
        read_section(b"PK\3\4", CODE)
