"""`python -m build_tools`: build or serve the site, or check the guide's source."""

import argparse
import sys
from pathlib import Path

from build_tools.check import check_guide
from build_tools.site.build import build_site
from build_tools.site.serve import serve
from build_tools.source import SourceError


def main() -> int:
    """Run a command; 0 on success, 1 when the source holds mistakes."""
    parser = argparse.ArgumentParser(prog="python -m build_tools", description=__doc__)
    parser.add_argument("command", choices=("build", "serve", "check"))
    parser.add_argument("--lang", choices=("zh", "en"), default="zh", help="language of messages")
    options = parser.parse_args()
    project = Path.cwd()
    if options.command == "serve":
        serve(project, options.lang)
        return 0
    try:
        if options.command == "check":
            report = check_guide(project / "guide_source", options.lang)
            print(*report.warnings, report.summary, sep="\n\n")
        else:
            print(f"built {build_site(project).relative_to(project)}/")
    except SourceError as error:
        print(error.describe(options.lang), file=sys.stderr)
        return 1
    return 0


sys.exit(main())
