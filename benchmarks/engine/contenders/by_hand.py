"""Four programmes as a good programmer would write them once and for all: no rule is data.

Every question is answered; what is disputed or judged by the office is known by heart.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from checker import Outcome

Answers: TypeAlias = Mapping[str, Any]

_INTENSIVE_TITLES = frozenset(
    {
        "chain_leader",
        "national_ip",
        "ip_standard",
        "export_oriented",
        "high_tech",
        "little_giant",
        "old_hengyang",
    }
)


def pledge_financing(answers: Answers) -> Outcome:
    """A list of loans, of which one must do."""
    if not _is_local_enterprise(answers):
        return Outcome.NOT_ELIGIBLE
    for loan in answers["loans"]:
        if (
            loan["amount"] >= 500_000
            and loan["registered_this_year"]
            and loan["collateral"] in {"patents", "well_known_trademarks"}
        ):
            return Outcome.CONDITIONS_MET
    return Outcome.NOT_ELIGIBLE


def patent_award(answers: Answers) -> Outcome:
    """Two ways in, one of them with disputed points."""
    if not _is_local_enterprise(answers):
        return Outcome.NOT_ELIGIBLE
    if not answers["patent_awards"].isdisjoint(("china_patent_award", "hunan_patent_award")):
        return Outcome.CONDITIONS_MET
    found = Outcome.NOT_ELIGIBLE
    for patent in answers["foreign_patents"]:
        if (
            patent["patent_type"] == "invention"
            and patent["granted_this_year"]
            and patent["route"] in {"pct", "paris"}
        ):
            if (
                patent["route"] == "pct"
                and patent["region"] != "hong_kong_macao_taiwan"
                and patent["patentee"] == "applicant"
            ):
                return Outcome.CONDITIONS_MET
            found = Outcome.ASK_THE_OFFICE
    return found


def ip_intensive_industry(answers: Answers) -> Outcome:
    """A sum, and points that the office judges."""
    if (
        _INTENSIVE_TITLES.isdisjoint(answers["enterprise_titles"])
        or not _is_local_enterprise(answers)
        or not answers["operational_navigation"]
        or not answers["layout_from_searches"]
        or answers["domestic_layouts"] + 2 * answers["international_layouts"] < 5
        or answers["products_filed"] == "none"
    ):
        return Outcome.NOT_ELIGIBLE
    if (
        answers["invention_applications_growing"]
        and answers["invention_applications_leading"]
        and answers["portfolio_progress"]
    ):
        return Outcome.CONDITIONS_MET
    return Outcome.ASK_THE_OFFICE


def geographical_indication(answers: Answers) -> Outcome:
    """Many conditions, a share, a disputed point."""
    users = answers["gi_sign_users"]
    if (
        answers["applicant_kinds"].isdisjoint(("gi_owner", "gi_manager"))
        or not answers["gi_held"]
        or not answers["gi_standards"]
        or users < 5
        or users * 2 < answers["gi_area_producers"]
        or not answers["gi_producers_law_abiding"]
        or answers["gi_producers_accidents"]
        or not answers["gi_use_promotion"]
        or not answers["gi_poverty_alleviation"]
        or not answers["gi_anti_counterfeit_rules"]
        or not answers["gi_anti_counterfeit_network"]
        or not answers["gi_anti_counterfeit_action"]
        or not answers["gi_product_insurance"]
        or len(answers["gi_producers_censure"]) == 4
    ):
        return Outcome.NOT_ELIGIBLE
    if (
        answers["gi_product_prominence"]
        and answers["gi_regional_benefit"]
        and answers["gi_output_growth"]
        and answers["gi_rights_protected"]
        and not _is_censured(answers["gi_producers_censure"])
    ):
        return Outcome.CONDITIONS_MET
    return Outcome.ASK_THE_OFFICE


def _is_censured(censure: frozenset[str]) -> bool:
    return not censure.isdisjoint(("circular", "sanction")) or censure >= {
        "media_exposure",
        "bad_effects",
    }


def _is_local_enterprise(answers: Answers) -> bool:
    return "enterprise" in answers["applicant_kinds"] and answers["in_hengyang"]


BY_HAND: Mapping[str, Callable[[Answers], Outcome]] = {
    "pledge-financing": pledge_financing,
    "patent-award": patent_award,
    "ip-intensive-industry": ip_intensive_industry,
    "geographical-indication": geographical_indication,
}
