"""The addresses of the site's pages, absolute once its public address is known."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from build_tools.site.languages import LANGUAGES, LanguageSite
from build_tools.source.problems import Language

_LEFT_OUT = {
    "zh": (
        "guide_source/site.yml 没有填写 public_address（网站的公开地址），因此省去了："
        "canonical、hreflang、sitemap.xml、og:url，以及结构化数据和订阅源中的绝对网址；"
        "404.html 中的链接按网站位于服务器根目录生成"
    ),
    "en": (
        "public_address is not set in guide_source/site.yml, so these were left out: canonical,"
        " hreflang, sitemap.xml, og:url, absolute addresses in structured data and feeds;"
        " the links of 404.html take the site to stand at its server's root"
    ),
}


@dataclass(frozen=True)
class Addresses:
    """Addresses of pages and files; `public` is the site's own, which ends in a slash."""

    public: str | None

    def of(self, path: str) -> str | None:
        """The absolute address of what stands at a path in the site; None while it is unknown."""
        return None if self.public is None else self.public + path

    def page(self, site: LanguageSite, path: str) -> str | None:
        """The absolute address of a page of one language."""
        return self.of(site.path + path)

    def alternates(self, path: str) -> list[tuple[str, str]]:
        """A page in every language, by the language's tag, and for readers of any other."""
        if self.public is None:
            return []
        tagged = [(site.tag, site) for site in LANGUAGES] + [("x-default", LANGUAGES[0])]
        return [(tag, f"{self.public}{site.path}{path}") for tag, site in tagged]

    def on_server(self, site: LanguageSite) -> str:
        """The path of a language's home page from its server's root, without the last slash."""
        return f"{urlsplit(self.public or '/').path}{site.path}".removesuffix("/")

    def left_out(self, language: Language) -> str | None:
        """What the site does without while its address is unknown, in one line."""
        return _LEFT_OUT[language] if self.public is None else None
