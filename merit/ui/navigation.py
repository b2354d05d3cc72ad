"""Which pages exist, who sees them, in which section, and under which address."""

from copy import copy
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from merit.domain.access import Permission, User
from merit.ui import address
from merit.ui.text import actions as actions_words
from merit.ui.text import aspects as aspects_words
from merit.ui.text import compare as compare_words
from merit.ui.text import guide as guide_words
from merit.ui.text import interventions as interventions_words
from merit.ui.text import map as map_words
from merit.ui.text import method as method_words
from merit.ui.text import overview as overview_words
from merit.ui.text import region as region_words
from merit.ui.text import shell as words
from merit.ui.text import trends as trends_words

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One screen: `file` in `pages/`, `url_path` in the address ("" is the start page).

    `has_year`: it shows positions at the end of a year. Pages not `in_menu` are reached through
    the names of regions and the links below the filters, so that the menu stays short.
    """

    file: str
    url_path: str
    title: str
    icon: str
    section: str
    permission: Permission = Permission.READ_PUBLISHED
    has_year: bool = True
    in_menu: bool = True


PAGES = (
    PageEntry("overview.py", "", overview_words.TITLE, ":material/dashboard:", "monitor"),
    PageEntry("map.py", "peta", map_words.TITLE, ":material/map:", "monitor"),
    PageEntry("compare.py", "banding", compare_words.TITLE, ":material/leaderboard:", "monitor"),
    PageEntry("aspects.py", "aspek", aspects_words.TITLE, ":material/grid_on:", "monitor"),
    PageEntry("trends.py", "tren", trends_words.TITLE, ":material/trending_up:", "monitor"),
    PageEntry(
        "interventions.py",
        "intervensi",
        interventions_words.TITLE,
        ":material/groups:",
        "coach",
        has_year=False,
    ),
    PageEntry(
        "actions.py",
        "tindak-lanjut",
        actions_words.TITLE,
        ":material/checklist:",
        "coach",
        has_year=False,
    ),
    PageEntry(
        "region.py",
        "daerah",
        region_words.TITLE,
        ":material/location_city:",
        "monitor",
        in_menu=False,
    ),
    PageEntry(
        "method.py",
        "metodologi",
        method_words.TITLE,
        ":material/menu_book:",
        "manage",
        has_year=False,
        in_menu=False,
    ),
    PageEntry(
        "guide.py",
        "panduan",
        guide_words.TITLE,
        ":material/help:",
        "manage",
        has_year=False,
        in_menu=False,
    ),
)
BY_ADDRESS = {entry.url_path: entry for entry in PAGES}


def build(user: User) -> tuple[st.Page, PageEntry]:
    """Navigation for `user`; a page left out cannot be opened by its address either."""
    menu: dict[str, list[st.Page]] = {}
    for entry in PAGES:
        if user.may(entry.permission):
            # Streamlit marks the page it may run, so each run gets copies of its own.
            menu.setdefault(words.SECTIONS[entry.section], []).append(copy(_page(entry)))
    page = st.navigation(menu)
    address.enter(page.url_path)
    return page, BY_ADDRESS[page.url_path]


@cache
def _page(entry: PageEntry) -> st.Page:
    """The page of an entry, made once: resolving ten paths costs a fifth of a run."""
    return st.Page(
        FOLDER / entry.file,
        title=entry.title,
        icon=entry.icon,
        url_path=entry.url_path or None,
        default=not entry.url_path,
        visibility="visible" if entry.in_menu else "hidden",
    )


def off_menu(user: User) -> tuple[PageEntry, ...]:
    """Pages the user may open that the menu does not list."""
    return tuple(item for item in PAGES if not item.in_menu and user.may(item.permission))
