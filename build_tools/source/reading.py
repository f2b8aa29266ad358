"""How the guide's words are read: the rules that hold for all programmes of an edition."""

from pydantic import Field

from build_tools.source.words import Model, Text, Words
from checker.states import StateName


class ReadingRule(Words):
    """What the guide's `words` mean."""

    words: Text


class RequirementKind(Words):
    """A kind of requirement, and its state once it is answered yes, answered no, or left open."""

    if_yes: StateName
    if_no: StateName
    if_open: StateName


class RequirementKinds(Model):
    """The three kinds of requirement."""

    measured: RequirementKind
    attested: RequirementKind
    judgement: RequirementKind


class Verdicts(Model):
    """When each verdict is given."""

    not_eligible: Words
    unanswered: Words
    ask_the_office: Words
    conditions_met: Words


class Reading(Model):
    """Rules for single words, the kinds of requirement, the verdicts, and what else is settled."""

    rules: list[ReadingRule] = Field(min_length=1)
    kinds: RequirementKinds
    verdicts: Verdicts
    principles: list[Words] = Field(min_length=1)
