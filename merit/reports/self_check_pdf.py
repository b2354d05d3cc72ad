"""A self-check as PDF: A4, tagged, fonts inside, the same for the same self-check and day."""

from dataclasses import asdict
from datetime import date

from merit.domain.regions import Region
from merit.reports import self_check_paper_words as words
from merit.reports.paper_child import typeset
from merit.reports.self_check_paper import paper
from merit.services.self_checks import CheckView


def self_check_pdf(view: CheckView, region: Region, *, today: date) -> bytes:
    """The self-check of `region` as PDF; raises PaperError when it cannot be made."""
    made = paper(view, region, today=today)
    order = {
        "template": "paper.typ",
        "made_on": today.isoformat(),
        "paper": asdict(made)
        | {
            "name": f"{words.HEADING}: {made.title}",
            "language": words.LANGUAGE,
            "province": words.government(region),
            "office": words.OFFICE,
            "author": words.AUTHOR,
            "heading": words.HEADING,
            "page": words.page("#1", "#2"),
        },
    }
    return typeset(order, failed=words.FAILED)
