"""The data themselves to take away: each kind in the form that can be imported, and all at once."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from merit.domain.imports.readings import Kind
from merit.domain.instruments import Instrument
from merit.reports.export_workbook import Export, export_csv, export_machine_csv, export_workbook
from merit.ui import downloads, filters, loaders, state_file
from merit.ui.access import Permission, current_user
from merit.ui.components import frame
from merit.ui.downloads import Bundle
from merit.ui.loaders.exports import exported
from merit.ui.text import figures as forms
from merit.ui.text import method as words


def bundles(instrument: Instrument) -> Iterator[str | Bundle]:
    """The section; results are those under `instrument`."""
    dataset = filters.current().dataset
    yield frame.section(words.DATA_TITLE, words.data_note(dataset))
    for kind in _kinds():
        of = f"-{instrument.code}" if kind is Kind.RESULTS else ""
        yield Bundle(
            f"data_{kind.value}",
            "",
            words.data_name(kind, instrument),
            partial(_opened, kind, instrument),
            f"data-{kind.value}{of}-{dataset.value}",
        )
    if current_user().may(Permission.READ_ACTIONS):
        yield state_file.bundle()


def _kinds() -> Iterator[Kind]:
    """The kinds the reader may have: not everybody reads action items."""
    for kind in Kind:
        if kind is not Kind.ACTIONS or current_user().may(Permission.READ_ACTIONS):
            yield kind


def _opened(kind: Kind, instrument: Instrument) -> tuple[str, Mapping[str, Callable[[], bytes]]]:
    rows = exported(kind, filters.current().dataset, instrument.code)
    sheet = downloads.sheet(words.data_name(kind, instrument), words.DATA_PERIOD)
    export = partial(Export.of, kind, rows, instrument=instrument, sheet=sheet)
    regions = loaders.regions()
    return frame.note(words.data_rows(len(rows))), {
        forms.EXCEL: lambda: export_workbook(export(), regions=regions),
        forms.CSV: lambda: export_csv(export()),
        forms.MACHINE: lambda: export_machine_csv(export()),
    }
