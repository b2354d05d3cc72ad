"""Signs that a text names a person, where an office is asked for."""

import re

from merit.domain.imports.writing import clean
from merit.domain.nips import holds_nip

_DEGREE = re.compile(
    r",\s*(?:(?:S|M|A)\.\s?[A-Z][A-Za-z]{0,4}\.?(?:[A-Z]\.?)?|S\.?STP|S\.?Sos|S\.?Kom|S\.?IP|M\.?Si|"
    r"M\.?Kom|M\.?AP|MM|MH|SH|SE|MPA|MAP|Ph\.?D)\b"
)
_TITLE = re.compile(r"^(?:Dr|Drs|Dra|Ir|H|Hj|Bpk|Bapak|Ibu|Sdr|Sdri)\.?\s+[A-Z]")


def names_person(text: str) -> bool:
    """Whether a text carries the number or the titles of a person.

    >>> names_person("Budi Santoso, S.STP., M.Si."), names_person("Drs. Budi Santoso")
    (True, True)
    >>> names_person("BKPSDM Kab. Demak, Bagian Organisasi"), names_person("Kabid Mutasi")
    (False, False)
    """
    written = clean(text)
    return bool(holds_nip(written) or _DEGREE.search(written) or _TITLE.match(written))
