"""`make pdf`: every edition in both languages as a PDF file, printed by Chromium."""

from pathlib import Path
from urllib.parse import urljoin

from pypdf import PdfReader, PdfWriter
from pypdf.generic import BooleanObject, NameObject

from build_tools.pdf.browser import find_browser, print_page
from build_tools.pdf.characters import name_characters
from build_tools.pdf.page_numbers import page_numbers, with_page_numbers
from build_tools.pdf.server import serve
from build_tools.site.build import build_site
from build_tools.site.languages import LANGUAGES
from build_tools.source.problems import Place, Problem, SourceError

# The first printing finds the numbers, the second has them; a third may mend what they moved.
_PRINTINGS = 3


def make_pdfs(project: Path) -> list[Path]:
    """Build the site and print it into `build/pdf/`; returns the files.

    Raises SourceError when the source holds mistakes, or when there is no Chromium.
    """
    browser = find_browser(project)
    site = build_site(project).folder
    folder = project / "build" / "pdf"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for language in LANGUAGES:
        for page in sorted((site / language.path).glob("*/print/index.html")):
            year = page.parent.parent.name
            pdf = folder / f"guide-{year}.{language.language}.pdf"
            _print_numbered(browser, site, page, pdf)
            made.append(pdf)
    return made


def _print_numbered(browser: Path, site: Path, page: Path, pdf: Path) -> None:
    """Print until the table of contents says what is so."""
    html, path = page.read_text(encoding="utf-8"), page.relative_to(site).as_posix()
    numbers: dict[str, int] = {}
    for _ in range(_PRINTINGS):
        with serve(site, {f"/{path}": with_page_numbers(html, numbers).encode()}) as address:
            print_page(browser, urljoin(address, path), pdf)
        found = page_numbers(pdf)
        if found == numbers:
            _finish(pdf)
            return
        numbers = found
    raise SourceError([_unsettled(page.relative_to(site.parent))])


def _finish(pdf: Path) -> None:
    """Make the text findable, and let readers' windows show the title, not the file's name."""
    writer = PdfWriter(clone_from=pdf)
    name_characters(writer)
    writer.pdf_header = PdfReader(pdf).pdf_header
    preferences = writer.create_viewer_preferences()
    preferences[NameObject("/DisplayDocTitle")] = BooleanObject(value=True)
    writer.write(pdf)


def _unsettled(page: Path) -> Problem:
    return Problem(
        Place(page),
        "目录的页码每次打印都不同；请在 docs/styles/print_edition.css 中固定目录的高度",
        "the page numbers of the contents change with every printing;"
        " give the contents a fixed height in docs/styles/print_edition.css",
    )
