"""Checks across the files of an edition: references, numbers, bands and the official text."""

from build_tools.source.cases_check import check_cases
from build_tools.source.edition import Departments, EditionSource
from build_tools.source.official_check import check_official
from build_tools.source.problems import Place, did_you_mean
from build_tools.source.programme_check import ProgrammeCheck
from build_tools.source.questions import Fact, Question, Questions
from build_tools.source.slip_places import check_slips
from build_tools.source.yaml_reader import Document


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
    check_questions(source.questions, documents["questions.yml"])
    used: set[str] = {source.questions.kinds}
    for name, programme in source.programmes.items():
        document = documents[f"programmes/{name}.yml"]
        check = ProgrammeCheck(source.edition, source.questions, departments, document)
        check.programme(programme)
        used |= check.used
    check_cases(source, files, documents)
    if len(source.programmes) == len(files):
        _check_unused(source.questions, used, documents["questions.yml"])
        _check_words(source, documents)


def _check_words(source: EditionSource, documents: dict[str, Document]) -> None:
    # Without the notice or the order of programmes, nothing would stand in its place.
    if documents["edition.yml"].problems or documents["official.txt"].problems:
        return
    if check_official(source, documents):
        check_slips(source, documents)


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


def check_questions(questions: Questions, document: Document) -> None:
    """Check the questions against one another and against the groups."""
    known = questions.questions
    kinds = known.get(questions.kinds)
    if kinds is None or kinds.type != "choices":
        document.report(
            document.place(("kinds",)),
            "“kinds”应指向一个 choices 类型的问题",
            "'kinds' must name a question of type choices",
        )
    elif not kinds.fixed:
        document.report(
            document.place(("questions", questions.kinds)),
            f"申报主体不能改变自己的类型；请在“{questions.kinds}”中写 fixed: yes",
            f"an applicant can't change its kind; write 'fixed: yes' in '{questions.kinds}'",
        )
    for name, question in known.items():
        if question.group not in questions.groups:
            path = ("questions", name, "group")
            document.report_unknown(path, question.group, questions.groups)
        for index, option in enumerate(question.fixed_options or []):
            if option not in (question.options or {}):
                document.report_unknown(
                    ("questions", name, "fixed_options", index), option, question.options or {}
                )
        whole = question.part_of
        if whole is not None and (question.type != "count" or not _is_count(known.get(whole))):
            document.report(
                document.place(("questions", name, "part_of")),
                "“part_of”只能在两个 count 类型的问题之间使用",
                "'part_of' joins two questions of type count",
            )
    _check_evidence(known, document)


def _check_evidence(questions: dict[str, Question], document: Document) -> None:
    """The same document needs the same words, or the list of what to prepare names it twice."""
    first: dict[str, tuple[str, str]] = {}
    for name, question in questions.items():
        words = question.evidence
        for here, there in [(words.zh, words.en), (words.en, words.zh)] if words else []:
            other, before = first.setdefault(here, (name, there))
            if there != before:
                document.report(
                    document.place(("questions", name, "evidence")),
                    f"问题“{other}”的证明材料也写作“{here}”，但另一种语言写的是“{before}”；请统一",
                    f"the evidence of '{other}' is also '{here}', but '{before}' in the other"
                    " language; make them the same",
                )


def _is_count(question: Fact | None) -> bool:
    return question is not None and question.type == "count"


def _check_unused(questions: Questions, used: set[str], document: Document) -> None:
    for name in questions.questions:
        if name not in used:
            document.report(
                document.key_places[("questions", name)],
                f"没有任何条件用到问题“{name}”；请看是否有条件误写了别的问题，确实不用再删除",
                f"no condition uses the question '{name}'; see whether a condition names another"
                " by mistake, and delete it only if it is not needed",
            )
