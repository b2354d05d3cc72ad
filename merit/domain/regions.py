"""The regions: 35 kabupaten/kota and the province."""

from dataclasses import dataclass
from decimal import Decimal

from merit.domain.states import RegionKind

PROVINCE_CODE = "33"
SHORT_KIND = {
    RegionKind.REGENCY: "Kab.",
    RegionKind.CITY: "Kota",
    RegionKind.PROVINCE: "Prov.",
}


@dataclass(frozen=True, slots=True)
class Region:
    """A region; `code` is the Kemendagri code as text, because 33.10 is not 33.1.

    `tile_row` and `tile_column` place it on the 6 x 10 tile grid (row 0 north, column 0 west);
    `area_km2` is the official area.
    """

    code: str
    name: str
    kind: RegionKind
    residency: str | None = None
    tile_row: int | None = None
    tile_column: int | None = None
    area_km2: Decimal | None = None

    @property
    def label(self) -> str:
        """Full name with kind: four base names exist as Kabupaten and as Kota."""
        return f"{self.kind.value} {self.name}"

    @property
    def short(self) -> str:
        """Name for labels, kind kept: "Kab. Tegal", "Kota Tegal"."""
        return f"{SHORT_KIND[self.kind]} {self.name}"
