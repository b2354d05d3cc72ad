"""Files of offices taken in: previewed, recorded or proposed as one batch, undone as one."""

from merit.services.imports.exporting import exported
from merit.services.imports.files import Upload, original
from merit.services.imports.publishing import publish_batch, withdraw_batch
from merit.services.imports.reading import batch, batches, cells, changes, traces
from merit.services.imports.references import references, references_at_hand, understood
from merit.services.imports.taking import preview, take_in
from merit.services.imports.undoing import undo_batch

__all__ = [
    "Upload",
    "batch",
    "batches",
    "cells",
    "changes",
    "exported",
    "original",
    "preview",
    "publish_batch",
    "references",
    "references_at_hand",
    "take_in",
    "traces",
    "understood",
    "undo_batch",
    "withdraw_batch",
]
