"""A guide of one programme, small enough to read, that tests break in one place at a time."""

from pathlib import Path

import pytest

from build_tools.source import SourceError, load_guide

SITE = """\
name: {zh: 指南, en: Guide}
description: {zh: 说明, en: About}
current_edition: 2023
pages: {}
form: {}
checker: {}
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
  loans:
    group: all
    kind: measured
    type: records
    label: {zh: 贷款, en: Loans}
    ask: {zh: 哪些贷款？, en: Which loans}
    help: {zh: 逐笔填写, en: Each of them}
    record: {zh: 贷款, en: Loan}
    fields:
      amount:
        type: money
        label: {zh: 金额, en: Amount}
        ask: {zh: 多少？, en: How much}
        help: {zh: 元, en: Yuan}
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

    def write(self, name: str, text: str | bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) >= 1, f"{old!r} is not in {name}"
        self.write(name, text.replace(old, new, 1))

    def problems(self) -> list[str]:
        """What loading says, in English."""
        try:
            load_guide(self.folder)
        except SourceError as error:
            return error.describe("en").split("\n")
        return []


@pytest.fixture
def source(tmp_path: Path) -> Source:
    return Source(tmp_path / "guide_source")
