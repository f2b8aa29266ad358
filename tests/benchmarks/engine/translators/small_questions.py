"""Questions of every type, as compiled rules hold them, and a condition of every form."""

from typing import Any

from benchmarks.engine.translators.forms import Node, Questions


def _question(name: str, form: str, **more: Any) -> tuple[str, dict[str, Any]]:
    return name, {"id": name, "type": form, "kind": "measured", **more}


_COLOURS = [{"id": "red"}, {"id": "blue"}]
_BOXES = [{"id": "weight", "type": "count"}, {"id": "colour", "type": "choice"}]

QUESTIONS: Questions = dict(
    (
        _question("open", "yes_no"),
        _question("good", "yes_no", kind="judgement"),
        _question("staff", "count"),
        _question("guests", "count"),
        _question("colour", "choice", options=_COLOURS),
        _question("colours", "choices", options=_COLOURS),
        _question("founded", "date"),
        _question("boxes", "records", fields=_BOXES),
    )
)

OPEN: Node = {"question": "open", "is": True}
SHUT: Node = {"question": "open", "is": False}
READINGS: Node = {"readings": [{"requires": OPEN}, {"requires": SHUT}]}
FULL_YEARS: Node = {"full_years_since": "founded", "at_least": 3}
SOME: Node = {
    "some": "boxes",
    "meets": {
        "all": [{"question": "weight", "at_most": 9}, {"question": "colour", "is": "red"}],
    },
}
JUDGED: Node = {"question": "good", "is": True}
