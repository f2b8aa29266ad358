"""Addresses and dates that staff may set."""

from typing import Annotated

from pydantic import StringConstraints

WebAddress = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"<>]+$")]
# A site's address ends in a slash, so that a page's path can follow.
SiteAddress = Annotated[str, StringConstraints(pattern=r"^https://[^\s\"<>?#]+/$")]
MailAddress = Annotated[str, StringConstraints(pattern=r"^[^\s@\"<>:/]+@[^\s@\"<>:/]+$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
