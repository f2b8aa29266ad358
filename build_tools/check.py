"""The check of the whole source: its mistakes, those of its cases, and what no case notices."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.case_mistakes import case_mistakes
from build_tools.compile_rules import canonical, compile_edition
from build_tools.mutation.missing_cases import missing_cases
from build_tools.mutation.mutants import Mutant, mutants
from build_tools.mutation.survivors import Trial, try_mutants
from build_tools.mutation.warning import warning
from build_tools.source import Guide, Place, Problem, SourceError, load_guide
from build_tools.source.cases import Cases
from build_tools.source.problems import Language
from build_tools.source.yaml_reader import Document, read_yaml
from build_tools.worked_cases import read_applicants
from checker import Rules, load_rules


@dataclass(frozen=True)
class Report:
    """What the check of a source without mistakes found, in one language."""

    warnings: tuple[str, ...]
    summary: str


def check_guide(folder: Path, language: Language) -> Report:
    """Check `guide_source`: its cases against the rules, and against every mutant of the rules.

    Raises SourceError with every mistake of the source, or else with every one of the cases.
    """
    guide = load_guide(folder)
    editions = [_Edition(guide, folder, year) for year in guide.editions]
    mistakes = [mistake for edition in editions for mistake in edition.mistakes()]
    if mistakes:
        raise SourceError(mistakes)
    trials = [(edition, name, edition.trial(name)) for edition in editions for name in edition.data]
    warnings = tuple(
        text for edition, name, trial in trials for text in edition.warnings(name, trial, language)
    )
    cases = sum(len(given.cases) for edition in editions for given in edition.cases.values())
    tried = sum(trial.count for _edition, _name, trial in trials)
    survivors = sum(len(trial.survivors) for _edition, _name, trial in trials)
    figures = (len(trials), cases, tried, survivors)
    return Report(warnings, _SUMMARY[language].format(*figures))


_SUMMARY = {
    "zh": "{} 个项目，{} 个案例，{} 种改动，其中 {} 种没有案例发现",
    "en": "{} programmes, {} cases, {} mutants, {} survivors",
}
_NO_CASES = {
    "zh": "{}: 这个项目没有案例，规则有错也不会被发现；请写 {}",
    "en": "{}: this programme has no cases, so that no mistake in its rules would be noticed;"
    " write {}",
}


class _Edition:
    """One edition, compiled, with its files as they are read for places."""

    def __init__(self, guide: Guide, folder: Path, year: int) -> None:
        source = guide.editions[year]
        compiled = compile_edition(source, guide.site)
        self.folder = folder / str(year)
        self.cases: Mapping[str, Cases] = source.cases
        self.rules: Rules = load_rules(canonical(compiled))
        self.data: dict[str, Any] = {data["id"]: data for data in compiled["programmes"]}
        self.documents: dict[str, Document] = {}

    def mistakes(self) -> Iterator[Problem]:
        for name, cases in self.cases.items():
            document = self._document(f"cases/{name}.yml")
            yield from case_mistakes(name, cases, self.rules, document)

    def trial(self, name: str) -> Trial:
        cases = self.cases.get(name)
        applicants = read_applicants(cases, self.rules) if cases else []
        return try_mutants(mutants(self.data[name], self.rules), applicants)

    def warnings(self, name: str, trial: Trial, language: Language) -> Iterator[str]:
        file = self._document(f"cases/{name}.yml").file
        cases = self.cases.get(name)
        if cases is None:
            programme = self._document(f"programmes/{name}.yml").file
            yield _NO_CASES[language].format(Place(programme), file.as_posix())
            return
        for missing in missing_cases(trial.survivors, self.data[name], cases.base, self.rules):
            yield warning(missing, self._place, file, language)

    def _place(self, mutant: Mutant) -> Place:
        return self._document(mutant.file).place(mutant.path)

    def _document(self, name: str) -> Document:
        if name not in self.documents:
            shown_as = Path(self.folder.parent.name, self.folder.name, name)
            self.documents[name] = read_yaml(self.folder / name, shown_as)
        return self.documents[name]
