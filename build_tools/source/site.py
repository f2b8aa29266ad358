"""The words of the interface: what the site and the checker say in their own voice."""

from build_tools.source.addresses import MailAddress, SiteAddress, WebAddress
from build_tools.source.words import Id, Model, Phrase, Words


class Site(Model):
    """Interface words by id; `checker` are those that the checker's own texts need.

    `public_address` is where the site is published, such as `https://example.org/guide/`; what
    needs it is left out while it is unset. `report_mistakes` is where readers write to.
    """

    name: Words
    description: Words
    current_edition: int
    public_address: SiteAddress | None = None
    report_mistakes: WebAddress | MailAddress | None = None
    frame: dict[Id, Phrase]
    pages: dict[Id, Phrase]
    form: dict[Id, Phrase]
    checker: dict[Id, Phrase]
