from hypothesis import example, given
from hypothesis import strategies as st

from build_tools.bundle.leb128 import read_unsigned, signed, unsigned

numbers = st.integers(min_value=0, max_value=2**32 - 1)


@given(numbers, st.binary(), st.binary())
@example(0, b"", b"").via("the smallest")
@example(128, b"", b"").via("the first with two bytes")
def test_a_number_is_read_back_wherever_it_stands(
    number: int, before: bytes, behind: bytes
) -> None:
    written = unsigned(number)
    assert read_unsigned(before + written + behind, len(before)) == (
        number,
        len(before + written),
    )


def test_the_examples_of_the_format() -> None:
    """Those that explain the encoding wherever it is explained."""
    assert unsigned(624485) == bytes([0xE5, 0x8E, 0x26])
    assert signed(63) == bytes([0x3F])
    # A single byte would be read as -64.
    assert signed(64) == bytes([0xC0, 0x00])


@given(numbers)
def test_where_a_negative_number_could_stand_the_highest_bit_is_free(number: int) -> None:
    written = signed(number)
    assert read_unsigned(written, 0) == (number, len(written))
    assert written[-1] < 0x40
