"""What a page shows, as files: a fold with a button for each form, closed until it is asked for.

The address says which fold of a page is open, and a file is made only when its button is
pressed, so a page that nobody takes away costs a link for each table and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import ClassVar, Literal

import streamlit as st

from merit.domain.local_time import day_of
from merit.reports.sheet import Sheet
from merit.reports.spreadsheet import machine_csv, table_csv
from merit.reports.table_workbook import table_xlsx
from merit.ui import address, filters, notes
from merit.ui.components import frame, rendering
from merit.ui.components.tables import Table
from merit.ui.text import figures as words
from merit.ui.text import numbers
from merit.ui.text import shell as shell_words

FOLD = "rinci"


@dataclass(frozen=True, slots=True, eq=False)
class Listing:
    """A table on a page that can be taken away. `key`, new on its page, names its files.

    `html` is the finished markup with whatever stands before it; `within` puts it and the link
    behind it into their place on the page, and the buttons stand on the `side` of that place.
    `content` gives the table for the files, which may hold more than fits on the page; it is
    called when a file is made, outside any run. `title` heads the files. `work` is None for the
    data of the view; for what an office keeps about its own work it is the mark of the data set
    worked on, and no source is named.
    """

    key: str
    html: str
    content: Callable[[], Table]
    title: str
    within: Callable[[str], str] = str
    work: str | None = None
    side: Literal["left", "right"] = "left"
    name: ClassVar[str] = words.TABLE_FILES

    def offer(self, period: str) -> None:
        """Draw the buttons of an open fold."""
        if self.work is None:
            about, name = sheet(self.title, period), stem(self.key)
        else:
            about = Sheet(self.title, period, self.work, (made(),))
            name = self.key.replace("_", "-")
        buttons(self.key, of_table(about, self.content), stem=name, side=self.side)


@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """Files about more than a table of the page. `name` is what the link to them says.

    `html` stands before it. `opened` gives what is said above the buttons and how each file is
    made; it is called when the fold is open. `stem` is the name of the files.
    """

    key: str
    html: str
    name: str
    opened: Callable[[], tuple[str, Mapping[str, Callable[[], bytes]]]]
    stem: str
    within: Callable[[str], str] = str

    def offer(self, _period: str) -> None:
        """Draw what is said and the buttons of an open fold."""
        said, files = self.opened()
        rendering.draw(said)
        buttons(self.key, files, stem=self.stem)


def listing(
    key: str,
    table: Table,
    *,
    before: str = "",
    html: str = "",
    title: str = "",
    work: str | None = None,
) -> Listing:
    """A listing whose files hold `table`; the page shows it too, unless `html` is shown instead.

    Its files are headed by the caption, unless by another `title`.
    """
    shown = before + (html or table.html())
    return Listing(key, shown, lambda: table, title or table.caption, work=work)


def draw(*pieces: str | Listing | Bundle, period: str) -> None:
    """Draw finished pieces, behind each listing or bundle the link that opens its files.

    They are one element, but for an open fold. `period` names every choice the content depends
    on, because it goes into the files.
    """
    gathered: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            gathered.append(piece)
            continue
        link, is_open = fold(piece.key, piece.name)
        gathered.append(piece.within(piece.html + link))
        if is_open:
            rendering.draw(*gathered)
            gathered.clear()
            piece.offer(period)
    rendering.draw(*gathered)


def fold(key: str, name: str) -> tuple[str, bool]:
    """The link that opens or closes the files of `key`, and whether they are open."""
    is_open = address.value(FOLD) == key
    href = address.here(**{FOLD: "" if is_open else key})
    return frame.fold(name, href, name=f"{FOLD}-{key}", is_open=is_open), is_open


def buttons(
    key: str,
    files: Mapping[str, Callable[[], bytes]],
    *,
    stem: str,
    side: Literal["left", "right"] = "left",
) -> None:
    """A button for each form of `words.FORMS` in `files`; a file is made when it is pressed."""
    with st.container(horizontal=True, horizontal_alignment=side):
        for code, make in files.items():
            form = words.FORMS[code]
            st.download_button(
                form.button,
                data=make,
                file_name=f"{stem}{form.ending}",
                mime=form.media_type,
                on_click="ignore",
                icon=":material/download:",
                key=f"unduh_{code}_{key}",
            )


def of_table(sheet: Sheet, content: Callable[[], Table]) -> dict[str, Callable[[], bytes]]:
    """The forms a table can be had in."""
    return {code: partial(_made, code, sheet, content) for code in words.OF_TABLES}


def _made(code: str, sheet: Sheet, content: Callable[[], Table]) -> bytes:
    table = content()
    if code == words.MACHINE:
        return machine_csv(table.head, table.texts())
    make = table_xlsx if code == words.EXCEL else table_csv
    return make(sheet, table.head, table.texts())


def stem(key: str) -> str:
    """The name of a file about `key` in this view, without its ending."""
    scope = filters.current()
    return f"{key}-{scope.dataset}-{scope.year}-{scope.group}".replace("_", "-")


def sheet(title: str, period: str, *, with_map: bool = False) -> Sheet:
    """What a file about this view carries besides its content."""
    scope = filters.current()
    said = notes.of(scope, with_map=with_map)
    return Sheet(title, period, shell_words.mark(scope.dataset), (*said, made()))


def made() -> str:
    """When a file was made: on the true day, of the demonstration too."""
    return words.made(numbers.day(day_of(datetime.now(UTC))))
