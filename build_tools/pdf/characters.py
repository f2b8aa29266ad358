"""The characters behind the glyphs of a PDF file.

Fonts draw a radical and the character that looks the same with one glyph, and Chromium writes
down the radical (⽬) where the text has the character (目): nobody would find it.
"""

import re
import unicodedata

from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, StreamObject

_RADICALS = re.compile("[\u2e80-\u2fdf]")
# What NFKC leaves alone, or makes the traditional form of.
_OTHERS = dict(
    zip(
        "⺂⺃⺅⺉⺋⺎⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺫⺭⺯⺰⺱⺲⺳⺹⺺⺾⻁⻂⻃⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳⼾",
        "乛乚亻刂㔾兀尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭罒礻糹纟罓罒㓁耂肀艹虎衤覀见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟户",
        strict=True,
    )
)
_SECTION = re.compile(r"(?<=beginbf)(char|range)(.*?)(?=endbf)", re.DOTALL)
_CODE = r"<([0-9A-Fa-f]+)>"
_CHARACTER = re.compile(rf"{_CODE}\s*{_CODE}")
_RANGE = re.compile(rf"{_CODE}\s*{_CODE}\s*{_CODE}")


def name_characters(pdf: PdfWriter) -> None:
    """Name every glyph in the file by its character, never by a radical."""
    for page in pdf.pages:
        _in_resources(page["/Resources"].get_object())


def without_radicals(cmap: str) -> str:
    """A ToUnicode map in which characters stand for radicals."""
    return _SECTION.sub(lambda section: section[1] + _SECTIONS[section[1]](section[2]), cmap)


def _in_resources(resources: object) -> None:
    if not isinstance(resources, DictionaryObject):
        return
    for font in _members(resources, "/Font"):
        cmap = font.get("/ToUnicode")
        stream = cmap.get_object() if cmap else None
        if isinstance(stream, StreamObject):
            stream.set_data(without_radicals(stream.get_data().decode("ascii")).encode("ascii"))
    for drawing in _members(resources, "/XObject"):
        if "/Resources" in drawing:
            _in_resources(drawing["/Resources"].get_object())


def _members(resources: DictionaryObject, kind: str) -> list[DictionaryObject]:
    members = resources.get(kind, DictionaryObject()).get_object()
    found = (member.get_object() for member in members.values())
    return [member for member in found if isinstance(member, DictionaryObject)]


def _named_one_by_one(lines: str) -> str:
    return _CHARACTER.sub(lambda line: f"<{line[1]}> <{_code(_text(line[2]))}>", lines)


def _named_by_range(lines: str) -> str:
    return _RANGE.sub(_range, lines)


def _range(line: re.Match[str]) -> str:
    first, last, to = line.groups()
    count = int(last, 16) - int(first, 16) + 1
    start = _text(to)
    texts = [start[:-1] + chr(ord(start[-1]) + step) for step in range(count)]
    if not _RADICALS.search("".join(texts)):
        return line[0]
    return f"<{first}> <{last}> [{' '.join(f'<{_code(text)}>' for text in texts)}]"


def _text(code: str) -> str:
    return bytes.fromhex(code).decode("utf-16-be")


def _code(text: str) -> str:
    return _RADICALS.sub(_character, text).encode("utf-16-be").hex().upper()


def _character(radical: re.Match[str]) -> str:
    return _OTHERS.get(radical[0]) or unicodedata.normalize("NFKC", radical[0])


_SECTIONS = {"char": _named_one_by_one, "range": _named_by_range}
