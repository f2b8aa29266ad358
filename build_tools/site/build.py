"""The whole build: load, compile, render, publish."""

import json
import shutil
from dataclasses import dataclass
from html import escape
from pathlib import Path

from mkdocs.commands.build import build as build_mkdocs
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from build_tools.bundle import BundleError, build_bundle
from build_tools.bundle.addresses import asset_addresses
from build_tools.compile_rules import canonical, compile_edition
from build_tools.open_data.publish import write_open_data
from build_tools.pages import render_pages
from build_tools.pages.frame import frame
from build_tools.pages.navigation import navigation
from build_tools.pages.page import CompiledEdition
from build_tools.pages.writer import Writer
from build_tools.search.index import search_index
from build_tools.site.addresses import Addresses
from build_tools.site.feed import FEED, feed
from build_tools.site.head import HeadPlugin
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.site.offline.manifest import MANIFEST, manifest
from build_tools.site.offline.service_worker import write_service_worker
from build_tools.site.page_warnings import page_warnings
from build_tools.site.plugin import GuidePlugin
from build_tools.site.security import POLICIES, REFERRER
from build_tools.site.server import server_configuration
from build_tools.site.sitemap import write_sitemap
from build_tools.site.structured_data import structured_data
from build_tools.source import Guide, Place, Problem, SourceError, load_guide
from checker.rules import load_rules


@dataclass(frozen=True)
class Built:
    """A site that was built, and the addresses that it was built for."""

    folder: Path
    addresses: Addresses


def build_site(project: Path, *, preview: bool = False) -> Built:
    """Build `site/`, the compiled rules that the command line finds, and `deploy/nginx.conf`.

    The old site stays in place until the new one is complete. A preview is there sooner after a
    change of the rules, and its pages check them later.
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
    publish(project, guide, editions, new, may_differ=preview)
    configuration = server_configuration(project, new)
    (project / "deploy" / "nginx.conf").write_text(configuration, encoding="utf-8")
    return Built(_replace(project / "site", new), Addresses(guide.site.public_address))


def compile_guide(guide: Guide) -> dict[int, CompiledEdition]:
    """Every edition with its compiled rules, by year."""
    editions = {}
    for year, source in guide.editions.items():
        data = compile_edition(source, guide.site)
        editions[year] = CompiledEdition(source, data, load_rules(canonical(data)))
    return editions


def publish(
    project: Path,
    guide: Guide,
    editions: dict[int, CompiledEdition],
    output: Path,
    *,
    may_differ: bool = True,
) -> None:
    """Write the whole site for a guide into an empty folder.

    The rules with which its pages start Python `may_differ` from the edition's (`build_bundle`).
    Raises SourceError when a hand-written page or a page script is wrong.
    """
    current = editions[guide.site.current_edition]
    try:
        bundle = build_bundle(project, canonical(current.data), may_differ=may_differ)
    except BundleError as error:
        raise SourceError([_script_problem(error)]) from error
    addresses = Addresses(guide.site.public_address)
    assets = asset_addresses(bundle)
    for site in LANGUAGES:
        folder = output / site.path
        _build_language(project, guide, editions, site, output, assets=assets)
        _write_search(folder, Writer(guide, current, site.language))
        (folder / FEED).write_text(feed(guide, site, addresses), encoding="utf-8")
        (folder / MANIFEST).write_text(manifest(guide, site), encoding="utf-8")
    write_sitemap(output, addresses)
    write_open_data(output, guide, editions)
    shutil.copytree(bundle, output / "assets", dirs_exist_ok=True)
    write_service_worker(output)


def _build_language(
    project: Path,
    guide: Guide,
    editions: dict[int, CompiledEdition],
    site: LanguageSite,
    output: Path,
    *,
    assets: dict[str, str],
) -> None:
    language = site.language
    config = load_config(
        str(project / site.config),
        site_name=escape(guide.site.name.text(language)),
        site_description=escape(guide.site.description.text(language)),
        site_dir=str(output / site.path),
    )
    config.mdx_configs["toc"]["permalink_title"] = guide.site.frame["copy_link"].text(language)
    config.extra["frame"] = frame(guide, editions, language)
    config.extra["policies"] = POLICIES
    config.extra["assets"] = assets
    config.extra["referrer"] = REFERRER
    pages = render_pages(guide, editions, language)
    addresses = Addresses(guide.site.public_address)
    data = structured_data(guide, editions, pages, site, addresses)
    config.plugins["guide"] = GuidePlugin(pages, navigation(pages))
    config.plugins["head"] = HeadPlugin(site, addresses, data)
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


def _replace(site: Path, new: Path) -> Path:
    old = new.with_name("site-before")
    shutil.rmtree(old, ignore_errors=True)
    if site.exists():
        site.rename(old)
    new.rename(site)
    shutil.rmtree(old, ignore_errors=True)
    return site
