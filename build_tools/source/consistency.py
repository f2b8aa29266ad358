"""Checks across the files of an edition: references, numbers, bands and the official text."""

from build_tools.source.edition import Departments, EditionSource
from build_tools.source.official import Piece, first_difference, official_strings
from build_tools.source.problems import Place, did_you_mean
from build_tools.source.programme_check import ProgrammeCheck
from build_tools.source.questions import Fact, Questions
from build_tools.source.yaml_reader import Document, KeyPath


def check_edition(
    source: EditionSource,
    files: set[str],
    departments: Departments | None,
    documents: dict[str, Document],
) -> None:
    """Add to the documents whatever is wrong between them.

    `files` are the ids of all programme files, those that could not be read included.
    """
    _check_programme_list(source, files, documents)
    _check_questions(source.questions, documents["questions.yml"])
    used: set[str] = {source.questions.kinds}
    for name, programme in source.programmes.items():
        document = documents[f"programmes/{name}.yml"]
        check = ProgrammeCheck(source.edition, source.questions, departments, document)
        check.programme(programme)
        used |= check.used
    if len(source.programmes) == len(files):
        _check_unused(source.questions, used, documents["questions.yml"])
    if not any(document.problems for document in documents.values()):
        _check_official(source, documents)


def _check_programme_list(
    source: EditionSource, files: set[str], documents: dict[str, Document]
) -> None:
    document = documents["edition.yml"]
    listed: set[str] = set()
    for number, category in enumerate(source.edition.categories):
        for index, name in enumerate(category.programmes):
            place = document.place(("categories", number, "programmes", index))
            if name in listed:
                document.report(place, f"“{name}”列了两次", f"'{name}' is listed twice")
            listed.add(name)
            if name not in files:
                zh, en = did_you_mean(name, files)
                document.report(
                    place,
                    f"没有文件 programmes/{name}.yml{zh}",
                    f"there is no file programmes/{name}.yml{en}",
                )
    for name in sorted(files - listed):
        other = documents[f"programmes/{name}.yml"]
        other.report(
            Place(other.file),
            "edition.yml 的任何类别都没有列出这个项目",
            "no category in edition.yml lists this programme",
        )


def _check_questions(questions: Questions, document: Document) -> None:
    known = questions.questions
    kinds = known.get(questions.kinds)
    if kinds is None or kinds.type != "choices":
        document.report(
            document.place(("kinds",)),
            "“kinds”应指向一个 choices 类型的问题",
            "'kinds' must name a question of type choices",
        )
    for name, question in known.items():
        if question.group not in questions.groups:
            path = ("questions", name, "group")
            document.report_unknown(path, question.group, questions.groups)
        whole = question.part_of
        if whole is not None and (question.type != "count" or not _is_count(known.get(whole))):
            document.report(
                document.place(("questions", name, "part_of")),
                "“part_of”只能在两个 count 类型的问题之间使用",
                "'part_of' joins two questions of type count",
            )


def _is_count(question: Fact | None) -> bool:
    return question is not None and question.type == "count"


def _check_unused(questions: Questions, used: set[str], document: Document) -> None:
    for name in questions.questions:
        if name not in used:
            document.report(
                document.key_places[("questions", name)],
                f"没有任何条件用到问题“{name}”；请删除，或在项目中使用",
                f"no condition uses the question '{name}'; delete it or use it in a programme",
            )


def _check_official(source: EditionSource, documents: dict[str, Document]) -> None:
    def place(programme: str | None, path: KeyPath) -> Place:
        file = f"programmes/{programme}.yml" if programme else "edition.yml"
        return documents[file].place(path)

    strings = official_strings(source.edition, source.programmes)
    pieces = [Piece(text, place(programme, path)) for text, programme, path in strings]
    notice = documents["official.txt"]
    difference = first_difference(pieces, source.official, Place(notice.file))
    if difference is None:
        return
    ours, theirs = difference.source_words, difference.official_words
    where = difference.official_place
    by_file = {document.file: document for document in documents.values()}
    by_file[difference.source_place.file].report(
        difference.source_place,
        f"与官方原文不一致：这里是“{ours}”，原文（{where}）是“{theirs}”；请按原文改正",
        f"differs from the official text: '{ours}' here, '{theirs}' in the notice ({where});"
        " correct it to the notice's words",
    )
