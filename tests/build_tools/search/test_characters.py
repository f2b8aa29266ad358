"""Traditional characters are known for those that the guide uses, and for no others."""

from build_tools.search.characters import traditional_characters


def test_each_character_is_beside_its_simplified_one() -> None:
    typed, simple = traditional_characters(["专利奖"])
    pairs = dict(zip(typed, simple, strict=True))
    assert pairs["專"] == "专"
    assert pairs["獎"] == "奖"
    assert set(simple) == {"专", "奖"}
