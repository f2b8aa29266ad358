"""The words of the interface: what the site and the checker say in their own voice."""

from build_tools.source.words import Id, Model, Phrase, Words


class Site(Model):
    """Interface words by id; `checker` are those that the checker's own texts need."""

    name: Words
    description: Words
    current_edition: int
    pages: dict[Id, Phrase]
    form: dict[Id, Phrase]
    checker: dict[Id, Phrase]
