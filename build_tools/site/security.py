"""What a page may load and run: one strict content security policy, and the headers beside it."""

from html import unescape
from pathlib import Path
from typing import Literal

Kind = Literal["page", "checker"]

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # The theme's icons are data within its style sheet.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    # Workers are made from blobs, which inherit the page's policy; one made from a file would not.
    # The module that such a blob imports counts as a worker too, and so does the service worker.
    "worker-src": "'self' blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def _policy(**changes: str) -> str:
    directives = _DIRECTIVES | {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


# The policy by the kind of page: what runs Python needs WebAssembly, and nothing else more.
POLICIES: dict[Kind, str] = {
    "page": _policy(),
    "checker": _policy(script_src="'self' 'wasm-unsafe-eval'"),
}
# What a policy within a page can't say.
_HEADER_ONLY = "frame-ancestors 'none'"
REFERRER = "no-referrer"
# What browsers let a page ask the reader for, or tell advertisers, unless it is shut.
_SHUT = (
    "accelerometer",
    "attribution-reporting",
    "bluetooth",
    "browsing-topics",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "hid",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "serial",
    "usb",
    "xr-spatial-tracking",
)


def headers(kind: Kind) -> dict[str, str]:
    """What a server sends with a page of this kind, or with any other file as with a page."""
    return {
        "Content-Security-Policy": f"{POLICIES[kind]}; {_HEADER_ONLY}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": REFERRER,
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _SHUT),
    }


def kind_of(file: Path) -> Kind:
    """The kind of a built file, told by the policy within it."""
    if file.suffix != ".html" or not file.is_file():
        return "page"
    page = unescape(file.read_text(encoding="utf-8"))
    return "checker" if f'content="{POLICIES["checker"]}"' in page else "page"
