"""Cadangan: when the database was last backed up, and last restored on trial."""

from merit.ui import backups_view
from merit.ui.access import Permission, require
from merit.ui.components.rendering import draw
from merit.ui.loaders.backups import now, state

require(Permission.MANAGE_BACKUPS)
found = state()
moment = now()

draw(
    backups_view.header(found, moment),
    backups_view.verified(found, moment),
    backups_view.made(found, moment),
    backups_view.steps(),
)
