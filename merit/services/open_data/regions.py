"""The regions as open data, and the check of a region code every other query begins with."""

from decimal import Decimal

from merit.domain.access import User, authorise_reading
from merit.domain.regions import PROVINCE_CODE, Region
from merit.domain.states import Dataset
from merit.errors import NoDataError
from merit.services.open_data.rows import RegionRow
from merit.store import regions as region_store
from merit.store.engine import Session


def region_rows(session: Session, user: User) -> list[RegionRow]:
    """The 35 kabupaten and kota in order of code."""
    authorise_reading(user, Dataset.PUBLISHED)
    return [
        RegionRow(
            kode_wilayah=region.code,
            nama_wilayah=region.label,
            jenis=region.kind,
            eks_karesidenan=region.residency,
            luas_km2=number(region.area_km2),
            baris_petak=region.tile_row,
            kolom_petak=region.tile_column,
        )
        for region in region_store.every(session)
    ]


def names_for(session: Session, *, region_code: str | None) -> dict[str, str]:
    """Full names by code, the province included.

    Raises NoDataError when `region_code` is given and no region has it.
    """
    province = region_store.find(session, PROVINCE_CODE)
    found: list[Region] = [*region_store.every(session), *([province] if province else [])]
    names = {region.code: region.label for region in found}
    if region_code is not None and region_code not in names:
        raise NoDataError(f"Kode wilayah {region_code} tidak dikenal.")
    return names


def number(value: Decimal | None) -> float | None:
    """A recorded number as the open data carry it; what is missing stays missing.

    >>> number(Decimal("335.50")), number(None)
    (335.5, None)
    """
    return None if value is None else float(value)
