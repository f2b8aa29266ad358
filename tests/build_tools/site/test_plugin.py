"""Hand-written pages name the oldest browsers without stating them."""

import re

import pytest
from mkdocs.exceptions import PluginError

from build_tools.bundle.browsers import CHECKER, READING, oldest_for
from build_tools.site.plugin import fill_in


def test_the_oldest_browsers_are_filled_in() -> None:
    text = fill_in("{{ reading.safari }} {{ checker.chromium }} {: #top }", "about.md")
    reading, checker = oldest_for(READING), oldest_for(READING + CHECKER)
    assert text == f"{reading.safari} {checker.chromium} {{: #top }}"


@pytest.mark.parametrize("name", ["checker.opera", "nonsense"])
def test_an_unknown_name_is_an_error_that_names_the_page(name: str) -> None:
    with pytest.raises(PluginError, match=re.escape("about.md: ")):
        fill_in(f"{{{{ {name} }}}}", "about.md")
