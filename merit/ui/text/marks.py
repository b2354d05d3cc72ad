"""The mark of the demonstration set in captions and in texts that stand for a chart."""

from merit.domain.states import Dataset
from merit.ui.text import shell

TABLE = "Rinciannya ada pada tabel"


def caption(title: str, dataset: Dataset) -> str:
    """A table's caption, marked under Contoh.

    >>> caption("Peringkat", Dataset.DEMO), caption("Peringkat", Dataset.PUBLISHED)
    ('Peringkat (Data contoh)', 'Peringkat')
    """
    mark = shell.mark(dataset)
    return f"{title} ({mark})" if mark else title


def alt(finding: str, dataset: Dataset) -> str:
    """Text alternative of a chart with a table, marked under Contoh.

    >>> alt("Empat daerah naik", Dataset.DEMO)
    'Data contoh. Empat daerah naik. Rinciannya ada pada tabel.'
    """
    pieces = filter(None, (shell.mark(dataset), finding.removesuffix("."), TABLE))
    return f"{'. '.join(pieces)}."
