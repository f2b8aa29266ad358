"""The whole build: load, compile, render, publish."""

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_tools.bundle import BundleError, build_bundle
from build_tools.compile_rules import canonical, compile_edition
from build_tools.pages import render_pages
from build_tools.pages.frame import frame
from build_tools.pages.navigation import navigation
from build_tools.pages.page import CompiledEdition
from build_tools.pages.writer import Writer
from build_tools.search.index import search_index
from build_tools.site.open_data import clause_map_data, guide_data, questions_data
from build_tools.site.page_warnings import page_warnings
from build_tools.site.plugin import GuidePlugin
from build_tools.site.security import POLICIES, REFERRER
from build_tools.site.server import server_configuration
from build_tools.site.verdict_schema import verdict_schema
from build_tools.source import Guide, Place, Problem, SourceError, load_guide
from build_tools.source.problems import Language
from checker.rules import load_rules


@dataclass(frozen=True)
class LanguageSite:
    """One language's build: its MkDocs configuration and its folder in the site."""

    language: Language
    config: str
    folder: str


LANGUAGES = (LanguageSite("zh", "mkdocs.yml", "."), LanguageSite("en", "mkdocs.en.yml", "en"))


def build_site(project: Path) -> Path:
    """Build `site/`, the compiled rules that the command line finds, and `deploy/nginx.conf`.

    Returns the site's folder.

    The old site stays in place until the new one is complete.
    Raises SourceError when the guide's source or a hand-written page holds mistakes.
    """
    guide = load_guide(project / "guide_source")
    editions = compile_guide(guide)
    folder = project / "checker" / "editions"
    folder.mkdir(exist_ok=True)
    for year, edition in editions.items():
        (folder / f"{year}.json").write_text(canonical(edition.data), encoding="utf-8")
    new = project / "build" / "site"
    shutil.rmtree(new, ignore_errors=True)
    publish(project, guide, editions, new)
    configuration = server_configuration(project, new)
    (project / "deploy" / "nginx.conf").write_text(configuration, encoding="utf-8")
    return _replace(project / "site", new)


def compile_guide(guide: Guide) -> dict[int, CompiledEdition]:
    """Every edition with its compiled rules, by year."""
    editions = {}
    for year, source in guide.editions.items():
        data = compile_edition(source, guide.site)
        editions[year] = CompiledEdition(source, data, load_rules(canonical(data)))
    return editions


def publish(
    project: Path, guide: Guide, editions: dict[int, CompiledEdition], output: Path
) -> None:
    """Write the whole site for a guide into an empty folder.

    Raises SourceError when a hand-written page or a page script is wrong.
    """
    try:
        bundle = build_bundle(project)
    except BundleError as error:
        raise SourceError([_script_problem(error)]) from error
    current = editions[guide.site.current_edition]
    for site in LANGUAGES:
        _build_language(project, guide, editions, site, output)
        _write_search(output / site.folder, Writer(guide, current, site.language))
    _write_data(output, guide, editions)
    shutil.copytree(bundle, output / "assets", dirs_exist_ok=True)


def _build_language(
    project: Path,
    guide: Guide,
    editions: dict[int, CompiledEdition],
    site: LanguageSite,
    output: Path,
) -> None:
    language = site.language
    config = load_config(
        str(project / site.config),
        site_name=escape(guide.site.name.text(language)),
        site_description=escape(guide.site.description.text(language)),
        site_dir=str(output / site.folder),
    )
    config.mdx_configs["toc"]["permalink_title"] = guide.site.frame["copy_link"].text(language)
    config.extra["frame"] = frame(guide, editions, language)
    config.extra["policies"] = POLICIES
    config.extra["referrer"] = REFERRER
    pages = render_pages(guide, editions, language)
    config.plugins["guide"] = GuidePlugin(pages, navigation(pages))
    with page_warnings() as warnings:
        try:
            build_mkdocs(config)
        except MkDocsException as error:
            folder = Path(config.docs_dir).relative_to(project)
            found = warnings or [str(error)]
            raise SourceError(_page_problem(folder, message) for message in found) from error


def _script_problem(error: Exception) -> Problem:
    return Problem(
        Place(Path("docs/scripts")),
        f"网页脚本没有生成：{error}",
        f"the page scripts were not built: {error}",
    )


def _page_problem(folder: Path, message: str) -> Problem:
    return Problem(
        Place(folder),
        f"手写页面有误，网站没有生成：{message}",
        f"a hand-written page is wrong and the site was not built: {message}",
    )


def _write_search(folder: Path, writer: Writer) -> None:
    (folder / "search").mkdir()
    index = json.dumps(search_index(writer), ensure_ascii=False, separators=(",", ":"))
    (folder / "search" / "search_index.json").write_text(index, encoding="utf-8")


def _write_data(site: Path, guide: Guide, editions: Mapping[int, CompiledEdition]) -> None:
    (site / "data").mkdir()
    _write_json(site / "data" / "verdict.schema.json", verdict_schema())
    for year, edition in editions.items():
        folder = site / "data" / str(year)
        folder.mkdir()
        (folder / "rules.json").write_text(canonical(edition.data), encoding="utf-8")
        _write_json(folder / "guide.json", guide_data(guide, edition))
        _write_json(folder / "questions.json", questions_data(edition))
        _write_json(folder / "clause-map.json", clause_map_data(edition))
        (folder / "official.txt").write_text(edition.source.official, encoding="utf-8")


def _write_json(file: Path, data: Any) -> None:
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _replace(site: Path, new: Path) -> Path:
    old = new.with_name("site-before")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return site
