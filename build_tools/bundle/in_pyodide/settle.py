"""Brings a started Python into the state in which pages take it over; runs in Pyodide."""

import gc
import logging
import random
import sys
import zipimport
from types import CodeType, FunctionType

from checker import session

# What Pyodide imports for a whole operating system, for programmers or to make modules, and neither
# its start nor a check uses. Should one ever do so, it fails, and the page starts again with
# Python's library.
_UNUSED = frozenset(
    (
        *("_asyncio", "_bz2", "_lzma", "_socket", "_ssl", "_zstd", "asyncio", "bz2", "compression"),
        *("concurrent", "errno", "locale", "logging", "lzma", "ntpath", "selectors", "shutil"),
        *("signal", "site", "socket", "ssl", "subprocess", "tempfile", "threading", "zipfile"),
        *("_opcode_metadata", "annotationlib", "base64", "codeop", "dis", "inspect", "opcode"),
        *("contextlib", "dataclasses", "importlib.abc", "keyword", "reprlib", "string", "typing"),
        *("re._casefix", "re._compiler", "re._constants", "re._parser", "weakref"),
        *("_pyodide._core_docs", "_pyodide.docs_argspec", "_pyodide.docstring"),
    )
)


def settle(rules: str | None) -> None:
    """Import the checker, and forget what only this start knows and what no check needs.

    A session of the compiled `rules`, if there are any, is left where pages look for it.
    """
    sys.path.remove("/scripts")
    del sys.modules[__name__]
    _drop_unused()
    _drop_lines()
    if rules is not None:
        session.kept = session.Session(rules)
        session.kept.prepare()
    # Pages sow their own.
    random.seed(0)
    # In a page there is no archive to read from; what is missing there must not be found here.
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    gc.collect()
    # What a check leaves behind holds no cycles; to look for some, among all that is here, would
    # take longer than a check.
    gc.disable()


def _drop_unused() -> None:
    # As they go, handlers would call back into what is gone.
    logging._handlerList.clear()  # type: ignore[attr-defined]  # noqa: SLF001
    for name in [name for name in sys.modules if _is_unused(name)]:
        vars(sys.modules.pop(name)).clear()
    gc.collect()


def _drop_lines() -> None:
    """Let code forget its line numbers and annotations: where it fails, nobody reads them."""
    for function in [each for each in gc.get_objects() if isinstance(each, FunctionType)]:
        function.__code__ = _without_lines(function.__code__)
        function.__annotate__ = None  # type: ignore[attr-defined]  # since Python 3.14


def _without_lines(code: CodeType) -> CodeType:
    constants = (_without_lines(c) if isinstance(c, CodeType) else c for c in code.co_consts)
    eights, rest = divmod(len(code.co_code) // 2, 8)
    # Entries without a location, each for up to eight instructions.
    table = bytes([0xFF] * eights + [0xF7 + rest] * (rest > 0))
    return code.replace(co_linetable=table, co_consts=tuple(constants))


def _is_unused(module: str) -> bool:
    return module in _UNUSED or module.partition(".")[0] in _UNUSED
