"""The oldest browsers: what the site needs of one, and since which version each has that."""

from build_tools.bundle.browsers.features import CHECKER, DONE_WITHOUT, READING
from build_tools.bundle.browsers.oldest import Oldest, oldest_for, script_target

__all__ = ["CHECKER", "DONE_WITHOUT", "READING", "Oldest", "oldest_for", "script_target"]
