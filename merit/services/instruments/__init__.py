"""Instruments in the hands of an administrator: uploaded, compared, put to use."""

from merit.services.instruments.consequences import Consequence, Consequences, consequences
from merit.services.instruments.differences import Change, Difference, Part, compare
from merit.services.instruments.document import NAMES, as_yaml
from merit.services.instruments.reading import Listed, listed, revision_of
from merit.services.instruments.revisions import activate, discard, upload
from merit.services.instruments.upload_file import MOST_BYTES, read_upload

__all__ = [
    "MOST_BYTES",
    "NAMES",
    "Change",
    "Consequence",
    "Consequences",
    "Difference",
    "Listed",
    "Part",
    "activate",
    "as_yaml",
    "compare",
    "consequences",
    "discard",
    "listed",
    "read_upload",
    "revision_of",
    "upload",
]
