"""Addresses and dates that staff may set."""

import re
from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_SITE = re.compile(r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:[0-9]+)?(/[A-Za-z0-9._~%-]+)*/?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _site_address(text: str) -> str:
    if not _SITE.fullmatch(text) or {".", ".."}.intersection(text.split("/")):
        raise PydanticCustomError("no_site_address", "no address")
    return text if text.endswith("/") else f"{text}/"


def _day(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        is_day = False
    else:
        # Python reads other forms as well, such as 20231231.
        is_day = _DAY.fullmatch(text) is not None
    if not is_day:
        raise PydanticCustomError("no_day", "no day")
    return text


def _uuid(text: str) -> str:
    try:
        is_uuid = str(UUID(text)) == text
    except ValueError:
        is_uuid = False
    if not is_uuid:
        raise PydanticCustomError("no_uuid", "no UUID")
    return text


WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"<>]+$")]
# A site's address is given a slash at its end, so that a page's path can follow.
SiteAddress = Annotated[str, AfterValidator(_site_address)]
MailAddress = Annotated[str, StringConstraints(pattern=r"^[^\s@\"<>:/]+@[^\s@\"<>:/]+$")]
Day = Annotated[str, AfterValidator(_day)]
Uuid = Annotated[str, AfterValidator(_uuid)]
