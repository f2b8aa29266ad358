"""A guide of one programme, small enough to read, that tests break in one place at a time."""

from pathlib import Path

import pytest

from build_tools.source import SourceError, load_guide
from build_tools.source.problems import Language
from tests.build_tools.source.small_language import small_language

SITE = """\
name: {zh: 指南, en: Guide}
description: {zh: 说明, en: About}
current_edition: 2023
frame: {}
pages: {}
form: {}
checker: {}
"""
SYNONYMS = """\
ignored: [the]
synonyms:
  - {say: [投保], means: [保险]}
"""
CHANGES = """\
feed: 5b1e2a52-6c1a-4a6e-9c55-0b8f1d6a7e21
changes:
  - {id: amount, date: "2023-05-04", programme: 2023/insurance, zh: 更正, en: Corrected}
  - {id: entered, date: "2023-05-01", zh: 录入, en: Entered}
"""
GLOSSARY = """\
terms:
  patent:
    name: {zh: 专利, en: Patent}
    forms:
      zh: [专利]
      en: [patents]
    text: {zh: 一种权利。, en: A right.}
  insurance:
    name: {zh: 保险, en: Insurance}
    forms:
      zh: [保险]
      en: [insurance]
    text: {zh: 一种合同。, en: A contract.}
"""
DEPARTMENTS = """\
departments:
  protection:
    name: {zh: 保护科, en: Protection Section}
"""
EDITION = """\
year: 2023
title: {zh: 2023年指南, en: Guide of 2023}
purpose:
  heading: {zh: 宗旨, en: Purpose}
  text: {zh: 为了创新。, en: To innovate.}
support:
  heading: {zh: 支持范围, en: Scope}
  text: {zh: 包括保护。, en: It includes protection.}
headings:
  scope: {zh: 支持范围, en: Scope}
  requirements: {zh: 申报要求, en: Requirements}
  office: {zh: 主管科室, en: Office}
categories:
  - id: protection
    name: {zh: 保护, en: Protection}
    introduction: {zh: 引言。, en: Introduction.}
    programmes: [insurance]
notes:
  open_list: {zh: 开放, en: Open}
reading:
  rules:
    - {words: 以上, zh: 含本数, en: At least}
  kinds:
    measured: {zh: 数量, en: Counts, if_yes: met, if_no: not_met, if_open: unknown}
    attested: {zh: 声明, en: Declared, if_yes: met, if_no: not_met, if_open: unknown}
    judgement:
      {zh: 判断, en: Judged, if_yes: for_the_office, if_no: for_the_office, if_open: for_the_office}
  verdicts:
    not_eligible: {zh: 不满足, en: One fails}
    unanswered: {zh: 未答, en: One is missing}
    ask_the_office: {zh: 有不同理解, en: A disputed point decides}
    conditions_met: {zh: 都满足, en: All are met}
  principles:
    - {zh: 不补充, en: Nothing is added}
"""
QUESTIONS = """\
kinds: kinds
groups:
  all: {zh: 全部, en: All}
questions:
  kinds:
    group: all
    kind: attested
    type: choices
    label: {zh: 类型, en: Kind}
    ask: {zh: 类型？, en: Which kind}
    help: {zh: 可多选, en: Choose all that apply}
    fixed: yes
    options:
      enterprise: {zh: 企业, en: Enterprise}
      school: {zh: 学校, en: School}
  patents:
    group: all
    kind: measured
    type: count
    unit: {zh: 件, en: patents, en_one: patent}
    label: {zh: 专利, en: Patents}
    ask: {zh: 几件？, en: How many}
    help: {zh: 有效的, en: Those in force}
    evidence: {zh: 证书, en: Certificates}
  loans:
    group: all
    kind: measured
    type: records
    label: {zh: 贷款, en: Loans}
    ask: {zh: 哪些贷款？, en: Which loans}
    help: {zh: 逐笔填写, en: Each of them}
    evidence: {zh: 合同, en: Contracts}
    record: {zh: 贷款, en: Loan}
    fields:
      amount:
        type: money
        label: {zh: 金额, en: Amount}
        ask: {zh: 多少？, en: How much}
        help: {zh: 元, en: Yuan}
      papers:
        type: count
        unit: {zh: 份, en: papers, en_one: paper}
        label: {zh: 份数, en: Papers}
        ask: {zh: 几份？, en: How many}
        help: {zh: 合同, en: Of the contract}
      pages:
        type: count
        unit: {zh: 页, en: pages, en_one: page}
        label: {zh: 页数, en: Pages}
        ask: {zh: 几页？, en: How many}
        help: {zh: 合同, en: Of the contract}
  trademarks:
    group: all
    kind: measured
    type: count
    unit: {zh: 件, en: trademarks, en_one: trademark}
    label: {zh: 商标, en: Trademarks}
    ask: {zh: 几件？, en: How many}
    help: {zh: 注册的, en: Those registered}
  founded:
    group: all
    kind: measured
    type: date
    label: {zh: 成立日期, en: Founded}
    ask: {zh: 哪一天？, en: On which day}
    help: {zh: 以执照为准, en: Go by the licence}
  dispute:
    group: all
    kind: measured
    type: choice
    label: {zh: 纠纷, en: Dispute}
    ask: {zh: 有没有？, en: Is there one}
    help: {zh: 知识产权的, en: About IP}
    options:
      none: {zh: 没有, en: None}
      settled: {zh: 已了结, en: Settled}
      open: {zh: 未了结, en: Open}
"""
PROGRAMME = """\
name: {zh: 保险, en: Insurance}
scope:
  - zh: 企业。
    en: Enterprises.
    requires: {question: kinds, includes: enterprise}
requirements:
  - label: ①
    parts:
      - zh: 专利3件以上；
        en: at least 3 patents;
        requires: {question: patents, at_least: 3}
  - label: ②
    parts:
      - zh: 贷款50万元至200万元的，补助1万元；200万元以上的，2.5万元。
        en: A loan of 500,000 to 2,000,000 yuan is paid 10,000 yuan, a larger one 25,000 yuan.
        requires: {some: loans, meets: {question: amount, at_least: 500000}}
        pays:
          amount: amount
          bands:
            - {at_least: 500000, less_than: 2000000, pays: 10000}
            - {at_least: 2000000, pays: 25000}
  - label: ③
    parts:
      - zh: 商标1件以上，成立满2年，没有纠纷。
        en: at least 1 trademark, founded 2 years ago, without a dispute.
        requires:
          all:
            - {question: trademarks, at_least: 1}
            - {full_years_since: founded, at_least: 2}
            - {question: dispute, is: none}
office:
  zh: 保护科。
  en: Protection Section.
  departments: [protection]
"""
OFFICIAL = """ 2023年指南

一、宗旨
为了创新。
二、支持范围
包括保护。
（一）保护：引言。
1．保险
（1） 支持范围：企业。
（2）申报要求：
①专利３件以上；
②贷款50万元至200万元的，补助1万元；200万元以上的，2.5万元。
③商标1件以上，成立满2年，没有纠纷。
(3)主管科室：保护科。
"""


class Source:
    """A source folder that a test can change and load."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("site.yml", SITE)
        self.write("departments.yml", DEPARTMENTS)
        self.write("2023/edition.yml", EDITION)
        self.write("2023/questions.yml", QUESTIONS)
        self.write("2023/programmes/insurance.yml", PROGRAMME)
        self.write("2023/official.txt", OFFICIAL)
        self.write("rule_language.yml", small_language())
        self.write("synonyms.yml", SYNONYMS)
        self.write("changes.yml", CHANGES)
        self.write("glossary.yml", GLOSSARY)

    def write(self, name: str, text: str | bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def problems(self, language: Language = "en") -> list[str]:
        """What loading says."""
        try:
            load_guide(self.folder)
        except SourceError as error:
            return error.describe(language).split("\n")
        return []


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return Source(tmp_path / "guide_source")
