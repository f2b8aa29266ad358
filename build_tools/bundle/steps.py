"""Which steps the build takes beyond Pyodide as it is; the way back to its own files is `False`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Steps:
    """`named_exports`: Pyodide's module gives only what its script names.

    `snapshot`: pages take over the memory of a Python that has imported the checker.

    Pyodide calls that experimental. `called_functions`: its module holds only the functions that
    such a Python was seen to call, so this step needs the snapshot. Whatever fails in a page for
    one of them starts again with Pyodide's own module and library.
    """

    named_exports: bool = True
    snapshot: bool = True
    called_functions: bool = True


STEPS = Steps()
