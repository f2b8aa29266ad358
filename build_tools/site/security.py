"""What a page may load and run: one strict content security policy."""

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    # The theme's icons are data within its style sheet.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    # A worker made from a blob inherits the page's policy; one made from a file would not.
    "worker-src": "'self' blob:",
    "base-uri": "'none'",
    "form-action": "'none'",
}


def _policy(**changes: str) -> str:
    directives = _DIRECTIVES | {name.replace("_", "-"): value for name, value in changes.items()}
    return "; ".join(f"{name} {value}" for name, value in directives.items())


# The policy by the kind of page: what runs Python needs WebAssembly, and nothing else more.
POLICIES = {"page": _policy(), "checker": _policy(script_src="'self' 'wasm-unsafe-eval'")}
# What a policy within a page can't say.
HEADER_ONLY = "frame-ancestors 'none'"
