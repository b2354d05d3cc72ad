"""The regions that are not ordinary: two cities in the top band, and one region per difficulty.

One table, read by row: region code, what it shows, and its years. A number is the score its
levels shall add up to.
"""

from decimal import Decimal

from merit.domain.states import Status
from merit.services.demonstration.courses import YEARS, Course, Outcome

TOP = "Sangat Baik"


def _years(*outcomes: str | Outcome) -> Course:
    """Outcomes of 2022 to 2025, a plain score given as text."""
    each = (Outcome(Decimal(item)) if isinstance(item, str) else item for item in outcomes)
    return dict(zip(YEARS, each, strict=True))


NOT_SCHEDULED = Outcome(
    status=Status.NOT_SCHEDULED, stated_band=TOP, note="Berlaku hasil 2023; siklus dua tahun."
)
NOT_ASSESSED = Outcome(status=Status.NOT_ASSESSED, note="Belum pernah dinilai.")
NOT_PARTICIPATING = Outcome(status=Status.NOT_PARTICIPATING, note="Tidak mengikuti penilaian.")
NOT_RECEIVED = Outcome(status=Status.NOT_RECEIVED, note="Hasil 2025 belum diterima provinsi.")
ASPECT_MISSING = Outcome(
    Decimal(274),
    Status.UNDER_ASSESSMENT,
    without_aspect="A5",
    note="Aspek Manajemen Kinerja belum diverifikasi; skor total belum ada.",
)
HALF_ANSWERED = Outcome(Decimal("88.5"), half_answered=True, note="Banyak indikator belum dijawab.")
CONFLICT = Outcome(
    Decimal("312.5"), stated_band=TOP, note="Predikat pada penetapan berbeda dari skornya."
)

SPECIAL: dict[str, Course] = {
    # Sangat Baik, assessed every second year
    "33.71": _years("275.5", "333", NOT_SCHEDULED, "345.5"),
    "33.75": _years("268", "328.5", NOT_SCHEDULED, "337"),
    # never assessed
    "33.17": _years(*[NOT_ASSESSED] * len(YEARS)),
    # one aspect missing in 2025, so no total
    "33.27": _years("206.5", "238", "259.5", ASPECT_MISSING),
    # a fall of more than 25 points within Baik
    "33.12": _years("262", "287.5", "309", "271.5"),
    # exactly on the line of Sangat Baik
    "33.10": _years("258.5", "289", "311.5", "325"),
    # half a point below Baik
    "33.29": _years("163", "198.5", "231", "249.5"),
    # below 100: counted as Buruk, but incomplete
    "33.16": _years("141.5", "158", "172.5", HALF_ANSWERED),
    # the stated band contradicts the score
    "33.25": _years("254", "279.5", "301", CONFLICT),
    # did not take part in 2023
    "33.03": _years("188.5", NOT_PARTICIPATING, "253", "266.5"),
    # the result of 2025 has not arrived
    "33.20": _years("195", "236.5", "256", NOT_RECEIVED),
}
