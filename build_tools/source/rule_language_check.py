"""Checks of the rule language's reference: nothing unexplained, every example sound."""

from collections.abc import Iterator
from dataclasses import replace

from build_tools.source.condition_check import ConditionCheck
from build_tools.source.consistency import check_questions
from build_tools.source.edition import Departments, EditionSource
from build_tools.source.problems import did_you_mean
from build_tools.source.programme import Clause, Part, Programme
from build_tools.source.programme_check import ProgrammeCheck
from build_tools.source.questions import Questions
from build_tools.source.rule_language import Entry, RuleLanguage
from build_tools.source.vocabulary import Element, elements_in, vocabulary
from build_tools.source.yaml_reader import Document, KeyPath


def check_vocabulary(language: RuleLanguage, document: Document) -> None:
    """Every element must be explained, once, by an entry whose example uses it."""
    known = vocabulary()
    explained: set[Element] = set()
    for entry, path in _entries(language):
        section = path[1]
        used = set(elements_in(entry.example))
        for index, key in enumerate(entry.keys):
            place = document.place((*path, "keys", index))
            element = next((e for e in known if e == (section, key)), None)
            if element is None:
                zh, en = did_you_mean(key, [e.name for e in known if e.section == section])
                document.report(
                    place,
                    f"规则语言的“{section}”部分没有“{key}”{zh}",
                    f"the section '{section}' of the rule language has no '{key}'{en}",
                )
                continue
            if element in explained:
                document.report(
                    place,
                    f"“{key}”已经说明过；请删除一处",
                    f"'{key}' is explained already; delete one of the two",
                )
            elif element not in used:
                document.report(
                    document.place((*path, "example")),
                    f"示例没有用到“{key}”；请改用含有它的示例",
                    f"the example does not use '{key}'; give one that does",
                )
            explained.add(element)
    for element in known:
        if element not in explained:
            document.report(
                document.place(("sections", element.section)),
                f"规则语言的“{element.name}”（{element.section}）没有说明；请增加一项",
                f"nothing explains '{element.name}' of the rule language ({element.section});"
                " add an entry",
            )


def check_examples(
    language: RuleLanguage,
    source: EditionSource,
    departments: Departments | None,
    document: Document,
) -> None:
    """Every example must be sound beside the edition's questions, as a programme's rules are."""
    if language.whole not in source.programmes:
        document.report_unknown(("whole",), language.whole, source.programmes)
    for entry, path in _entries(language):
        _check_example(entry, source, departments, _part_of(document, (*path, "example")))


def _check_example(
    entry: Entry, source: EditionSource, departments: Departments | None, document: Document
) -> None:
    questions = source.questions
    check = ProgrammeCheck(source.edition, questions, departments, document)
    match entry.example:
        case Programme() as programme:
            check.programme(programme)
        case Clause() as clause:
            check.clause(clause, ())
        case Part() as part:
            check.part(part, ())
        case Questions() as listed:
            check_questions(listed, document)
        case dict() as asked:
            together = questions.model_copy(update={"questions": questions.questions | asked})
            check_questions(together, _moved(document, ("questions",)))
        case condition:
            ConditionCheck(questions, document).condition(condition, ())


def _entries(language: RuleLanguage) -> Iterator[tuple[Entry, KeyPath]]:
    for name, section in language.sections.items():
        for index, entry in enumerate(section.entries):
            yield entry, ("sections", name, "entries", index)


def _part_of(document: Document, path: KeyPath) -> Document:
    """The document as if the value at `path` were all of it; problems go to the same list."""
    return replace(
        document,
        places={p[len(path) :]: v for p, v in document.places.items() if p[: len(path)] == path},
        key_places={
            p[len(path) :]: v for p, v in document.key_places.items() if p[: len(path)] == path
        },
    )


def _moved(document: Document, path: KeyPath) -> Document:
    """The document as if all of it stood at `path`."""
    return replace(
        document,
        places={(*path, *p): v for p, v in document.places.items()},
        key_places={(*path, *p): v for p, v in document.key_places.items()},
    )
