"""`python -m build_tools`: build or serve the site."""

import argparse
import sys
from pathlib import Path

from build_tools.site.build import build_site
from build_tools.site.serve import serve
from build_tools.source import SourceError


def main() -> int:
    """Run a command; 0 on success, 1 when the source holds mistakes."""
    parser = argparse.ArgumentParser(prog="python -m build_tools", description=__doc__)
    parser.add_argument("command", choices=("build", "serve"))
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of messages")
    options = parser.parse_args()
    project = Path.cwd()
    if options.command == "serve":
        serve(project, options.lang)
        return 0
    try:
        site = build_site(project)
    except SourceError as error:
        print(error.describe(options.lang), file=sys.stderr)
        return 1
    print(f"built {site.relative_to(project)}/")
    return 0


sys.exit(main())
