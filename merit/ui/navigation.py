"""Which pages exist, who sees them, in which section, and under which address."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import streamlit as st

from merit.domain.access import Permission, User
from merit.ui import address, identity_view
from merit.ui.text import actions as actions_words
from merit.ui.text import aspects as aspects_words
from merit.ui.text import audit as audit_words
from merit.ui.text import backups as backups_words
from merit.ui.text import compare as compare_words
from merit.ui.text import guide as guide_words
from merit.ui.text import imports as imports_words
from merit.ui.text import instruments as instruments_words
from merit.ui.text import interventions as interventions_words
from merit.ui.text import map as map_words
from merit.ui.text import meetings as meetings_words
from merit.ui.text import method as method_words
from merit.ui.text import overview as overview_words
from merit.ui.text import pathways as pathways_words
from merit.ui.text import people as people_words
from merit.ui.text import plans as plans_words
from merit.ui.text import practices as practices_words
from merit.ui.text import present as present_words
from merit.ui.text import region as region_words
from merit.ui.text import results as results_words
from merit.ui.text import self_check as self_check_words
from merit.ui.text import shell as words
from merit.ui.text import simulation as simulation_words
from merit.ui.text import trends as trends_words
from merit.ui.text import verification as verification_words

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One screen: `file` in `pages/`, `url_path` in the address ("" is the start page).

    `icon` is the name of a Material symbol, `section` the part of the menu it stands in; both of
    pages `in_menu` only. `has_year`: it shows positions at the end of a year.
    `has_scope`: it follows the data set and the group chosen; where one works on what is one's
    own to change, neither has a meaning.
    Pages not `in_menu` are reached through the names of regions and the links below the filters,
    so that the menu stays short.
    """

    file: str
    url_path: str
    title: str
    icon: str = ""
    section: str = ""
    permission: Permission = Permission.READ_PUBLISHED
    has_year: bool = True
    in_menu: bool = True
    has_scope: bool = True


def _linked(
    file: str,
    url_path: str,
    title: str,
    permission: Permission = Permission.READ_PUBLISHED,
    *,
    has_year: bool = False,
) -> PageEntry:
    """A page the menu does not list."""
    return PageEntry(file, url_path, title, permission=permission, has_year=has_year, in_menu=False)


def _own_work(file: str, url_path: str, title: str, permission: Permission) -> PageEntry:
    """Such a page on which one works on what is one's own to change."""
    return replace(_linked(file, url_path, title, permission), has_scope=False)


PAGES = (
    PageEntry("overview.py", "", overview_words.TITLE, "dashboard", "monitor"),
    PageEntry("map.py", "peta", map_words.TITLE, "map", "monitor"),
    PageEntry("compare.py", "banding", compare_words.TITLE, "leaderboard", "monitor"),
    PageEntry("aspects.py", "aspek", aspects_words.TITLE, "grid_on", "monitor"),
    PageEntry("trends.py", "tren", trends_words.TITLE, "trending_up", "monitor"),
    PageEntry(
        "interventions.py",
        "intervensi",
        interventions_words.TITLE,
        "groups",
        "coach",
        has_year=False,
    ),
    PageEntry(
        "actions.py",
        "tindak-lanjut",
        actions_words.TITLE,
        "checklist",
        "coach",
        has_year=False,
    ),
    _linked("practices.py", "praktik", practices_words.TITLE),
    _linked("meeting.py", "rakor", meetings_words.TITLE, Permission.READ_ACTIONS),
    _linked("present.py", "layar", present_words.TITLE, has_year=True),
    _linked("self_check.py", "mandiri", self_check_words.TITLE, Permission.READ_SELF_CHECKS),
    _linked("verification.py", "verifikasi", verification_words.TITLE, Permission.PLAN_COACHING),
    _linked("region.py", "daerah", region_words.TITLE, has_year=True),
    _linked("pathway.py", "jalur", pathways_words.TITLE, has_year=True),
    _linked("plan.py", "rencana", plans_words.TITLE, Permission.PLAN_COACHING, has_year=True),
    _linked("simulation.py", "simulasi", simulation_words.TITLE, has_year=True),
    _own_work("results.py", "penetapan", results_words.TITLE, Permission.READ_PROPOSALS),
    _own_work("imports.py", "impor", imports_words.TITLE, Permission.PROPOSE_RESULTS),
    _own_work("audit.py", "riwayat", audit_words.TITLE, Permission.READ_AUDIT),
    _own_work("people.py", "pengguna", people_words.TITLE, Permission.MANAGE_PEOPLE),
    _own_work(
        "instruments.py", "instrumen", instruments_words.TITLE, Permission.MANAGE_INSTRUMENTS
    ),
    _own_work("backups.py", "cadangan", backups_words.TITLE, Permission.MANAGE_BACKUPS),
    _linked("method.py", "metodologi", method_words.TITLE),
    _linked("guide.py", "panduan", guide_words.TITLE),
)
BY_ADDRESS = {entry.url_path: entry for entry in PAGES}


def build(user: User) -> tuple[st.Page, PageEntry]:
    """Navigation for `user`; the address of a page that is not for them leads to a refusal.

    The menu is ours (`views.menu`): Streamlit's costs the browser some 35 ms more.
    """
    # Streamlit marks the page it may run, so each run gets copies of its own.
    pages = [
        copy(_page(entry)) if user.may(entry.permission) else _without(entry, identity_view.refuse)
        for entry in PAGES
    ]
    page = st.navigation(pages, position="hidden")
    address.enter(page.url_path)
    return page, BY_ADDRESS[page.url_path]


@cache
def _page(entry: PageEntry) -> st.Page:
    """The page of an entry, made once: resolving ten paths costs a fifth of a run."""
    return st.Page(
        FOLDER / entry.file,
        title=entry.title,
        url_path=entry.url_path or None,
        default=not entry.url_path,
    )


def _without(entry: PageEntry, show: Callable[[], None]) -> st.Page:
    """What stands at the address of a page in its place."""
    return st.Page(
        show,
        title=words.APP_TITLE,
        url_path=entry.url_path or "awal",
        default=not entry.url_path,
    )


def closed(show: Callable[[], None]) -> st.Page:
    """The page to run where no other may be: every address leads to `show`, and no menu does."""
    page = st.navigation([_without(entry, show) for entry in PAGES], position="hidden")
    address.enter(page.url_path)
    return page


def on_menu(user: User) -> tuple[PageEntry, ...]:
    """Pages the menu lists for the user, section by section."""
    return tuple(item for item in PAGES if item.in_menu and user.may(item.permission))


def off_menu(user: User) -> tuple[PageEntry, ...]:
    """Pages the user may open that the menu does not list."""
    return tuple(item for item in PAGES if not item.in_menu and user.may(item.permission))
