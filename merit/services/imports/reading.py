"""Reading batches, and which cells a recorded value came from."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.imports.batches import Batch, BatchState, Trace
from merit.domain.imports.differences import of_results
from merit.domain.imports.readings import Kind, Origins
from merit.domain.proposals import Change, ResultKey
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.imports.access import SEEING, batch_to_see, kinds_of, named
from merit.services.imports.publishing import hindrances
from merit.services.results.judging import shown, unknown
from merit.store import import_batches, import_cells, imports, proposals
from merit.store.engine import Session
from merit.store.imports import Done


def batches(session: Session, user: User, dataset: Dataset) -> tuple[Batch, ...]:
    """The batches of a data set `user` may see, the latest first.

    Somebody who reads the proposals of some regions sees the batches about those alone.
    """
    kinds = kinds_of(user, SEEING)
    authorise_reading(user, dataset)
    found = import_batches.of_dataset(session, dataset, kinds)
    reach = user.reach(Permission.READ_PROPOSALS)
    if reach is not None:
        told = import_batches.regions_of(session, [item.number for item in found])
        found = [
            item for item in found if item.kind is not Kind.RESULTS or told[item.number] <= reach
        ]
    return named(session, *found)


def batch(session: Session, user: User, number: int, *, now: datetime) -> Batch:
    """One batch, with what hinders its publication now.

    Raises NoDataError when there is none of that number within reach.
    """
    found = named(session, batch_to_see(session, user, number))[0]
    if found.kind is not Kind.RESULTS or found.state is not BatchState.WAITING:
        return found
    every = proposals.of_batch(session, number)
    waiting = shown(session, [item for item in every if item.is_open], now=now)
    return replace(found, hindrances=hindrances(session, waiting).sentences)


def changes(session: Session, user: User, number: int) -> tuple[Done, ...]:
    """What the batch `number` did at once to each subject; empty for results. Raises as `batch`."""
    found = batch_to_see(session, user, number)
    return tuple(imports.changes_of(session, found.number))


def cells(session: Session, user: User, proposal: int) -> Trace | None:
    """Which cells the proposal of this number was read from; None where it was typed in.

    Raises NoDataError when there is none of that number within reach.
    """
    authorise(user, Permission.READ_PROPOSALS)
    item = proposals.find(session, proposal)
    if item is None or not user.may(Permission.READ_PROPOSALS, item.key.region_code):
        raise NoDataError(unknown(proposal))
    authorise_reading(user, item.key.dataset)
    found = None if item.batch is None else import_batches.find(session, item.batch)
    if found is None:
        return None
    origins = import_cells.about(session, str(item.key)).get(found.number, {})
    return Trace(found.number, found.file_name, found.digest, origins)


def traces(session: Session, user: User, subject: str) -> tuple[Trace, ...]:
    """Where the values recorded about `subject` were read from, the latest batch first.

    `subject` is `str(ResultKey)`, or "terbit/intervensi/KODE", "terbit/rtl/KODE". Only of values
    that are in force: a field corrected by hand since has no origin. Empty when none was imported.
    """
    match subject.split("/"):
        case [dataset, code, year, instrument] if dataset in set(Dataset) and year.isdecimal():
            authorise(user, Permission.READ_PROPOSALS, code)
            authorise_reading(user, Dataset(dataset))
            key = ResultKey(Dataset(dataset), code, int(year), instrument)
            return tuple(_of_result(session, key))
        case [dataset, Kind.INTERVENTIONS | Kind.ACTIONS, _] if dataset in set(Dataset):
            authorise(user, Permission.IMPORT_COACHING)
            authorise_reading(user, Dataset(dataset))
            return tuple(_of_coaching(session, subject))
    raise NoDataError("Data itu tidak dikenal. Pilih dari daftar.")


def _of_result(session: Session, key: ResultKey) -> Iterator[Trace]:
    """Traces of what is published: each field belongs to the last change of it."""
    cells = import_cells.about(session, str(key))
    if not cells:
        return
    undone: set[int] = set()
    settled: set[str] = set()
    for item in proposals.published_for(session, key):
        found = None if item.batch is None else import_batches.find(session, item.batch)
        if found is not None and found.number in undone:
            continue
        if found is not None and found.undoes is not None:
            undone.add(found.undoes)
            continue
        if item.change is Change.RETRACT:
            return
        origins = {} if found is None else _left(cells.get(found.number, {}), settled)
        if found is not None and origins:
            yield Trace(found.number, found.file_name, found.digest, origins)
        settled |= {name for name, _, _ in of_results(item.before, item.content)} | set(origins)
        if item.change is Change.ENTER:
            return


def _left(origins: Origins, settled: set[str]) -> Origins:
    return {name: origin for name, origin in origins.items() if name not in settled}


def _of_coaching(session: Session, subject: str) -> Iterator[Trace]:
    cells = import_cells.about(session, subject)
    if not cells:
        return
    settled: set[str] = set()
    for found in _in_force(import_batches.about(session, subject)):
        origins = _left(cells.get(found.number, {}), settled)
        if origins:
            yield Trace(found.number, found.file_name, found.digest, origins)
        settled |= set(origins)


def _in_force(found: Sequence[Batch]) -> Iterator[Batch]:
    """Those that were neither undone nor undo another, from the latest on."""
    undone: set[int] = set()
    for item in found:
        if item.number in undone:
            continue
        if item.undoes is None:
            yield item
        else:
            undone.add(item.undoes)
