"""Which region a cell means, from its code, its name, or both."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial, reduce

from merit.domain.imports.answers import Unreadable, broken
from merit.domain.imports.clues import Clue, lost
from merit.domain.imports.clues import How as How
from merit.domain.imports.region_codes import code_clue
from merit.domain.imports.region_names import LONGEST, REMEDY, name_clue
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, says_nothing
from merit.domain.regions import PROVINCE_CODE, Region


@dataclass(frozen=True, slots=True)
class NameFound:
    """A region without doubt; the province itself ("Jawa Tengah", 33) has the code "33"."""

    code: str
    how: How

    @property
    def is_province(self) -> bool:
        """Whether it is the province: a row of totals, not one of the 35."""
        return self.code == PROVINCE_CODE


NameUnclear = Unreadable
"""A region nobody can be sure of; `suggestions` are labels of regions ("Kabupaten Tegal")."""

_CODE_FIRST = re.compile(r"[(\[]?([0-9]{2}[.,]?[0-9]{1,2})[)\]]?[ .:\-–]+(?=[A-Za-z])(.+)")
_CODE_LAST = re.compile(r"(.*[A-Za-z].*?)[ \-–]+[(\[]?([0-9]{2}[.,]?[0-9]{2})[)\]]?")


def region_of(
    value: Value,
    regions: Collection[Region],
    *,
    beside: Value = None,
    column: Collection[Value] = (),
) -> NameFound | NameUnclear:
    """The region meant by a cell; `value` and `beside` are code and name in either order.

    `beside` is the other of the two in the same row (None without such a column), `column` all
    values of the code's column. Codes: Kemendagri (33.10) or BPS (3310), as text or number.

    A code with one digit behind the point (33.1) lost a zero: it is 33.10 Klaten or 33.01 Cilacap,
    whichever the name beside it says. Without a name it is 33.10 when the column writes codes like
    33.01 in full and none like 33.3; else it is asked. Code and name that contradict each other
    are unclear. A name that is misspelt, or shared by a Kabupaten and a Kota, is settled by a full
    code beside it; a strange letter, another province or a wrong kind is not.
    """
    by_code = {region.code: region for region in regions}
    clues = [clue for item in (value, beside) for clue in _clues(item, by_code, column)]
    if not clues:
        return Unreadable("Sel ini kosong.", REMEDY)
    clue = reduce(partial(_together, regions=by_code), clues)
    if clue.complaint:
        return clue.complaint
    (code,) = clue.codes
    return NameFound(code, clue.how)


def _clues(value: Value, regions: Mapping[str, Region], column: Collection[Value]) -> list[Clue]:
    """What a cell says: nothing, one thing, or a code and a name ("33.10 Kab. Klaten")."""
    if value is None or (isinstance(value, str) and says_nothing(value)):
        return []
    code = code_clue(value, regions, column)
    if code is not None:
        return [code]
    if not isinstance(value, str):
        shown = value.isoformat() if isinstance(value, date) else str(value)
        return [lost(shown, How.NAME, f'"{shown}" bukan nama atau kode daerah.', REMEDY)]
    if value.startswith("#"):
        return [Clue(value, How.NAME, complaint=broken(value))]
    text = clean(value)
    if len(text) > LONGEST:
        return [name_clue(text, regions)]
    first, last = _CODE_FIRST.fullmatch(text), _CODE_LAST.fullmatch(text)
    split = (first[1], first[2]) if first else (last[2], last[1]) if last else ("", text)
    code = code_clue(split[0], regions, column)
    return [code, name_clue(split[1], regions)] if code else [name_clue(text, regions)]


def _together(first: Clue, second: Clue, *, regions: Mapping[str, Region]) -> Clue:
    """What two cells of a row say together."""
    for one, other in ((first, second), (second, first)):
        if one.sure in other.codes:
            return one
    for one, other in ((first, second), (second, first)):
        if one.complaint:
            reason = f'{one.complaint.reason} Di sampingnya tertulis "{other.written}".'
            complaint = replace(one.complaint, reason=reason)
            return Clue(one.written, one.how, complaint=complaint)
    meanings = (f'"{clue.written}" adalah {_label(clue, regions)}' for clue in (first, second))
    reason = f"{', sedangkan '.join(meanings)}."
    return lost(first.written, first.how, reason, "Samakan kode dan nama daerah di baris ini.")


def _label(clue: Clue, regions: Mapping[str, Region]) -> str:
    region = regions.get(clue.sure or "")
    return region.label if region else "Provinsi Jawa Tengah"
