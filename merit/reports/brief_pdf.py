"""The brief for leadership as PDF: two pages of A4, tagged, fonts inside."""

from dataclasses import asdict
from datetime import date
from typing import Any

from merit.charts import palette
from merit.domain.access import User
from merit.domain.scope import Scope
from merit.geo.boundaries import Display
from merit.reports import brief_charts, minutes_words, view_words
from merit.reports import brief_words as words
from merit.reports import standing_words as shared
from merit.reports.brief_ground import BriefGround
from merit.reports.brief_page import brief_page
from merit.reports.paper_child import typeset
from merit.store.engine import Session


def brief_pdf(
    session: Session,
    user: User,
    *,
    scope: Scope,
    today: date,
    shapes: Display,
    boundaries: str,
) -> bytes:
    """The brief of `scope` as far as `user` may read it, as of `today`.

    The map is drawn with `shapes`; `boundaries` says what they are and whose. Raises PaperError
    or PictureError when it cannot be made.
    """
    ground = BriefGround.of(session, user, scope, today)
    content = {name.replace("_", "-"): value for name, value in asdict(brief_page(ground)).items()}
    drawn = brief_charts.pictures(ground.deck.overview, ground.everyone, shapes)
    order = {
        "template": "brief.typ",
        "made_on": today.isoformat(),
        "paper": content
        | _named()
        | {
            "pictures": drawn,
            "boundaries": boundaries,
            "name": f"{words.TITLE}, posisi akhir {scope.year}",
            "mark": view_words.mark(scope.dataset),
            "foot": shared.foot(scope.dataset, today),
        },
    }
    return typeset(order, failed=words.FAILED)


def _named() -> dict[str, Any]:
    """The words that are the same in every brief, in the names of the template."""
    return {
        "accent": palette.ACCENT,
        "subject": words.SUBJECT,
        "language": minutes_words.LANGUAGE,
        "author": minutes_words.AUTHOR,
        "heading": words.TITLE,
        "code": f"· {minutes_words.AUTHOR}",
        "page": minutes_words.page("#1", "#2"),
        "aspects-head": words.ASPECTS_HEAD,
        "attention-head": words.ATTENTION_HEAD,
        "agenda-head": words.AGENDA_HEAD,
        "table-head": words.TABLE_HEAD,
        "no-dates": words.NO_AGENDA,
        "more-rules": words.MORE_RULES,
        "more-dates": words.MORE_DATES,
        "more-changes": words.MORE_CHANGES,
    }
