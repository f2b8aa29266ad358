"""`python -m build_tools COMMAND`: what is done with the guide's source."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from build_tools.bundle.worked_calls import record_worked_cases
from build_tools.check import check_guide
from build_tools.pdf.files import make_pdfs
from build_tools.site.build import build_site
from build_tools.site.export import export_pages
from build_tools.site.offline.icons import draw_icons
from build_tools.site.serve import serve
from build_tools.source import SourceError
from build_tools.source.problems import Language


def main() -> int:
    """Run a command; 0 on success, 1 when the source holds mistakes."""
    parser = argparse.ArgumentParser(
        prog="python -m build_tools",
        description=__doc__,
        epilog="\n".join(f"{name:10}{run.__doc__}" for name, run in _COMMANDS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=_COMMANDS)
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of messages")
    options = parser.parse_args()
    try:
        _COMMANDS[options.command](Path.cwd(), options.lang)
    except SourceError as error:
        print(error.describe(options.lang), file=sys.stderr)
        return 1
    return 0


def _build(project: Path, language: Language) -> None:
    """Build the site into site/."""
    built = build_site(project)
    if note := built.addresses.left_out(language):
        print(note, file=sys.stderr)
    print(f"built {built.folder.relative_to(project)}/")


def _serve(project: Path, language: Language) -> None:
    """Build the site, serve it, and build again on every change."""
    serve(project, language)


def _check(project: Path, language: Language) -> None:
    """Find mistakes in the source, and what no worked case would notice."""
    report = check_guide(project / "guide_source", language)
    print(*report.warnings, report.summary, sep="\n\n")


def _export(project: Path, _language: Language) -> None:
    """Write the pages as Markdown files into build/markdown/."""
    folder = export_pages(project, project / "build" / "markdown")
    print(f"wrote {folder.relative_to(project)}/")


def _pdf(project: Path, _language: Language) -> None:
    """Build the site and print the guide into build/pdf/."""
    for file in make_pdfs(project):
        print(f"made {file.relative_to(project)}")


def _icons(project: Path, _language: Language) -> None:
    """Draw the site's icons again from docs/theme/assets/mark.svg."""
    for file in draw_icons(project):
        print(f"drew {file.relative_to(project)}")


def _functions(project: Path, _language: Language) -> None:
    """Record which functions of Pyodide the checker calls; after a new version of it."""
    called = record_worked_cases(project)
    print(f"{len(called.numbers)} functions are called")


_COMMANDS: dict[str, Callable[[Path, Language], None]] = {
    "build": _build,
    "serve": _serve,
    "check": _check,
    "export": _export,
    "pdf": _pdf,
    "icons": _icons,
    "functions": _functions,
}

sys.exit(main())
