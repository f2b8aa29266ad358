"""The guide's YAML, read strictly into one model; every mistake is reported at its place."""

from build_tools.source.guide import Guide, load_guide
from build_tools.source.problems import Place, Problem, SourceError

__all__ = ["Guide", "Place", "Problem", "SourceError", "load_guide"]
