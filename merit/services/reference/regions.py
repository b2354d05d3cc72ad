"""The 35 regions from `regions.csv`, and the province they belong to."""

from decimal import Decimal
from pathlib import Path

from pydantic import Field

from merit.domain.regions import PROVINCE_CODE, Region
from merit.domain.states import RegionKind
from merit.services.reference.rows import Row, read_rows

PROVINCE = Region(PROVINCE_CODE, "Jawa Tengah", RegionKind.PROVINCE)


class _Row(Row):
    kode: str = Field(pattern=r"^33\.\d\d$")
    nama: str
    jenis: RegionKind
    eks_karesidenan: str
    baris: int = Field(ge=0)
    kolom: int = Field(ge=0)
    luas_km2: Decimal = Field(gt=0)


def read_regions(path: Path) -> list[Region]:
    """All kabupaten and kota of `path`, in order of code."""
    return [
        Region(
            code=row.kode,
            name=row.nama,
            kind=row.jenis,
            residency=row.eks_karesidenan,
            tile_row=row.baris,
            tile_column=row.kolom,
            area_km2=row.luas_km2,
        )
        for row in sorted(read_rows(path, _Row), key=lambda row: row.kode)
    ]
