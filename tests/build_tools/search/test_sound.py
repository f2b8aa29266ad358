"""A title is found by how it sounds."""

import pytest

from build_tools.search.sound import sound


@pytest.mark.parametrize(
    ("title", "sounds"),
    [
        ("知识产权质押融资", "zhishichanquanzhiyarongzi"),
        ("重点专项项目", "zhongdianzhuanxiangxiangmu"),
        ("PCT专利（国外）", "zhuanliguowai"),
        ("Patent awards", ""),
    ],
)
def test_sound(title: str, sounds: str) -> None:
    assert sound(title) == sounds
