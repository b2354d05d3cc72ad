"""Where imported values came from: file, sheet and cell, with the way to the file itself."""

from collections.abc import Iterable, Iterator

from merit.domain.access import Permission, User
from merit.domain.imports.batches import Trace
from merit.domain.imports.readings import Kind
from merit.domain.proposals import Proposal, ResultKey
from merit.domain.scope import Scope
from merit.services.profile import Profile
from merit.ui import imports_choice, results_choice
from merit.ui.access import current_user
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack
from merit.ui.loaders import imports as loader
from merit.ui.text import imports_fields, marks
from merit.ui.text import imports_origins as words
from merit.ui.text import results as shared

Named = tuple[str, Kind, str, Trace]
"""What a value is about, of which kind and instrument it is, and where it came from."""


def of_region(data: Profile) -> str:
    """The block of the profile; for those who read proposals, and where something was imported."""
    user, region = current_user(), data.standing.region
    if not user.may(Permission.READ_PROPOSALS, region.code):
        return ""
    rows = [_row(item, user, data.scope) for item in _traces(_subjects(data, user))]
    if not rows:
        return ""
    caption = marks.caption(f"{words.TITLE}, {region.label}", data.scope.dataset)
    return frame.section(words.TITLE, words.NOTE) + proposals(
        caption, words.HEAD, rows, is_told_third=True
    )


def _subjects(data: Profile, user: User) -> Iterator[tuple[str, str, Kind, str]]:
    """Everything on the page that can have been imported: name, key, kind, instrument."""
    dataset = data.scope.dataset.value
    for record in reversed(data.history):
        key = ResultKey.of(record)
        yield f"Hasil {key.year}", str(key), Kind.RESULTS, key.instrument
    if not user.may(Permission.IMPORT_COACHING):
        return
    for item in data.open_actions:
        code = item.record.code
        yield item.record.title, f"{dataset}/{Kind.ACTIONS.value}/{code}", Kind.ACTIONS, ""
    for activity in reversed(data.interventions):
        subject = f"{dataset}/{Kind.INTERVENTIONS.value}/{activity.code}"
        yield activity.title, subject, Kind.INTERVENTIONS, ""


def _traces(subjects: Iterable[tuple[str, str, Kind, str]]) -> Iterator[Named]:
    known = list(subjects)
    found = loader.traces(tuple(subject for _, subject, _, _ in known))
    for name, subject, kind, instrument in known:
        for trace in found[subject]:
            yield name, kind, instrument, trace


def of_proposal(item: Proposal, user: User, scope: Scope) -> str:
    """The cells a proposal was read from; nothing where it was typed in."""
    trace = loader.cells(item)
    if trace is None:
        return ""
    label = shared.result(results_choice.label(item.key.region_code), item.key)
    row = _row((label, Kind.RESULTS, item.key.instrument, trace), user, scope)
    return frame.section(words.TITLE) + proposals(
        words.TITLE, words.HEAD, [row], is_told_third=True
    )


def _row(named: Named, user: User, scope: Scope) -> tuple[Cell, ...]:
    name, kind, instrument, trace = named
    known = imports_fields.columns(kind, results_choice.instruments().get(instrument))
    return name, _file(trace, user, scope), Stack(words.places(trace, known), is_alike=True)


def _file(trace: Trace, user: User, scope: Scope) -> Cell:
    """The file, with its address where the reader may have it."""
    if not user.may(Permission.PROPOSE_RESULTS):
        return Stack((trace.file_name, words.batch(trace.batch)))
    return Stack(
        (
            Link(trace.file_name, imports_choice.original(trace.batch)),
            Link(words.batch(trace.batch), imports_choice.href(scope, trace.batch)),
        )
    )
