"""Which pages exist, who sees them, in which section, and under which address."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from merit.domain.access import Permission, User
from merit.ui import address
from merit.ui.text import map as map_words
from merit.ui.text import method as method_words
from merit.ui.text import overview as overview_words
from merit.ui.text import region as region_words
from merit.ui.text import shell as words

FOLDER = Path(__file__).resolve().parents[2] / "pages"


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One screen: `file` in `pages/`, `url_path` in the address ("" is the start page)."""

    file: str
    url_path: str
    title: str
    icon: str
    section: str
    permission: Permission = Permission.READ_PUBLISHED


PAGES = (
    PageEntry("overview.py", "", overview_words.TITLE, ":material/dashboard:", "monitor"),
    PageEntry("map.py", "peta", map_words.TITLE, ":material/map:", "monitor"),
    PageEntry("region.py", "daerah", region_words.TITLE, ":material/location_city:", "monitor"),
    PageEntry("method.py", "metodologi", method_words.TITLE, ":material/menu_book:", "manage"),
)


def build(user: User) -> st.Page:
    """Navigation for `user`; a page left out cannot be opened by its address either."""
    menu: dict[str, list[st.Page]] = {}
    for entry in PAGES:
        if user.may(entry.permission):
            menu.setdefault(words.SECTIONS[entry.section], []).append(
                st.Page(
                    FOLDER / entry.file,
                    title=entry.title,
                    icon=entry.icon,
                    url_path=entry.url_path or None,
                    default=not entry.url_path,
                )
            )
    page = st.navigation(menu)
    address.enter(page.url_path)
    return page
