"""The two languages of the site and where each of them is built."""

from dataclasses import dataclass

from build_tools.source.problems import Language


@dataclass(frozen=True)
class LanguageSite:
    """One language's build: its MkDocs configuration, and the path of its pages in the site.

    `tag` names the language to browsers and search engines, `locale` to social networks.
    """

    language: Language
    config: str
    path: str
    tag: str
    locale: str


# The first is the one for readers of any other language.
LANGUAGES = (
    LanguageSite("zh", "mkdocs.yml", "", "zh-Hans", "zh_CN"),
    LanguageSite("en", "mkdocs.en.yml", "en/", "en", "en_GB"),
)
