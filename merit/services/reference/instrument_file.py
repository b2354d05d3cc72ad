"""What a file that describes an instrument may say; the limits are those of the database."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from merit.domain.instruments import BAND_CODES, InstrumentStatus, Measure, WeightStatus

Points = Annotated[
    Decimal,
    BeforeValidator(lambda value: str(value)),
    Field(ge=0, max_digits=7, decimal_places=2),
]
Above = Annotated[Points, Field(gt=0)]
Year = Annotated[int, Field(ge=2000, le=2100)]
Lines = Annotated[tuple[str, ...], Field(max_length=100)]
PartCode = Annotated[str, Field(pattern=r"^[A-Za-z0-9.]{1,8}$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class BandPart(_Part):
    """A category."""

    kode: str = Field(max_length=4)
    nama: str = Field(min_length=1, max_length=30)
    minimum: Points
    dinilai_ulang: int | None = Field(default=None, gt=0, le=20)

    @model_validator(mode="after")
    def _has_a_colour(self) -> "BandPart":
        if self.kode not in BAND_CODES:
            known = ", ".join(sorted(BAND_CODES))
            raise ValueError(
                f'kode predikat "{self.kode}" belum berwarna, pakai salah satu dari {known}'
            )
        return self


class IndicatorPart(_Part):
    """An indicator with its weight."""

    kode: PartCode
    nama: str = Field(min_length=1, max_length=200)
    bobot: Points | None
    status_bobot: WeightStatus
    keyakinan_bobot: str = ""
    rubrik: tuple[str, ...] = ()
    bukti_dukung: Lines = ()

    @model_validator(mode="after")
    def _weight_and_status_agree(self) -> "IndicatorPart":
        if (self.bobot is None) != (self.status_bobot is WeightStatus.UNKNOWN):
            raise ValueError("bobot dan status_bobot tidak sejalan")
        if self.bobot is not None and self.bobot <= 0:
            raise ValueError("bobot harus lebih besar daripada nol")
        return self


class AspectPart(_Part):
    """An aspect with its indicators."""

    kode: PartCode
    nama: str = Field(min_length=1, max_length=120)
    skor_maksimum: Above | None
    bobot_nominal_persen: Points | None = None
    catatan: str = ""
    indikator: tuple[IndicatorPart, ...] = Field(max_length=100)


class Period(_Part):
    """Years an instrument is used in."""

    dari: Year
    sampai: Year | None

    @model_validator(mode="after")
    def _runs_forward(self) -> "Period":
        if self.sampai is not None and self.sampai < self.dari:
            raise ValueError(f"sampai {self.sampai} mendahului dari {self.dari}")
        return self


class InstrumentFile(_Part):
    """The whole file."""

    kode: str = Field(pattern=r"^[a-z0-9][a-z0-9-]{1,29}$")
    nama: str = Field(min_length=1, max_length=200)
    status: InstrumentStatus
    ukuran: Measure
    berlaku: Period
    tingkat: int = Field(ge=2, le=5)
    skor_maksimum: Above | None
    pembagi_indeks: Above | None
    kelipatan: Above
    lengkap_mulai: Points | None
    keyakinan: dict[str, str]
    kategori: tuple[BandPart, ...] = Field(min_length=1)
    catatan: Lines = ()
    sumber: Lines = Field(min_length=1)
    aspek: tuple[AspectPart, ...] = Field(min_length=1, max_length=40)

    @model_validator(mode="after")
    def _sums_and_order(self) -> "InstrumentFile":
        faults = [*self._of_bands(), *self._of_codes(), *self._of_sums()]
        for number, aspect in enumerate(self.aspek):
            faults += [f"aspek.{number}: {fault}" for fault in self._of_aspect(aspect)]
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _of_bands(self) -> Iterator[str]:
        minima = [band.minimum for band in self.kategori]
        if minima != sorted(set(minima)):
            yield "kategori harus urut dari minimum terendah tanpa kembar"
        if self.skor_maksimum is not None and max(minima) > self.skor_maksimum:
            yield f"minimum kategori {max(minima)} melebihi skor_maksimum {self.skor_maksimum}"
        for what in ("kode", "nama"):
            if len({getattr(band, what) for band in self.kategori}) < len(self.kategori):
                yield f"{what} kategori harus unik"

    def _of_codes(self) -> Iterator[str]:
        if len({aspect.kode for aspect in self.aspek}) < len(self.aspek):
            yield "kode aspek harus unik"
        codes = [item.kode for aspect in self.aspek for item in aspect.indikator]
        if len(codes) != len(set(codes)):
            yield "kode indikator harus unik"

    def _of_sums(self) -> Iterator[str]:
        maxima = [aspect.skor_maksimum for aspect in self.aspek]
        known = [value for value in maxima if value is not None]
        if self.skor_maksimum is not None and sum(known) != self.skor_maksimum:
            yield f"jumlah skor_maksimum aspek {sum(known)} tidak sama dengan {self.skor_maksimum}"

    def _of_aspect(self, aspect: AspectPart) -> Iterator[str]:
        for item in aspect.indikator:
            if item.rubrik and len(item.rubrik) != self.tingkat:
                yield f"rubrik {item.kode} harus {self.tingkat} tingkat"
        weights = [item.bobot for item in aspect.indikator if item.bobot is not None]
        if aspect.skor_maksimum is None or not weights:
            return
        total = sum(weights) * self.tingkat
        if total != aspect.skor_maksimum:
            yield (
                f"jumlah bobot x {self.tingkat} = {total}, "
                f"bukan skor_maksimum {aspect.skor_maksimum}"
            )
