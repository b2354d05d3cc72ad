"""What the readers of files need to know: regions and instruments; and the reader of each kind."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from merit.domain.imports.actions import read_actions
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import Asked, Kind
from merit.domain.imports.results import read_results
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.errors import StorageError
from merit.services.imports.taking import AnyReading
from merit.services.reference.instruments import read_instrument
from merit.services.reference.regions import read_regions
from merit.store import faults, instruments, migrations, regions
from merit.store.engine import Engine, Session, reading

References = tuple[tuple[Region, ...], Mapping[str, Instrument]]

READERS: Mapping[Kind, Callable[..., AnyReading]] = {
    Kind.RESULTS: read_results,
    Kind.INTERVENTIONS: read_interventions,
    Kind.ACTIONS: read_actions,
}


def references(session: Session) -> References:
    """The 35 regions, and every instrument by its code."""
    return tuple(regions.every(session)), instruments.every(session)


def references_at_hand(engine: Engine, data: Path) -> References:
    """The same without writing anything: those in the folder `data` where no database is ready.

    A file that is only to be looked at needs no database; what ships is what a new one starts from.
    """
    try:
        with faults.told():
            if _is_ready(engine):
                with reading(engine) as session:
                    return references(session)
    except StorageError:
        pass  # one that cannot be read is as good as none
    shipped = [read_instrument(path) for path in sorted((data / "instruments").glob("*.yaml"))]
    shipped.sort(key=lambda item: (item.valid_from, item.code))
    return tuple(read_regions(data / "regions.csv")), {item.code: item for item in shipped}


def _is_ready(engine: Engine) -> bool:
    """Whether the database has the present schema; asking must not make an empty file."""
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        if not file.is_file() or not file.stat().st_size:
            return False
    return migrations.current(engine) == migrations.latest()


def understood(
    book: Workbook,
    asked: Asked,
    *,
    regions: Collection[Region],
    instruments: Mapping[str, Instrument],
) -> AnyReading:
    """What an opened file says of what was asked."""
    return READERS[asked.kind](book, asked, regions=regions, instruments=instruments)
