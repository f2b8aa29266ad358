"""The lists of what the site needs of a browser are complete, and hold nothing else."""

import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.bundle.browsers import CHECKER, DONE_WITHOUT, READING, Oldest, oldest_for
from build_tools.bundle.browsers.oldest import versions_by_feature
from tests.build_tools.bundle.style_features import selector_lists, style_features

# What wabt calls the parts of WebAssembly.
PARTS = {
    "webassembly.BigInt-to-i64-integration": None,
    "webassembly.bulk-memory-operations": "bulk_memory",
    "webassembly.exception-handling": "exceptions",
    "webassembly.non-trapping-float-to-int-conversions": "sat_float_to_int",
    "webassembly.reference-types": "reference_types",
    "webassembly.sign-extension-operations": "sign_extension",
}


def sheets(project: Path) -> Iterator[str]:
    for file in sorted((project / "build" / "bundle" / "styles").glob("*.css")):
        yield file.read_text(encoding="utf-8")


def is_newer(feature: str, needed: tuple[str, ...]) -> bool:
    oldest = oldest_for(needed).versions
    versions = versions_by_feature()[feature]
    return any(version is None or version > oldest[name] for name, version in versions.items())


@pytest.fixture(scope="module")
def newer_in_styles(project: Path) -> set[str]:
    """What the styles use that the oldest browsers for reading do not all have."""
    known = set(versions_by_feature())
    used = set().union(*(style_features(sheet, known) for sheet in sheets(project)))
    return {feature for feature in used if is_newer(feature, READING)}


def test_the_newest_of_the_features_decides() -> None:
    assert oldest_for(("css.selectors.is",)) == Oldest("88", "78", "14")
    features = ("css.selectors.is", "javascript.classes.private_class_methods")
    assert oldest_for(features) == Oldest("88", "90", "15")


def test_a_feature_that_nobody_knows_is_an_error() -> None:
    with pytest.raises(KeyError, match=r"css\.selectors\.nonsense"):
        oldest_for(("css.selectors.is", "css.selectors.nonsense"))


def test_the_check_needs_no_older_browser_than_reading() -> None:
    reading, checking = oldest_for(READING).versions, oldest_for(READING + CHECKER).versions
    assert all(checking[name] >= reading[name] for name in reading)


def test_what_is_newer_in_the_styles_is_done_without(newer_in_styles: set[str]) -> None:
    """A value of a property goes with the property."""
    found = {f for f in newer_in_styles if not f.startswith(tuple(DONE_WITHOUT))}
    assert found == set()


def test_nothing_of_the_styles_is_listed_that_they_do_not_use(newer_in_styles: set[str]) -> None:
    styles = {feature for feature in DONE_WITHOUT if feature.startswith("css.")}
    assert styles - newer_in_styles == set()


def test_nothing_is_needed_and_done_without() -> None:
    assert set(DONE_WITHOUT) & {*READING, *CHECKER} == set()


def test_a_selector_that_old_browsers_lack_stands_in_no_list_with_others(project: Path) -> None:
    """They would drop the whole rule."""
    names = [key.rsplit(".")[-1] for key in DONE_WITHOUT if key.startswith("css.selectors.")]
    lacking = re.compile(rf":(?:{'|'.join(names)})(?![\w-])")
    mixed = [
        selectors
        for sheet in sheets(project)
        for selectors in selector_lists(sheet)
        if len({bool(lacking.search(selector)) for selector in selectors}) > 1
    ]
    assert mixed == []


def test_python_asks_no_more_of_webassembly_than_is_listed(project: Path) -> None:
    """The older form of exceptions, which more browsers have, is told apart by its words."""
    listed = [key for key in CHECKER if key.startswith("webassembly.") and ".api." not in key]
    assert set(PARTS) == set(listed)
    script = Path(__file__).with_name("read_module.mjs")
    done = subprocess.run(
        ["node", script, json.dumps([part for part in PARTS.values() if part])],
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    assert found["refused"] is None
    assert found["newer"] == []
    assert found["refusedWithout"].keys() == {
        "bulk_memory",
        "exceptions",
        "sat_float_to_int",
        "sign_extension",
    }
