"""The minutes as PDF: A4, tagged, fonts inside, the same for the same minutes."""

from dataclasses import asdict

from merit.reports import minutes_words as words
from merit.reports.minutes_paper import paper
from merit.reports.paper_child import typeset
from merit.services.meetings.minutes import Minutes


def minutes_pdf(data: Minutes) -> bytes:
    """The minutes as PDF; raises PaperError when it cannot be made."""
    order = {
        "template": "paper.typ",
        "made_on": data.today.isoformat(),
        "paper": asdict(paper(data))
        | {
            "name": f"{words.HEADING}: {data.meeting.title}",
            "language": words.LANGUAGE,
            "province": words.PROVINCE,
            "office": words.OFFICE,
            "author": words.AUTHOR,
            "heading": words.HEADING,
            "page": words.page("#1", "#2"),
        },
    }
    return typeset(order, failed=words.FAILED)
