"""What pages load besides their text: styles, scripts, and Python with the checker."""

from build_tools.bundle.build import build_bundle
from build_tools.bundle.commands import BundleError

__all__ = ["BundleError", "build_bundle"]
