"""The command line: `python -m checker check`, `questions` and `replay`."""

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, NoReturn

from checker.answers import AnswersError, read_answers, read_day
from checker.dates import day_of_check
from checker.document import verdict_document
from checker.phrases import Phrases
from checker.questions import Question
from checker.replay import Replay, ReportError, read_report, replay
from checker.replay_told import replay_told
from checker.report import report
from checker.rules import Programme, Rules, RulesError, load_rules
from checker.verdict import check, check_programme

EDITIONS = Path(__file__).parent / "editions"
_DIFFERS, _BAD_INPUT = 1, 2


class UsageError(Exception):
    """The command can't be carried out; the text says why and what to do."""


def main(arguments: Sequence[str] | None = None, today: date | None = None) -> int:
    """Run a command; 0 on success, 1 where a report no longer holds, 2 for bad input."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options, today or date.today()))  # noqa: DTZ011 - the local day
    except UsageError as error:
        print(error, file=sys.stderr)
        return _BAD_INPUT


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m checker",
        description="Which programmes' conditions does an applicant meet?",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    checking = commands.add_parser("check", help="the verdict for one applicant")
    checking.add_argument("answers", type=Path, metavar="ANSWERS.json")
    checking.add_argument("--as-of", metavar="YYYY-MM-DD", help="the day of the check")
    checking.set_defaults(run=_check)
    asking = commands.add_parser("questions", help="what can be answered")
    asking.set_defaults(run=_questions)
    replaying = commands.add_parser("replay", help="does a saved report still hold?")
    replaying.add_argument("report", type=Path, metavar="REPORT.json")
    replaying.set_defaults(run=_replay)
    for command in (checking, asking):
        command.add_argument("--programme", metavar="ID", help="one programme only")
    for command in (checking, asking, replaying):
        command.add_argument("--lang", choices=("zh", "en"), default="zh")
        command.add_argument("--format", choices=("text", "json"), default="text")
        command.add_argument("--rules", type=Path, help="compiled rules, where not the newest")
    return parser


def _check(options: argparse.Namespace, today: date) -> int:
    rules = _load(options.rules)
    phrases = Phrases(rules.words, options.lang)
    programme = _programme(options.programme, rules, phrases)
    day = _day(options.as_of, rules, phrases, today)
    try:
        answers = read_answers(_read_json(options.answers, phrases), rules, today)
    except AnswersError as error:
        for problem in error.problems:
            place = f"{options.answers}: {problem.place}".removesuffix(": ")
            print(f"{place}: {problem.describe(phrases)}", file=sys.stderr)
        return _BAD_INPUT
    if programme is None:
        verdicts = check(rules, answers, day)
    else:
        verdicts = {programme.id: check_programme(programme, answers, day)}
    document = verdict_document(rules, verdicts, day)
    _print(document if options.format == "json" else report(document, rules, phrases))
    return 0


def _questions(options: argparse.Namespace, _today: date) -> int:
    rules = _load(options.rules)
    phrases = Phrases(rules.words, options.lang)
    programme = _programme(options.programme, rules, phrases)
    asked = set(rules.questions) if programme is None else programme.questions
    chosen = [question for name, question in rules.questions.items() if name in asked]
    if options.format == "json":
        _print([_question_data(question) for question in chosen])
    else:
        _print("\n".join(_question_text(question, phrases) for question in chosen))
    return 0


def _replay(options: argparse.Namespace, _today: date) -> int:
    # Before the edition is known, messages are in the words of the newest one.
    phrases = Phrases(_load(options.rules).words, options.lang)
    try:
        saved = read_report(_read_text(options.report, phrases))
    except ReportError as error:
        reason = phrases.say("error_no_report", reason=error)
        raise UsageError(f"{options.report}: {reason}") from error
    rules = _load(options.rules or EDITIONS / f"{saved.year}.json")
    found = replay(saved, rules)
    _print(
        _replay_data(found)
        if options.format == "json"
        else replay_told(found, saved, rules, phrases)
    )
    return 0 if found.holds else _DIFFERS


def _replay_data(found: Replay) -> dict[str, Any]:
    return {
        "holds": found.holds,
        "same_rules": found.same_rules,
        "differences": found.differences,
        "unreadable": [problem.place for problem in found.problems],
    }


def _question_data(question: Question) -> dict[str, Any]:
    data: dict[str, Any] = {
        "id": question.id,
        "type": question.type,
        "kind": question.kind,
        "label": question.label,
        "ask": question.ask,
        "help": question.help,
        "unit": question.unit,
        "options": [{"id": name, **words} for name, words in question.options.items()],
        "fields": [_question_data(column) for column in question.fields.values()],
    }
    return {key: value for key, value in data.items() if value}


def _question_text(question: Question, phrases: Phrases, indent: str = "") -> str:
    unit = f", {phrases.of(question.unit)}" if question.unit else ""
    lines = [f"{indent}{question.id} ({phrases.say('type_' + question.type)}{unit})"]
    lines.append(f"{indent}    {phrases.of(question.ask)}")
    lines.append(f"{indent}    {phrases.of(question.help)}")
    lines += [f"{indent}    - {name}: {phrases.of(w)}" for name, w in question.options.items()]
    lines += [
        _question_text(column, phrases, indent + "    ") for column in question.fields.values()
    ]
    return "\n".join(lines)


def _load(path: Path | None) -> Rules:
    file = path or max(EDITIONS.glob("*.json"), default=None)
    if file is None:
        raise UsageError(
            "没有编译好的规则；请先运行 make build，或用 --rules 指定文件。\n"
            "There are no compiled rules; run 'make build' first, or name a file with --rules."
        )
    try:
        return load_rules(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, RulesError) as error:
        raise UsageError(f"{file}: 无法读取规则 / can't read the rules: {error}") from error


def _programme(name: str | None, rules: Rules, phrases: Phrases) -> Programme | None:
    if name is not None and name not in rules.programmes:
        known = ", ".join(rules.programmes)
        raise UsageError(phrases.say("error_unknown_programme", name=name, known=known))
    return None if name is None else rules.programmes[name]


def _day(text: str | None, rules: Rules, phrases: Phrases, today: date) -> date:
    if text is None:
        return day_of_check(rules.year, today)
    try:
        return read_day(text)
    except AnswersError as error:
        (problem,) = error.problems
        raise UsageError(f"--as-of: {problem.describe(phrases)}") from error


def _read_text(file: Path, phrases: Phrases) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = error.strerror or str(error)
        raise UsageError(f"{file}: {phrases.say('error_no_file', reason=reason)}") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{file}: {phrases.say('error_not_utf8')}") from error


def _read_json(file: Path, phrases: Phrases) -> object:
    try:
        return json.loads(
            _read_text(file, phrases),
            parse_float=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_unique_keys,
        )
    except json.JSONDecodeError as error:
        place = f"{file}:{error.lineno}:{error.colno}"
        raise UsageError(f"{place}: {phrases.say('error_json', reason=error.msg)}") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: {phrases.say('error_json', reason=error)}") from error


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number")


def _unique_keys(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    data = dict(pairs)
    if len(data) < len(pairs):
        names = [name for name, _value in pairs]
        twice = sorted({name for name in names if names.count(name) > 1})
        raise ValueError(f"duplicate key: {', '.join(twice)}")
    return data


def _print(output: object) -> None:
    text = (
        output
        if isinstance(output, str)
        else json.dumps(output, ensure_ascii=False, indent=2, default=vars)
    )
    sys.stdout.write(text + "\n")
