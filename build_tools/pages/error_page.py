"""What the preview shows instead of the pages while the source holds mistakes."""

from jinja2 import Environment

from build_tools.source.problems import SourceError

_PAGE = """<!doctype html>
<html lang="zh-Hans" data-mistakes>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>指南有误 · The guide's source holds mistakes</title>
<style>
  body { font: 1rem/1.6 system-ui, sans-serif }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
  code { font-weight: 600 }
  li { margin: 1rem 0 }
</style>
</head>
<h1>指南有误，改正后本页自动更新</h1>
<p lang="en">The guide's source holds mistakes; this page renews itself once they are corrected.</p>
<ol>
{% for problem in problems %}
<li><code>{{ problem.place }}</code><br>{{ problem.zh }}<br>
<span lang="en">{{ problem.en }}</span></li>
{% endfor %}
</ol>
</html>
"""


def error_page(error: SourceError) -> str:
    """All mistakes with their places, in both languages."""
    template = Environment(autoescape=True).from_string(_PAGE)
    return template.render(problems=error.problems)
