"""The stated amount, told as data."""

from typing import Any

from checker import verdict_form as form
from checker.disputes import disputes_told
from checker.next_band import NextBand, next_band
from checker.payments import Outcome, Payment, RecordAmount
from checker.phrases import Phrases
from checker.questions import Record
from checker.shortfalls import shortfalls
from checker.states import State
from checker.unanswered import open_in
from checker.verdict import Verdict
from checker.voices import Voices
from checker.working import total_working, working


def amount_told(verdict: Verdict, voices: Voices) -> form.AmountForm | None:
    """The amount with its working; None where the guide states none."""
    amount = verdict.amount
    if amount is None:
        return None
    payment = amount.payment
    given: Any = verdict.answers.get(payment.question.id, ())
    return form.AmountForm(
        part=payment.part,
        question=payment.question.id,
        yuan=_certain(amount.least, amount.most),
        least=amount.least,
        most=amount.most,
        working=voices.texts(lambda phrases: total_working(verdict, amount, phrases)),
        records=tuple(
            _record(paid, record, payment, verdict, voices)
            for paid, record in zip(amount.records or (), given, strict=True)
        ),
    )


def _record(
    paid: RecordAmount, record: Record, payment: Payment, verdict: Verdict, voices: Voices
) -> form.RecordForm:
    meets, day = payment.meets, verdict.day
    return form.RecordForm(
        state=paid.state.public_name,
        unanswered=_open_columns(paid, record, payment, verdict),
        yuan=_certain(paid.least, paid.most),
        least=paid.least,
        most=paid.most,
        shortfalls=voices.lines(lambda phrases: shortfalls(meets, record, day, phrases)),
        disputes=disputes_told(meets, record, day),
        outcomes=tuple(_payout(outcome, voices) for outcome in paid.outcomes),
        next_band=_next_band(next_band(payment, record, day), voices),
    )


def _open_columns(
    paid: RecordAmount, record: Record, payment: Payment, verdict: Verdict
) -> tuple[str, ...]:
    if paid.state is State.NOT_MET:
        return ()
    found = set(open_in(payment.meets, record, verdict.day))
    found |= {outcome.missing for outcome in paid.outcomes if outcome.missing is not None}
    return tuple(name for name in payment.question.fields if name in found)


def _payout(outcome: Outcome, voices: Voices) -> form.PayoutForm:
    return form.PayoutForm(outcome.yuan, voices.texts(lambda phrases: working(outcome, phrases)))


def _next_band(band: NextBand | None, voices: Voices) -> form.NextBandForm | None:
    if band is None:
        return None

    def say(phrases: Phrases) -> str:
        return phrases.say("next_band", more=phrases.yuan(band.more), pays=phrases.yuan(band.pays))

    return form.NextBandForm(band.more, band.pays, voices.texts(say))


def _certain(least: int | None, most: int | None) -> int | None:
    return least if least == most else None
