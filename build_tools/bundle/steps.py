"""Which steps the build takes beyond Pyodide as it is; the way back to its own files is `False`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Steps:
    """`snapshot`: pages take over the memory of a Python that has imported the checker.

    Pyodide calls that experimental. `called_functions`: its module holds only the functions that
    such a Python was seen to call, so this step needs the other one. Whatever fails in a page for
    either of them starts again with Pyodide's own files.
    """

    snapshot: bool = True
    called_functions: bool = True


STEPS = Steps()
