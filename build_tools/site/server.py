"""The configuration of the web server: the policies of the pages, sent as headers as well."""

from itertools import groupby
from pathlib import Path, PurePosixPath

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.site.security import headers, kind_of


def server_configuration(project: Path, site: Path) -> str:
    """The configuration of nginx for a built site."""
    environment = Environment(
        loader=FileSystemLoader(project / "deploy"),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - it is no HTML
    )
    template = environment.get_template("nginx.conf.j2")
    return template.render(
        page=headers("page"), checker=headers("checker"), checker_pages=_checker_pages(site)
    )


def _checker_pages(site: Path) -> list[str]:
    """A pattern a folder for the addresses of the pages that run the checker, in any language."""
    folders = {
        PurePosixPath(file.parent.relative_to(site).as_posix().removeprefix("en/"))
        for file in site.rglob("index.html")
        if kind_of(file) == "checker"
    }
    by_parent = groupby(sorted(folders), key=lambda folder: folder.parent)
    return [
        f"/{parent}/({'|'.join(page.name for page in pages)})/"
        r"(index\.html)?$"
        for parent, pages in by_parent
    ]
