"""What a view is called, on screens and in files: its data set, year, group and instrument."""

from merit.domain.comparison import OF_REVISION
from merit.domain.scope import EVERYONE, RESIDENCY_PREFIX, Scope
from merit.domain.states import Dataset

MARK = "Data contoh"
INSTRUMENTS = {
    "kasn-9-2019": "Peraturan KASN 9/2019",
    "permenpanrb-19-2025": "PermenPANRB 19/2025",
}
GROUPS = {
    EVERYONE: "35 kabupaten/kota",
    "kabupaten": "Kabupaten (29)",
    "kota": "Kota (6)",
}


def mark(dataset: Dataset) -> str:
    """What stands on every page and inside every chart; nothing with the published facts."""
    return MARK if dataset is Dataset.DEMO else ""


def instrument(code: str) -> str:
    """Short name of an instrument, its code when it has none; with the revision of one apart.

    >>> instrument("kasn-9-2019"), instrument("kasn-9-2019@1"), instrument("lain")
    ('Peraturan KASN 9/2019', 'Peraturan KASN 9/2019 revisi 1', 'lain')
    """
    plain, _, revision = code.partition(OF_REVISION)
    name = INSTRUMENTS.get(plain, plain)
    return f"{name} revisi {revision}" if revision else name


def group(code: str) -> str:
    """Name of a group of regions.

    >>> group("eks-pekalongan"), group("kota")
    ('Eks-Karesidenan Pekalongan', 'Kota (6)')
    """
    return GROUPS.get(code) or f"Eks-Karesidenan {code.removeprefix(RESIDENCY_PREFIX).capitalize()}"


def period(scope: Scope, code: str, *, whose: str = "") -> str:
    """Year, regions and instrument of a view; `whose` replaces the group."""
    regions = whose or group(scope.group)
    return f"Posisi akhir {scope.year} · {regions} · Instrumen {instrument(code)}"
