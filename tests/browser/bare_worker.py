"""The checker's worker without a page around it."""

import re

from tests.browser.site_server import Site

# Lines of a function that is given `script` and `rules`: then there is `worker`, which is ready,
# and `tell`, which gives it a message and returns what of a type it says next.
STARTED = """
    const request = {rules, language: "en", library: "used", again: false};
    const code = `import {start} from "${script}"; start(${JSON.stringify(request)});`;
    const blob = new Blob([code], {type: "text/javascript"});
    const worker = new Worker(URL.createObjectURL(blob), {type: "module"});
    const heard = (type) => new Promise((resolve, reject) => {
        worker.onmessage = ({data}) => {
            if (data.type === type) resolve(data);
            if (data.type === "failed" || data.type === "incomplete") reject(JSON.stringify(data));
        };
    });
    const tell = (message, type) => {
        const answer = heard(type);
        worker.postMessage(message);
        return answer;
    };
    await heard("ready");
"""


def worker_addresses(site: Site) -> list[str]:
    """Of the worker's script and of the rules, as pages name them."""
    worker = site.checker_file("worker-*.js")
    page = (site.folder / "2023" / "check" / "index.html").read_text(encoding="utf-8")
    (rules,) = set(re.findall(r'data-rules="([^"]*)"', page))
    return [site.url(f"assets/checker/{worker.name}"), site.url(rules)]
