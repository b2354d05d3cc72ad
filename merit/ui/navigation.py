"""Which pages exist, who sees them, in which section, and under which address."""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
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
from merit.ui.text import people as people_words
from merit.ui.text import practices as practices_words
from merit.ui.text import region as region_words
from merit.ui.text import results as results_words
from merit.ui.text import shell as words
from merit.ui.text import trends as trends_words

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One screen: `file` in `pages/`, `url_path` in the address ("" is the start page).

    `icon` is the name of a Material symbol. `has_year`: it shows positions at the end of a year.
    `has_scope`: it follows the data set and the group chosen; where one works on what is one's
    own to change, neither has a meaning.
    Pages not `in_menu` are reached through the names of regions and the links below the filters,
    so that the menu stays short.
    """

    file: str
    url_path: str
    title: str
    icon: str
    section: str
    permission: Permission = Permission.READ_PUBLISHED
    has_year: bool = True
    in_menu: bool = True
    has_scope: bool = True


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
    PageEntry(
        "practices.py",
        "praktik",
        practices_words.TITLE,
        "emoji_objects",
        "coach",
        has_year=False,
        in_menu=False,
    ),
    PageEntry(
        "meeting.py",
        "rakor",
        meetings_words.TITLE,
        "gavel",
        "coach",
        permission=Permission.READ_ACTIONS,
        has_year=False,
        in_menu=False,
    ),
    PageEntry(
        "region.py",
        "daerah",
        region_words.TITLE,
        "location_city",
        "monitor",
        in_menu=False,
    ),
    PageEntry(
        "results.py",
        "penetapan",
        results_words.TITLE,
        "fact_check",
        "manage",
        permission=Permission.READ_PROPOSALS,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "imports.py",
        "impor",
        imports_words.TITLE,
        "upload_file",
        "manage",
        permission=Permission.PROPOSE_RESULTS,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "audit.py",
        "riwayat",
        audit_words.TITLE,
        "history",
        "manage",
        permission=Permission.READ_AUDIT,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "people.py",
        "pengguna",
        people_words.TITLE,
        "manage_accounts",
        "manage",
        permission=Permission.MANAGE_PEOPLE,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "instruments.py",
        "instrumen",
        instruments_words.TITLE,
        "rule",
        "manage",
        permission=Permission.MANAGE_INSTRUMENTS,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "backups.py",
        "cadangan",
        backups_words.TITLE,
        "backup",
        "manage",
        permission=Permission.MANAGE_BACKUPS,
        has_year=False,
        in_menu=False,
        has_scope=False,
    ),
    PageEntry(
        "method.py",
        "metodologi",
        method_words.TITLE,
        "menu_book",
        "manage",
        has_year=False,
        in_menu=False,
    ),
    PageEntry(
        "guide.py",
        "panduan",
        guide_words.TITLE,
        "help",
        "manage",
        has_year=False,
        in_menu=False,
    ),
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
