"""Which field a column is, from the words above it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from merit.domain.imports.workbook import Cell
from merit.domain.imports.writing import clean
from merit.domain.imports.years import without_years, years_in

NUMBER, REMARKS = "number", "remarks"
"""Fields of columns that are known and say nothing: "No.", and what an earlier check wrote."""

IGNORED = frozenset({NUMBER, REMARKS})
LONGEST = 120  # characters; what is longer is a sentence, not a heading

_VARIANTS = {"karir": "karier", "managemen": "manajemen", "sistim": "sistem", "index": "indeks"}
_FOOTNOTE = re.compile("[\u00b9\u00b2\u00b3\u2070-\u2079]+")
_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WEIGHT = re.compile(
    r"(?<!\d)\d{1,3}(?:[.,]\d{1,2})?\s{0,3}%"
)  # "Pengadaan (10%)" is a weight, not a share
_SHARE = re.compile(r"%|\b(?:persen|persentase|prosentase)\b")
_UNIT = re.compile(
    r"\b(?:(?:skor|nilai|poin|bobot)\s+)?(?:maks|maksimal|maksimum|max|bobot)\s+\d+(?:[.,]\d+)?\b"
    r"|\b(?:dalam\s+)?poin\b|\brentang\s+\d+\s+\d+\b|\b\d+\s+\d+\b|\b\d+\s*%"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """The spellings under which one field is known; case, punctuation and spaces do not matter.

    `weak` ones give way to a group above that is known itself: "Nilai" under "Pengadaan".
    """

    field: str
    spellings: tuple[str, ...]
    weak: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meaning:
    """What the words above a column say of it.

    `field` is None where they are not understood, `year` where they name none or several; `share`
    says that they speak of percent.
    """

    field: str | None = None
    year: int | None = None
    share: bool = False

    @property
    def is_known(self) -> bool:
        """Whether they say anything of a table."""
        return self.field is not None or self.year is not None


@dataclass(frozen=True, slots=True)
class Headings:
    """All fields a kind of table can have, by plain spelling."""

    fields: Mapping[str, str]
    weak: frozenset[str] = frozenset()

    @classmethod
    def of(cls, headings: Iterable[Heading]) -> "Headings":
        """Those of `headings`; the first field that claims a spelling keeps it."""
        fields: dict[str, str] = {}
        weak: set[str] = set()
        for heading in headings:
            for spelling in (*heading.spellings, *heading.weak):
                fields.setdefault(plain(spelling), heading.field)
            weak.update(plain(spelling) for spelling in heading.weak)
        return cls(fields, frozenset(weak))

    def meaning(self, path: Sequence[str]) -> Meaning:
        """What a column under the texts of `path` is, from the topmost group to its own heading.

        More of the path goes before less of it. A lowest text that is not understood is never
        replaced by the group above it, unless it only names a year, a unit or a maximum.
        """
        years = next((found for text in reversed(path) if (found := years_in(text))), ())
        return Meaning(
            field=self._field([text for text in path if len(text) <= LONGEST]),
            year=years[0] if len(years) == 1 else None,
            share=any(
                _SHARE.search(_WEIGHT.sub("", text.casefold()))
                for text in path
                if len(text) <= LONGEST
            ),
        )

    def _field(self, path: Sequence[str]) -> str | None:
        fallback = None
        for start in range(len(path) - 1):
            known = self._known(" ".join(path[start:]))
            if known is not None and known not in self.weak:
                return self.fields[known]
            fallback = fallback or (None if known is None else self.fields[known])
        for text in reversed(path):
            known = self._known(text)
            if known is not None and known not in self.weak:
                return self.fields[known]
            if known is not None:
                fallback = fallback or self.fields[known]
            elif not _is_neutral(text):
                break
        return fallback

    def _known(self, text: str) -> str | None:
        return next((form for form in _forms(text) if form and form in self.fields), None)


def plain(text: str) -> str:
    """The words of a heading without case, punctuation and needless spaces.

    >>> plain("Penggajian, Penghargaan &\\nDisiplin"), plain("KAB./KOTA"), plain("3.10")
    ('penggajian penghargaan dan disiplin', 'kab kota', '3.10')
    """
    folded = normalize("NFKC", _FOOTNOTE.sub(" ", text)).casefold().replace("&", " dan ")
    words = re.findall(r"\d+(?:\.\d+)+|[^\W_]+|%", folded)
    return " ".join(_VARIANTS.get(word, word) for word in words)


def text_of(cell: Cell) -> str:
    """What a heading cell says; a number with a point, as codes are written ("3.1")."""
    return clean(cell.text if isinstance(cell.value, str) else cell.text.replace(",", "."))


def _forms(text: str) -> Iterator[str]:
    """The text in plain form, ever more bare: with all it says, without asides, years and units."""
    yield plain(text)
    bare = without_years(_PARENTHESES.sub(" ", text))
    yield plain(without_years(text))
    yield plain(bare)
    yield _without_units(bare)


def _is_neutral(text: str) -> bool:
    """Whether it leaves the meaning to the group above: a year, a number, a unit, a maximum."""
    rest = _without_units(without_years(text))
    return not re.sub(r"\b\d+(?:\.\d+)?\b", "", rest).strip()


def _without_units(text: str) -> str:
    """The plain words without maxima, weights and signs of percent."""
    rest = " ".join(_SHARE.sub(" ", _UNIT.sub(" ", plain(text))).split())
    return rest.removesuffix(" bobot")
