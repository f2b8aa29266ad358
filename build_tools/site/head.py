"""What a page tells search engines and social networks, and where the 404 page finds the site."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.site.addresses import Addresses
from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.site.offline.files import INSTEAD

_dump = partial(json.dumps, ensure_ascii=False)


@dataclass(frozen=True)
class Head:
    """A page's metadata; `address` and `alternates` are missing while no address is known."""

    locale: str
    other_locales: tuple[str, ...]
    address: str | None
    alternates: list[tuple[str, str]]
    structured_data: Markup | None


class HeadPlugin(BasePlugin):  # type: ignore[type-arg, no-untyped-call]
    """Gives the theme the metadata of one language's pages.

    `data` is the structured data of those pages that have any, by the path of their source.
    """

    def __init__(
        self, site: LanguageSite, addresses: Addresses, data: Mapping[str, dict[str, Any]]
    ) -> None:
        super().__init__()
        self.site = site
        self.addresses = addresses
        self.data = data

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Add the page's metadata."""
        del config, nav
        data = self.data.get(page.file.src_uri)
        head = Head(
            locale=self.site.locale,
            other_locales=tuple(other.locale for other in LANGUAGES if other is not self.site),
            address=self.addresses.page(self.site, page.url),
            alternates=self.addresses.alternates(page.url),
            structured_data=htmlsafe_json_dumps(data, dumps=_dump) if data else None,
        )
        return _with(context, head=head)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let the 404 page, which is shown at any address, start from the server's root.

        The page that is shown offline gets its addresses from the service worker.
        """
        del config
        if template_name == INSTEAD:
            return _with(context, base_url=".")
        return _with(context, base_url=self.addresses.on_server(self.site) or "/")

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Leave out MkDocs' own sitemap, which would know of one language only."""
        del config
        return "" if template_name == "sitemap.xml" else output_content


def _with(context: TemplateContext, **values: Any) -> TemplateContext:
    # The theme's templates know more than MkDocs' own type of the context names.
    return cast("TemplateContext", {**context, **values})
