"""Profiles of regions as PDF, each on one page of A4: one of them, or all in one file.

What they say is gathered here, region by region; they are laid out in one run of a child process.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from merit.charts import palette
from merit.domain.access import User
from merit.domain.scope import Scope
from merit.reports import minutes_words, view_words
from merit.reports import profile_words as words
from merit.reports import standing_words as shared
from merit.reports.paper_child import typeset
from merit.reports.profile_page import ProfilePage, profile_page
from merit.services.profile import Profile, profile
from merit.store.engine import Session

Told = Callable[[int, int], None]


def profile_pdf(data: Profile, *, today: date) -> bytes:
    """The profile of one region; raises PaperError when it cannot be made."""
    title = f"{words.TITLE} {data.standing.region.label}"
    return _typeset([profile_page(data, today=today)], data.scope, title, today)


def profiles_pdf(
    session: Session,
    user: User,
    codes: Sequence[str],
    *,
    scope: Scope,
    today: date,
    progress: Told = lambda _done, _of: None,
) -> bytes:
    """The profiles of the regions `codes` as far as `user` may read them, in that order.

    `progress` is told how many steps are done, of how many: one for each region, and the last for
    the file. Raises PaperError when it cannot be made.
    """
    pages, steps = [], len(codes) + 1
    for place, code in enumerate(codes):
        progress(place, steps)
        pages.append(
            profile_page(profile(session, user, scope=scope, code=code, today=today), today=today)
        )
    progress(len(codes), steps)
    made = _typeset(pages, scope, f"{words.TITLE_OF_ALL}, posisi akhir {scope.year}", today)
    progress(steps, steps)
    return made


def _typeset(pages: Sequence[ProfilePage], scope: Scope, name: str, today: date) -> bytes:
    order = {
        "template": "profile.typ",
        "made_on": today.isoformat(),
        "paper": {
            "pages": [_named(page) for page in pages],
            "name": name,
            "accent": palette.ACCENT,
            "half": palette.SEQUENCE[1],
            "ground": palette.NO_VALUE.fill,
            "language": minutes_words.LANGUAGE,
            "author": minutes_words.AUTHOR,
            "heading": words.TITLE,
            "code": f"· {minutes_words.AUTHOR}",
            "mark": view_words.mark(scope.dataset),
            "foot": shared.foot(scope.dataset, today),
            "page": minutes_words.page("#1", "#2"),
        },
    }
    return typeset(order, failed=words.FAILED)


def _named(page: ProfilePage) -> dict[str, Any]:
    """A page with the words that are the same on all, in the names of the template."""
    scale = ", ".join(name for name, _ in page.limits)
    return {name.replace("_", "-"): value for name, value in asdict(page).items()} | {
        "aspects-name": words.ASPECTS_TITLE,
        "aspects-head": words.ASPECTS_HEAD,
        "history-name": words.HISTORY_TITLE,
        "history-head": words.HISTORY_HEAD,
        "gains-name": words.GAINS_TITLE,
        "scale": f"{page.history_note} Garis putus: {scale}." if scale else page.history_note,
    }
