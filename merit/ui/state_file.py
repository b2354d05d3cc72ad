"""The whole state of the view as one workbook, offered behind a link."""

from collections.abc import Callable, Mapping

from merit.reports.state_workbook import state_workbook
from merit.ui import downloads, filters
from merit.ui.components import frame
from merit.ui.downloads import Bundle
from merit.ui.loaders.state import state
from merit.ui.text import figures as forms
from merit.ui.text import shell
from merit.ui.text import state as words

KEY = "buku_kerja"


def bundle() -> Bundle:
    """The link and, once it is open, the button; for readers of action items."""
    return Bundle(KEY, "", words.NAME, _opened, downloads.stem(KEY))


def files() -> Mapping[str, Callable[[], bytes]]:
    """How the file of the view is made, by its form; a file is made outside any run."""
    scope = filters.current()
    found = state(scope)
    period = shell.period(scope, found.aspects.instrument.code)
    about = downloads.sheet(words.TITLE, period)
    return {forms.EXCEL: lambda: state_workbook(found, sheet=about)}


def _opened() -> tuple[str, Mapping[str, Callable[[], bytes]]]:
    return frame.note(words.HOLDS), files()
