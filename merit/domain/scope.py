"""What part of the data a reader looks at: the data set, a year, a group of regions."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.domain.regions import Region
from merit.domain.states import Dataset, RegionKind

EVERYONE = "semua"
KINDS = {"kabupaten": RegionKind.REGENCY, "kota": RegionKind.CITY}
RESIDENCY_PREFIX = "eks-"


@dataclass(frozen=True, slots=True)
class Scope:
    """A view that can be sent as a link; `group` is "semua", "kabupaten", "kota" or "eks-...".

    >>> Scope(Dataset.PUBLISHED, 2024).group
    'semua'
    """

    dataset: Dataset
    year: int
    group: str = EVERYONE


def group_of(residency: str) -> str:
    """Group code of an eks-karesidenan: "Pekalongan" becomes "eks-pekalongan"."""
    return RESIDENCY_PREFIX + residency.lower()


def groups(regions: Iterable[Region]) -> tuple[str, ...]:
    """All groups that can be chosen, in the order of the menu."""
    residencies = dict.fromkeys(item.residency for item in regions if item.residency)
    return (EVERYONE, *KINDS, *(group_of(name) for name in residencies))


def belongs(region: Region, group: str) -> bool:
    """Whether a region is in a group."""
    if group in KINDS:
        return region.kind is KINDS[group]
    if group.startswith(RESIDENCY_PREFIX):
        return region.residency is not None and group_of(region.residency) == group
    return group == EVERYONE
