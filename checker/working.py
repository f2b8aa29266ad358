"""How an amount comes about, in words."""

from checker.payments import Amount, Outcome
from checker.phrases import Phrases, plain
from checker.verdict import Verdict


def working(outcome: Outcome, phrases: Phrases) -> str:
    """What one record is paid if it qualifies, and why."""
    text = _outcome(outcome, phrases)
    if outcome.reading is None:
        return text
    return phrases.say("under_reading", reading=phrases.of(outcome.reading), result=text)


def total_working(verdict: Verdict, amount: Amount, phrases: Phrases) -> str:
    """The sum if each record is granted, or why there is none."""
    if amount.is_refused:
        return phrases.say("amount_refused")
    text = _total(amount, phrases)
    if not verdict.has_unstated_amount:
        return text
    clause = verdict.programme.clause_of(amount.payment.part)
    return phrases.say("amount_one_way", clause=clause.label, amount=text)


def _total(amount: Amount, phrases: Phrases) -> str:
    least, most, unknown = amount.least, amount.most, phrases.say("amount_unknown")
    if least is None or most is None:
        known = amount.known
        return phrases.say("amount_at_least", least=phrases.yuan(known)) if known else unknown
    if least != most:
        return phrases.say("amount_between", least=phrases.yuan(least), most=phrases.yuan(most))
    if amount.payment.by_band and sum(record.most != 0 for record in amount.records or ()) > 1:
        return phrases.say("amount_if_each", total=phrases.yuan(least))
    return phrases.yuan(least)


def _outcome(outcome: Outcome, phrases: Phrases) -> str:
    if outcome.yuan is None:
        return phrases.say("amount_unknown")
    pays = phrases.yuan(outcome.yuan)
    if outcome.rate is not None and outcome.count is not None:
        rate = phrases.yuan(outcome.rate)
        return phrases.say("rate_working", count=plain(outcome.count), rate=rate, pays=pays)
    if outcome.base is None or outcome.at_least is None:
        return phrases.say("nothing_paid")
    base, lower = phrases.yuan(outcome.base), phrases.yuan(outcome.at_least)
    if outcome.less_than is None:
        return phrases.say("top_band_working", base=base, lower=lower, pays=pays)
    upper = phrases.yuan(outcome.less_than)
    return phrases.say("band_working", base=base, lower=lower, upper=upper, pays=pays)
