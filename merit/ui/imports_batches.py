"""The files that were taken in so far: by whom, when, with what, and what became of them."""

from collections.abc import Collection

from merit.charts import palette
from merit.domain.access import User
from merit.domain.imports.batches import Batch, BatchState
from merit.domain.scope import Scope
from merit.ui import downloads, imports_choice
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.tables import Cell, Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.text import imports as shared
from merit.ui.text import imports_batch as words
from merit.ui.text import shell

INKS = {
    BatchState.WAITING: palette.MARK,
    BatchState.RECORDED: palette.ACCENT,
    BatchState.WITHDRAWN: palette.MUTED,
    BatchState.UNDONE: palette.MUTED,
}


def listing(batches: Collection[Batch], user: User, scope: Scope) -> str | Listing:
    """The list, the latest first."""
    title = frame.section(words.LIST_TITLE)
    if not batches:
        return title + frame.empty(*words.LIST_NONE)
    table = Table(words.LIST_TITLE, words.LIST_HEAD, tuple(_row(item, scope) for item in batches))
    return downloads.listing(
        "daftar_impor",
        table,
        before=title,
        html=proposals(table.caption, table.head, table.rows),
        work=shell.mark(user.writes_in),
    )


def _row(item: Batch, scope: Scope) -> tuple[Cell, ...]:
    standing = words.standing(item)
    return (
        Link(words.title(item), imports_choice.href(scope, item.number)),
        Stack(words.made(item)),
        Stack((shared.KINDS[item.kind], words.counts(item))),
        Stack((tag(item), *([standing] if standing else []))),
    )


def tag(item: Batch) -> Tag:
    """The state of a batch with its sign."""
    return Tag(words.state(item), words.SIGNS[item.state], INKS[item.state])
