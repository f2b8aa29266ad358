"""The real notice and the YAML hold the same words."""

import hashlib
from pathlib import Path

from build_tools.source import Guide
from build_tools.source.official import official_nodes
from build_tools.source.sentences import comparable


def test_the_rebuilt_text_equals_the_notice(guide: Guide) -> None:
    source = guide.current
    nodes = list(official_nodes(source.edition, source.programmes))
    assert "".join(comparable(node.text) for node in nodes) == comparable(source.official)
    assert sum(len(node.text) for node in nodes) > 7000


def test_the_notice_is_kept_as_issued(project: Path) -> None:
    notice = (project / "guide_source/2023/official.txt").read_bytes()
    digest = hashlib.sha256(notice).hexdigest()
    assert digest == "d23dae7875c8798fdd7d9127f4f66dd1af6786411d96b18e46675672bc2d4dcd"
