"""The reference of the rule language as its page shows it, in one language."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

from build_tools.pages.clause_links import Link
from build_tools.pages.example_lines import ExampleLines
from build_tools.pages.programme_view import Viewer
from build_tools.pages.rule_uses import Use, places_of_use, questions_that_use
from build_tools.pages.truth_tables import STATES, TruthTable, TruthTables
from build_tools.source.questions import Kind
from build_tools.source.rule_language import Entry, RuleLanguageSource
from build_tools.source.vocabulary import Element, SectionName
from build_tools.source.words import texts
from checker import Outcome, State
from checker.phrases import Line

_USES_SHOWN = 6


@dataclass(frozen=True)
class EntryView:
    """One entry: its keys, what they mean, an example as written and in words, and its uses.

    `uses` are the first places, `used` tells how many there are.
    """

    anchor: str
    keys: tuple[str, ...]
    name: str
    text: str
    example: str
    lines: tuple[Line, ...]
    uses: tuple[Link, ...]
    used: str


@dataclass(frozen=True)
class SectionView:
    """Entries that belong together."""

    anchor: str
    heading: str
    text: str
    entries: tuple[EntryView, ...]


@dataclass(frozen=True)
class RuleLanguageViewer:
    """Makes what the page shows; `viewer` tells the rules of the current edition."""

    viewer: Viewer
    source: RuleLanguageSource

    @cached_property
    def words(self) -> dict[str, str]:
        """The words of the page, with those of all pages."""
        return self.viewer.words | texts(self.source.language.page, self.viewer.language)

    @property
    def whole(self) -> str:
        """Which programme is shown as a whole, and where its file stands."""
        rules, name = self.viewer.rules, self.source.language.whole
        return self.words["whole_text"].format(
            name=self.viewer.phrases.of(rules.programmes[name].name),
            file=f"guide_source/{rules.year}/programmes/{name}.yml",
        )

    @cached_property
    def states(self) -> dict[State, str]:
        """The states in words; the applicant's own no to a judgement has words of its own."""
        say = self.viewer.phrases.say
        return {state: say(state.public_name) for state in STATES} | {
            State.DOUBTED: self.words["office_no"]
        }

    @property
    def tables(self) -> tuple[TruthTable, ...]:
        """How states come about and how they combine."""
        tables, say = TruthTables(self.states, self.words), self.viewer.phrases.say
        kinds = {kind: self.words[f"kind_{kind}"] for kind in get_args(Kind)}
        return (tables.kinds(kinds, say("yes"), say("no")), *tables.states())

    @property
    def verdicts(self) -> Iterator[tuple[str, str]]:
        """The four verdicts with what they mean."""
        for outcome in Outcome:
            meaning = getattr(self.viewer.source.edition.reading.verdicts, outcome.value)
            yield self.viewer.phrases.say(outcome.value), meaning.text(self.viewer.language)

    @property
    def sections(self) -> Iterator[SectionView]:
        """The vocabulary."""
        language = self.viewer.language
        for name, section in self.source.language.sections.items():
            yield SectionView(
                anchor=name,
                heading=section.heading.text(language),
                text=section.text.text(language),
                entries=tuple(
                    self._entry(name, entry, self.source.examples[name, index])
                    for index, entry in enumerate(section.entries)
                ),
            )

    def _entry(self, section: SectionName, entry: Entry, example: str) -> EntryView:
        language, first = self.viewer.language, Element(section, entry.keys[0])
        uses = self._uses.get(first, [])
        return EntryView(
            anchor=f"{section}-{first.name}".replace(".", "-").replace("_", "-"),
            keys=tuple(key.replace(".", ": ") for key in entry.keys),
            name=entry.name.text(language),
            text=entry.text.text(language),
            example=example,
            lines=tuple(self._lines.of(entry.example)),
            uses=tuple(self._link(use) for use in uses[:_USES_SHOWN]),
            used=self._used(first, len(uses)),
        )

    def _used(self, element: Element, places: int) -> str:
        year = self.viewer.rules.year
        if element.section == "question":
            number = questions_that_use(self.viewer.source, element)
            return self.words["used_by_questions"].format(year=year, number=number)
        key = "used_in" if places <= _USES_SHOWN else "used_in_many"
        return self.words[key if places else "used_nowhere"].format(year=year, number=places)

    def _link(self, use: Use) -> Link:
        rules = self.viewer.rules
        label = f"{rules.programmes[use.programme].number} {use.label}".strip()
        return Link(label, f"../{rules.year}/{use.programme}/", use.anchor)

    @cached_property
    def _uses(self) -> dict[Element, list[Use]]:
        return places_of_use(self.viewer.source, self.words)

    @cached_property
    def _lines(self) -> ExampleLines:
        rules = self.viewer.rules
        return ExampleLines(rules.questions, rules.kinds, self.viewer.phrases, self.words)
