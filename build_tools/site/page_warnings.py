"""What MkDocs warns of, kept for the message that says why the site was not built."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def page_warnings() -> Iterator[list[str]]:
    """The warnings of a build, which a command line would have printed, as they come."""
    keeper, logger = _Keeper(), logging.getLogger("mkdocs")
    logger.addHandler(keeper)
    try:
        yield keeper.messages
    finally:
        logger.removeHandler(keeper)
