"""The closed vocabularies every value carries. Each member's value is what the open data say."""

from enum import StrEnum


class Dataset(StrEnum):
    """Published facts and demonstration values; the two are never mixed."""

    PUBLISHED = "terbit"
    DEMO = "contoh"


class Stage(StrEnum):
    """Who stands behind an assessment. Official, self-assessed and estimated never mix."""

    SELF = "mandiri"
    VERIFIED = "verifikasi"
    OFFICIAL = "penetapan"
    ESTIMATE = "prakiraan"


class Status(StrEnum):
    """Whether a region has a result in a year, and if not, why. None of them is zero."""

    ASSESSED = "dinilai"
    NOT_SCHEDULED = "tidak_dijadwalkan_siklus"
    NOT_ASSESSED = "belum_dinilai"
    UNDER_ASSESSMENT = "sedang_dinilai"
    NOT_RECEIVED = "data_belum_diterima"
    NOT_PARTICIPATING = "tidak_ikut"


class Claim(StrEnum):
    """How a source states a result."""

    DIRECT = "langsung"
    INFERRED = "disimpulkan"
    BLANKET = "menyeluruh"
    DISPUTED = "bertentangan"


class Confidence(StrEnum):
    """How sure a value is, as judged when it was recorded."""

    HIGH = "tinggi"
    MEDIUM = "sedang"
    LOW = "rendah"


class SourceKind(StrEnum):
    """Who published a value."""

    OFFICIAL = "resmi"
    GOVERNMENT = "pemerintah"
    MEDIA = "media"
    DEMO = "contoh"


class RegionKind(StrEnum):
    """Kabupaten and Kota share four base names, so the kind is always shown."""

    REGENCY = "Kabupaten"
    CITY = "Kota"
    PROVINCE = "Provinsi"


class InterventionStatus(StrEnum):
    """Life of an intervention."""

    PLANNED = "rencana"
    HELD = "terlaksana"
    POSTPONED = "ditunda"
    CANCELLED = "batal"


class ActionStatus(StrEnum):
    """Life of an action item; being late is derived from the due date, never stored."""

    NOT_STARTED = "belum_mulai"
    ON_TRACK = "berjalan_sesuai"
    HINDERED = "berjalan_terkendala"
    DONE = "selesai"
    DONE_ADJUSTED = "selesai_penyesuaian"
    CANCELLED = "dibatalkan"
