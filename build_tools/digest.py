"""The digest that tells versions of a file apart, in addresses and in lists."""

import hashlib


def digest_of(content: bytes) -> str:
    """The start of the SHA-256; docs/scripts/offline/store.ts makes the same."""
    return hashlib.sha256(content).hexdigest()[:16]
