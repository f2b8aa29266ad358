"""Which steps the build takes beyond Pyodide as it is; the way back to its own files is `False`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Steps:
    """Each of them can be left out, but the last two need the snapshot.

    `asked_imports`: Pyodide's script does only what its module asks for. `named_exports`: the
    module gives only what the script names. `snapshot`: pages take over the memory of a Python
    that has imported the checker, which Pyodide calls experimental. `called_functions`: its module
    holds only the functions that such a Python was seen to call. `kept_session`: the memory has
    opened the edition's rules and checked no answers too. Whatever fails in a page for one
    of them starts again with Pyodide's own script, module and library.
    """

    asked_imports: bool = True
    named_exports: bool = True
    snapshot: bool = True
    called_functions: bool = True
    kept_session: bool = True


STEPS = Steps()
