"""The guide's source with more programmes: copies of its own under new ids."""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from pathlib import Path

from build_tools.source import Guide
from build_tools.source.edition import Edition
from build_tools.source.official import official_nodes

# A slip quotes words that stand in the notice once.
_SLIP = re.compile(r"^( *)slip:.*\n(\1 .*\n)*", re.MULTILINE)


def write_source(project: Path, guide: Guide, number: int, folder: Path) -> None:
    """Write a `guide_source` folder whose current edition has a number of programmes.

    The copies stand behind their original in its category, and in the notice, which is made to
    hold the words of all. There must be at least as many as there are originals.
    """
    shutil.copytree(project / "guide_source", folder)
    source = guide.current
    copies = dict(_copies(list(source.programmes), number))
    year = folder / str(source.edition.year)
    for name, original in copies.items():
        shutil.copy(year / "programmes" / f"{original}.yml", year / "programmes" / f"{name}.yml")
    behind = {
        original: [name for name, of in copies.items() if of == original]
        for original in source.programmes
    }
    _list_programmes(year / "edition.yml", behind)
    for file in (year / "edition.yml", *(year / "programmes").iterdir()):
        file.write_text(_SLIP.sub("", file.read_text(encoding="utf-8")), encoding="utf-8")
    nodes = official_nodes(
        _with_programmes(source.edition, behind),
        source.programmes | {name: source.programmes[of] for name, of in copies.items()},
    )
    notice = "\n".join(node.text for node in nodes)
    (year / "official.txt").write_text(notice, encoding="utf-8")


def _copies(originals: Sequence[str], number: int) -> Iterator[tuple[str, str]]:
    turns = ((turn, original) for turn in count(2) for original in originals)
    for turn, original in islice(turns, number - len(originals)):
        yield f"{original}-{turn}", original


def _list_programmes(file: Path, behind: Mapping[str, Sequence[str]]) -> None:
    text = file.read_text(encoding="utf-8")
    for original, names in behind.items():
        lines = "".join(rf"\g<1>- {name}\n" for name in names)
        text = re.sub(rf"^( *)- {original}\n", rf"\g<0>{lines}", text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")


def _with_programmes(edition: Edition, behind: Mapping[str, Sequence[str]]) -> Edition:
    return edition.model_copy(
        update={
            "categories": [
                category.model_copy(
                    update={
                        "programmes": [
                            name
                            for original in category.programmes
                            for name in (original, *behind[original])
                        ]
                    }
                )
                for category in edition.categories
            ]
        }
    )
