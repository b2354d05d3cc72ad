"""Work on a self-check without a network: its files, and for who fills it in, the way back."""

from functools import partial

import streamlit as st

from merit.domain.access import Permission
from merit.reports.self_check_pdf import self_check_pdf
from merit.reports.self_check_words import file_stem
from merit.reports.self_check_workbook import self_check_workbook
from merit.reports.workbook_file import MEDIA_TYPE
from merit.services.self_checks import CheckView
from merit.ui import loaders, self_check_filled
from merit.ui.access import current_user
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.text import self_check_offline as words


def show(view: CheckView) -> None:
    """The files of a self-check, and below them the one that comes back."""
    may_fill = _may_fill(view)
    draw(
        frame.section(words.FILES_TITLE, words.FILES_NOTE if may_fill else words.READ_NOTE),
    )
    _files(view)
    if not may_fill:
        return
    draw(frame.section(words.UPLOAD_TITLE, words.UPLOAD_NOTE))
    if any(cell.is_open for cell in view.cells.values()):
        self_check_filled.show(view)
    else:
        draw(frame.note(words.LOCKED))


def _may_fill(view: CheckView) -> bool:
    user, check = current_user(), view.check
    works_here = user.writes_in is check.dataset
    return works_here and user.may(Permission.FILL_SELF_CHECK, check.region_code)


def _files(view: CheckView) -> None:
    """A button for each form; a file is made when its button is pressed."""
    place = next(item for item in loaders.regions() if item.code == view.check.region_code)
    stem, today = file_stem(view), loaders.today()
    forms = (
        (words.EXCEL, ".xlsx", MEDIA_TYPE, partial(self_check_workbook, view, place)),
        (words.PDF, ".pdf", "application/pdf", partial(self_check_pdf, view, place, today=today)),
    )
    with st.container(horizontal=True):
        for label, ending, media_type, make in forms:
            st.download_button(
                label,
                data=make,
                file_name=f"{stem}{ending}",
                mime=media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_mandiri_{ending}",
            )
