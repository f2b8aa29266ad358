"""Brings a started Python into the state in which pages take it over; runs in Pyodide."""

import gc
import random
import sys
import zipimport

from checker import session

# What Pyodide imports for a whole operating system, and no check uses. Should one ever do so, it
# fails, and the page starts again with Python's library.
_UNUSED = frozenset(
    (
        *("asyncio", "bz2", "compression", "concurrent", "locale", "lzma"),
        *("selectors", "shutil", "signal", "site", "socket", "ssl", "subprocess"),
        *("tempfile", "threading", "zipfile", "_pyodide._core_docs", "_pyodide.docstring"),
    )
)


def settle(rules: str | None) -> None:
    """Import the checker, and forget what only this start knows and what no check needs.

    A session of the compiled `rules`, if there are any, is left where pages look for it.
    """
    if rules is not None:
        session.kept = session.Session(rules)
        session.kept.prepare()
    # Pages sow their own.
    random.seed(0)
    sys.path.remove("/scripts")
    del sys.modules[__name__]
    for name in [name for name in sys.modules if _is_unused(name)]:
        vars(sys.modules.pop(name)).clear()
    # In a page there is no archive to read from; what is missing there must not be found here.
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    gc.collect()
    # What a check leaves behind holds no cycles; to look for some, among all that is here, would
    # take longer than a check.
    gc.disable()


def _is_unused(module: str) -> bool:
    return module in _UNUSED or module.partition(".")[0] in _UNUSED
