"""What the page 'How it works' shows, with the measured figures in its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_tools.bundle.called_functions import CalledFunctions
from build_tools.pages.start_figures import Figure, StartFigures

# What each text is about, by the key of its words, and where that stands.
PARTS = {
    "source": ("guide_source/", "build_tools/compile_rules.py", "build_tools/pages/"),
    "checker": ("checker/", "docs/scripts/worker.ts"),
    "requests": ("docs/scripts/no_network.ts", "build_tools/site/security.py"),
    "search": ("build_tools/search/", "docs/scripts/search/"),
    "offline": ("docs/scripts/offline/",),
    "files": ("docs/scripts/python_files.ts", "build_tools/bundle/addresses.py"),
}
START = {
    "bytecode": ("build_tools/bundle/in_pyodide/prepare.py",),
    "exports": ("build_tools/bundle/named_exports.py", "build_tools/bundle/asked_imports.py"),
    "memory": (
        "build_tools/bundle/in_pyodide/snapshot.mjs",
        "build_tools/bundle/in_pyodide/settle.py",
    ),
    "functions": (
        "build_tools/bundle/called_functions.json",
        "build_tools/bundle/wasm_functions.py",
    ),
    "first": (
        "docs/scripts/early.ts",
        "docs/scripts/worker.ts",
        "docs/scripts/offline/register.ts",
    ),
    "changed": ("checker/session.py", "docs/scripts/results.ts", "docs/scripts/told_again.ts"),
    "back": ("build_tools/bundle/steps.py", "docs/scripts/runtime.ts"),
}
TRIED = ("tried_binaryen", "tried_order", "tried_workbox")


@dataclass(frozen=True)
class Part:
    """A name, what there is to say, and the files in which it is done."""

    name: str
    text: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    """A measure as text; what it lacks is empty."""

    name: str
    typical: str
    ours: str
    ratio: str
    limit: str


class HowItWorksViewer:
    """The page's texts and tables in the language of the words."""

    def __init__(
        self, words: Mapping[str, str], figures: StartFigures, functions: CalledFunctions
    ) -> None:
        self.figures = figures
        self._words = words
        files = {figure.measure: figure for figure in figures.files}
        self._values = {
            "in_all": f"{functions.in_all:,}",
            "called": f"{len(functions.numbers):,}",
            "memory": self._value(files["memory"], files["memory"].ours),
            "stock": self._value(files["module"], files["module"].typical),
            "module": self._value(files["module"], files["module"].ours),
            "runs": str(figures.runs),
            "megabits": f"{figures.megabits_per_second:g}",
            "delay": f"{figures.round_trip:g}",
            "changes": str(figures.changes),
        }

    @property
    def parts(self) -> list[Part]:
        """What the site consists of."""
        return [self._part(key, files) for key, files in PARTS.items()]

    @property
    def start(self) -> list[Part]:
        """What makes Python start fast."""
        return [self._part(key, files) for key, files in START.items()]

    @property
    def tried(self) -> list[Part]:
        """What was not taken."""
        return [self._part(key) for key in TRIED]

    def text(self, key: str) -> str:
        """Words of the page with the figures in them."""
        return self._words[f"how_{key}"].format(**self._values)

    @property
    def rows(self) -> list[Row]:
        """The times and sizes of both pages."""
        return self._rows(self.figures.figures, "how_figure")

    @property
    def files(self) -> list[Row]:
        """The sizes of the files that Python starts from."""
        return self._rows(self.figures.files, "how_size")

    def _part(self, key: str, files: tuple[str, ...] = ()) -> Part:
        return Part(self._words[f"how_{key}_name"], self.text(key), files)

    def _rows(self, figures: Iterable[Figure], names: str) -> list[Row]:
        return [self._row(figure, self._words[f"{names}_{figure.measure}"]) for figure in figures]

    def _row(self, figure: Figure, name: str) -> Row:
        return Row(
            name,
            self._value(figure, figure.typical),
            self._value(figure, figure.ours),
            "" if figure.ratio is None else f"{figure.ratio:.2f}",
            self._limit(figure),
        )

    def _value(self, figure: Figure, value: float | None) -> str:
        if value is None:
            return ""
        number = f"{value:,g}" if figure.unit == "ms" else f"{value:.2f}"
        return self._words[f"how_{figure.unit.lower()}"].format(number=number)

    def _limit(self, figure: Figure) -> str:
        if figure.reached is None:
            return ""
        if figure.wanted_ratio is not None:
            limit = self._words["how_limit_ratio"].format(limit=f"{figure.wanted_ratio:.2f}")
        else:
            limit = f"≤ {self._value(figure, figure.wanted)}"
        told = "how_limit_reached" if figure.reached else "how_limit_missed"
        return self._words[told].format(limit=limit)
