"""Every way that a script could take to another site, from a page, a worker, and Python."""

# Each asks for `url`; `socket` is the same address for a WebSocket.
_ANYWHERE = {
    "fetch": "await fetch(url)",
    "XMLHttpRequest": """
        const request = new XMLHttpRequest();
        request.open("GET", url);
        request.send();""",
    "WebSocket": "new WebSocket(socket)",
    "EventSource": "new EventSource(url)",
    "import": "await import(url)",
    "eval": "eval(`fetch('${url}')`)",
    "Function": "new Function(`fetch('${url}')`)()",
    "FontFace": "await new FontFace('other', `url(${url})`).load()",
    "worker-within": """
        const code = `fetch('${url}').then(() => postMessage(true), () => postMessage(false))`;
        const blob = new Blob([code], {type: "text/javascript"});
        const worker = new Worker(URL.createObjectURL(blob));
        const sent = await new Promise((resolve) => (worker.onmessage = resolve));
        if (!sent.data) throw new Error("refused");""",
}
IN_WORKER = _ANYWHERE | {"importScripts": "importScripts(url)"}
IN_PAGE = _ANYWHERE | {
    "sendBeacon": "navigator.sendBeacon(url)",
    "image": "new Image().src = url",
    "script": "add('script', {src: url})",
    "script-within": "add('script', {textContent: `fetch('${url}')`})",
    "style-sheet": "add('link', {rel: 'stylesheet', href: url})",
    "style-within": "add('style', {textContent: `body { background: url(${url}) }`})",
    "style-attribute": "add('p', {}).setAttribute('style', `background: url(${url})`)",
    "preload": "add('link', {rel: 'preload', as: 'script', href: url})",
    "frame": "add('iframe', {src: url})",
    "object": "add('object', {data: url})",
    "video": "add('video', {src: url})",
    "handler": """
        const button = add("button", {});
        button.setAttribute("onclick", `fetch('${url}')`);
        button.click();""",
    "javascript-link": "add('a', {href: `javascript:void fetch('${url}')`}).click()",
    # It leaves the page, so it is the last.
    "form": "add('form', {action: url, method: 'post'}).submit()",
}

_RUN = """async ([other, patience]) => {
    const add = (name, properties) => {
        const element = Object.assign(document.createElement(name), properties);
        document.body.append(element);
        return element;
    };
    const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));
    let violations = 0;
    self.addEventListener("securitypolicyviolation", () => (violations += 1));
    const refused = [];
    const attempts = {%s};
    for (const [name, attempt] of Object.entries(attempts)) {
        violations = 0;
        const url = `${other}/${name}`;
        let failed = false;
        try {
            await Promise.race([attempt(url, url.replace("http:", "ws:"), add), pause(patience)]);
        } catch {
            failed = true;
        }
        // The browser tells of a violation a moment later.
        const end = performance.now() + patience;
        while (!failed && violations === 0 && performance.now() < end) await pause(20);
        if (failed || violations > 0) refused.push(name);
    }
    return refused;
}"""


def script(attempts: dict[str, str]) -> str:
    """A function that tries each way to a site, and tells which were refused.

    It is given the site and how long to wait for the refusal of each, in milliseconds.
    """
    functions = (
        f'"{name}": async (url, socket, add) => {{ {code} }}' for name, code in attempts.items()
    )
    return _RUN % ",\n".join(functions)


# Names that reach the network, keep something, or start what could; the last ones are navigator's.
NAMES = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "WebTransport",
    "EventSource",
    "importScripts",
    "FontFace",
    "fonts",
    "Worker",
    "BroadcastChannel",
    "Notification",
    "caches",
    "indexedDB",
    "webkitRequestFileSystem",
]
NAVIGATOR_NAMES = ["storage", "storageBuckets", "hid", "serial", "usb"]
LEFT = """([names, navigatorNames]) => {
    const left = (owner, names) => names.filter((name) => {
        for (let at = owner; at; at = Object.getPrototypeOf(at)) {
            const property = Object.getOwnPropertyDescriptor(at, name);
            if (property && (property.get || property.value !== undefined)) return true;
        }
    });
    return [...left(self, names), ...left(navigator, navigatorNames)];
}"""

IN_PYTHON = {
    "fetch": "await js.fetch(url)",
    "XMLHttpRequest": """
        request = js.XMLHttpRequest.new()
        request.open("GET", url, False)
        request.send()""",
    "WebSocket": "js.WebSocket.new(url.replace('http:', 'ws:'))",
    "EventSource": "js.EventSource.new(url)",
    "pyfetch": "await pyodide.http.pyfetch(url)",
    "open_url": "pyodide.http.open_url(url)",
    "package.whl": """
        await pyodide_js.loadPackage(url)
        # An assertion would not outlive the bundle's bytecode.
        if not pyodide_js.loadedPackages.to_py():
            raise RuntimeError""",
    "run_js": "pyodide.code.run_js(f\"fetch('{url}')\")",
    "import": "await pyodide.code.run_js(f\"import('{url}')\")",
    "Function": "js.Function.new(f\"fetch('{url}')\")()",
    "worker-within": """
        code = to_js([f"fetch('{url}')"])
        kind = to_js({"type": "text/javascript"}, dict_converter=js.Object.fromEntries)
        js.Worker.new(js.URL.createObjectURL(js.Blob.new(code, kind)))""",
}


def python_module() -> str:
    """A module whose `try_all` tries each way, and gives JSON: which were refused."""
    functions = "".join(
        f"\nasync def attempt_{at}(url):\n    if True:\n        {code.strip()}\n"
        for at, code in enumerate(IN_PYTHON.values())
    )
    calls = ", ".join(f'"{name}": attempt_{at}' for at, name in enumerate(IN_PYTHON))
    return f"""
import asyncio, json
import js, pyodide.code, pyodide.http, pyodide_js
from pyodide.ffi import to_js
{functions}
async def try_all(other):
    refused = []
    for name, attempt in {{{calls}}}.items():
        try:
            await asyncio.wait_for(attempt(f"{{other}}/{{name}}"), 3)
        except BaseException:
            refused.append(name)
    await asyncio.sleep(0.5)
    return json.dumps(refused)
"""
