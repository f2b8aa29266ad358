"""The whole source, read and checked as one."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from build_tools.source.cases import Cases
from build_tools.source.changes import Changes, check_changes
from build_tools.source.consistency import check_edition
from build_tools.source.edition import Departments, Edition, EditionSource
from build_tools.source.glossary import Glossary
from build_tools.source.glossary_check import check_glossary
from build_tools.source.passages import passages
from build_tools.source.problems import Place, Problem, SourceError
from build_tools.source.programme import Programme
from build_tools.source.questions import Questions
from build_tools.source.rule_language import (
    RuleLanguage,
    RuleLanguageSource,
    examples_as_written,
)
from build_tools.source.rule_language_check import check_examples, check_vocabulary
from build_tools.source.site import Site
from build_tools.source.synonyms import Synonyms, check_synonyms
from build_tools.source.validation import validate
from build_tools.source.words import Model
from build_tools.source.yaml_reader import Document, read_yaml

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Guide:
    """Everything that the site and the checker are made from."""

    site: Site
    departments: Departments
    editions: dict[int, EditionSource]
    rule_language: RuleLanguageSource
    synonyms: Synonyms
    changes: Changes
    glossary: Glossary

    @property
    def current(self) -> EditionSource:
        """The edition that the front page shows."""
        return self.editions[self.site.current_edition]


def load_guide(folder: Path) -> Guide:
    """Read `guide_source`.

    Raises SourceError with every mistake in every file.
    """
    reader = _Reader(folder)
    site = reader.read(Site, "site.yml")
    departments = reader.read(Departments, "departments.yml")
    editions = {
        int(path.name): source
        for path in sorted(folder.iterdir())
        if path.name.isdecimal() and (source := _load_edition(reader, path.name, departments))
    }
    if site and site.current_edition not in editions and not reader.problems:
        document = reader.documents["site.yml"]
        document.report(
            document.place(("current_edition",)),
            f"没有 {site.current_edition} 年度的文件夹",
            f"there is no folder for the {site.current_edition} edition",
        )
    current = editions.get(site.current_edition) if site else None
    language = _load_rule_language(reader, current, departments)
    synonyms = _load_synonyms(reader, current)
    changes = _load_changes(reader, editions)
    glossary = _load_glossary(reader, editions.values())
    problems = reader.problems
    if problems or not (site and departments and language and synonyms and changes and glossary):
        raise SourceError(problems)
    return Guide(site, departments, editions, language, synonyms, changes, glossary)


class _Reader:
    """Reads files of one source folder and keeps their documents, problems included."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.documents: dict[str, Document] = {}

    @property
    def problems(self) -> list[Problem]:
        return [problem for document in self.documents.values() for problem in document.problems]

    def read(self, model: type[M], name: str) -> M | None:
        document = read_yaml(self.folder / name, Path(self.folder.name) / name)
        self.documents[name] = document
        return validate(model, document)

    def text(self, name: str) -> str:
        """A file that was read without a problem, as it is written."""
        return (self.folder / name).read_text(encoding="utf-8-sig")

    def names(self, subfolder: str) -> list[str]:
        return sorted(path.name for path in (self.folder / subfolder).glob("*.yml"))


def _load_edition(
    reader: _Reader, year: str, departments: Departments | None
) -> EditionSource | None:
    edition = reader.read(Edition, f"{year}/edition.yml")
    questions = reader.read(Questions, f"{year}/questions.yml")
    found = {
        Path(name).stem: reader.read(Programme, f"{year}/programmes/{name}")
        for name in reader.names(f"{year}/programmes")
    }
    cases = {
        Path(name).stem: reader.read(Cases, f"{year}/cases/{name}")
        for name in reader.names(f"{year}/cases")
    }
    official = _read_official(reader, f"{year}/official.txt")
    if edition is None or questions is None:
        return None
    order = [name for category in edition.categories for name in category.programmes]
    programmes = {name: programme for name in order if (programme := found.get(name))}
    source = EditionSource(
        edition,
        questions,
        programmes,
        {name: loaded for name, loaded in cases.items() if loaded},
        official,
    )
    documents = {
        name.removeprefix(f"{year}/"): document
        for name, document in reader.documents.items()
        if name.startswith(f"{year}/")
    }
    check_edition(source, set(found), departments, documents)
    return source


def _load_rule_language(
    reader: _Reader, current: EditionSource | None, departments: Departments | None
) -> RuleLanguageSource | None:
    sound = not reader.problems
    language = reader.read(RuleLanguage, "rule_language.yml")
    if language is None:
        return None
    document = reader.documents["rule_language.yml"]
    check_vocabulary(language, document)
    # What is wrong with the questions themselves would only be told again.
    if current is not None and sound:
        check_examples(language, current, departments, document)
    if current is None or reader.problems:
        return None
    name = f"{current.edition.year}/programmes/{language.whole}.yml"
    return RuleLanguageSource(
        language,
        examples_as_written(language, document, reader.text("rule_language.yml")),
        reader.text(name),
    )


def _load_synonyms(reader: _Reader, current: EditionSource | None) -> Synonyms | None:
    sound = not reader.problems
    synonyms = reader.read(Synonyms, "synonyms.yml")
    if synonyms and current and sound:
        guide = [current.official, *(passage.text["en"] for passage in passages(current))]
        check_synonyms(synonyms, guide, reader.documents["synonyms.yml"])
    return synonyms


def _load_changes(reader: _Reader, editions: dict[int, EditionSource]) -> Changes | None:
    sound = not reader.problems
    changes = reader.read(Changes, "changes.yml")
    # Programmes that could not be read would be told to be missing.
    if changes and sound:
        programmes = [
            f"{year}/{name}" for year, source in editions.items() for name in source.programmes
        ]
        check_changes(changes, programmes, reader.documents["changes.yml"])
    return changes


def _load_glossary(reader: _Reader, editions: Iterable[EditionSource]) -> Glossary | None:
    sound = not reader.problems
    glossary = reader.read(Glossary, "glossary.yml")
    if glossary and sound:
        guide = (passage for edition in editions for passage in passages(edition))
        check_glossary(glossary, guide, reader.documents["glossary.yml"])
    return glossary


def _read_official(reader: _Reader, name: str) -> str:
    document = Document(Path(reader.folder.name) / name)
    reader.documents[name] = document
    try:
        return (reader.folder / name).read_bytes().decode("utf-8-sig")
    except (FileNotFoundError, UnicodeDecodeError):
        document.report(
            Place(document.file),
            "缺少官方原文，或它不是 UTF-8 编码",
            "the official text is missing or not UTF-8",
        )
        return ""
