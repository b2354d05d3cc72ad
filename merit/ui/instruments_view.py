"""Blocks of the page on which instruments are kept: the list, the comparison, the consequences."""

from collections.abc import Iterable, Iterator

import streamlit as st

from merit.charts import palette
from merit.domain.instruments import RevisionState
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services import instruments as service
from merit.services.instruments import Change, Consequences, Listed, Part
from merit.services.instruments.differences import Comparison, Difference
from merit.store.instrument_revisions import Revision
from merit.ui import address, downloads, views
from merit.ui.components import frame
from merit.ui.components.rendering import markup
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.text import instrument_changes as changes
from merit.ui.text import instruments as words

CODE, REVISION = "instrumen", "revisi"
INKS = {
    RevisionState.UPLOADED: palette.MARK,
    RevisionState.ACTIVE: palette.ACCENT,
    RevisionState.SUPERSEDED: palette.MUTED,
}


def chosen(rows: tuple[Listed, ...]) -> Listed | None:
    """The revision the address asks for; None for the list alone."""
    code, number = address.value(CODE), address.value(REVISION)
    wanted = ((item, item.revision) for item in rows)
    return next(
        (item for item, known in wanted if (known.code, str(known.number)) == (code, number)), None
    )


def active_of(rows: tuple[Listed, ...], code: str) -> Revision | None:
    """The revision in use of an instrument."""
    found = (item.revision for item in rows if item.revision.code == code)
    return next((item for item in found if item.state is RevisionState.ACTIVE), None)


def href(revision: Revision, scope: Scope) -> str:
    """Address of one revision on this page."""
    own = {CODE: revision.code, REVISION: str(revision.number)}
    return views.href("instrumen", scope, **own)


def listing(rows: tuple[Listed, ...], scope: Scope, dataset: Dataset) -> Listing:
    """All revisions of all instruments."""
    head = list(words.LIST_HEAD)
    head[5] = words.results_label(dataset)
    lines = tuple(_row(item, scope) for item in rows)
    return downloads.listing(
        "daftar_revisi",
        Table(words.LIST_TITLE, tuple(head), lines, numeric=frozenset((1, 5))),
        before=frame.section(words.LIST_TITLE),
        work="",
    )


def _row(item: Listed, scope: Scope) -> tuple[Cell, ...]:
    known = item.revision
    tag = Tag(words.STATES[known.state], words.SIGNS[known.state], INKS[known.state])
    who, when = words.uploaded(known)
    return (
        Stack((Link(words.name(known), href(known, scope)), known.code)),
        str(known.number),
        Stack((tag, words.APART)) if item.is_apart else tag,
        words.years(known),
        words.official(known),
        str(item.results),
        Stack((who, when)) if when else who,
    )


def revision(item: Listed, dataset: Dataset) -> str:
    """One revision in short."""
    facts = words.facts(item.revision, item.results, dataset)
    return frame.section(words.title(item.revision), item.revision.instrument.name) + markup(
        "facts", facts=facts
    )


def explained(known: Revision, scope: Scope) -> str:
    """The way to where everybody reads the revision in use."""
    if known.state is not RevisionState.ACTIVE:
        return ""
    return frame.link(words.EXPLAINED, views.href("metodologi", scope, instrumen=known.code))


def download(known: Revision) -> None:
    """The revision as a file, to be changed and uploaded again."""
    st.download_button(
        words.DOWNLOAD,
        data=lambda: service.as_yaml(known.instrument).encode(),
        file_name=words.file_name(known),
        mime="application/yaml",
        on_click="ignore",
        icon=":material/download:",
    )


def comparison(found: Comparison, other: Revision) -> list[str | Listing]:
    """Everything that differs from the revision in use, part by part."""
    pieces: list[str | Listing] = [frame.section(changes.title(other), changes.note(found))]
    for part in Part:
        rows = _alike(found.of(part))
        if rows:
            lines = tuple(map(_difference, rows))
            table = Table(changes.PARTS[part], changes.DIFFERENCE_HEAD, lines)
            pieces.append(downloads.listing(f"beda_{part.value}", table, work=""))
    return pieces


def _alike(differences: Iterable[Difference]) -> list[list[Difference]]:
    """Differences that say the same of several parts together, the most of one kind first."""
    found: dict[tuple[object, ...], list[Difference]] = {}
    for item in differences:
        same = item.change is Change.CHANGED
        key = (item.field, item.before, item.after) if same else (item.change, item.code)
        found.setdefault(key, []).append(item)
    return sorted(found.values(), key=lambda items: -len(items))


def _difference(items: list[Difference]) -> tuple[Cell, ...]:
    before, after = changes.sides(items[0])
    what, of = changes.difference(items)
    return (Stack((what, of)) if of else what, _lines(before), _lines(after))


def _lines(lines: tuple[str, ...]) -> Cell:
    return lines[0] if len(lines) == 1 else Stack(lines)


def consequences(found: Consequences) -> str | Listing:
    """Which results would say something else; none is changed."""
    title = frame.section(changes.EFFECT_TITLE, changes.effect_note(found))
    if not found.changed:
        return title
    table = Table(changes.EFFECT_TITLE, changes.EFFECT_HEAD, tuple(_effects(found)))
    return downloads.listing("akibat", table, before=title, work="")


def _effects(found: Consequences) -> Iterator[tuple[Cell, ...]]:
    for item in sorted(found.changed, key=lambda item: not item.changes_category):
        whose, basis, before, after = changes.effect(item)
        yield (Stack((whose, basis)), before, after)
