"""How far each region's self-check of the demonstration came, and on which days.

One table per period, read by row; what is written down of a region is worked out from its row.
"""

from datetime import date
from typing import NamedTuple

from merit.domain.self_checks.periods import PeriodState
from merit.domain.self_checks.workflow import CheckState as State

EVERY = 37
"""Indicators of the instrument in force."""
SO_FAR = 15
"""How many of those sent a verifier who has begun has looked at."""


class Course(NamedTuple):
    """One region. Days are empty where it did not come that far.

    `answered` counts indicators from the first on, the last of them on the day `filled`; `judged`
    is when the verdicts were given, `looked_at` on how many, and `last` when the step was taken
    that led to `state` after that: returned, mended, sent again, approved or opened again. The
    aspect `bare` has no evidence, the indicator `leap` is claimed two levels above what is so.
    """

    region: str
    state: State
    answered: int = EVERY
    filled: str = ""
    sent: str = ""
    judged: str = ""
    last: str = ""
    reason: str = ""
    looked_at: int = EVERY
    bare: str = ""
    leap: str = ""


class Held(NamedTuple):
    """One period and its regions."""

    code: str
    year: int
    opens_on: date
    due_on: date
    state: PeriodState
    courses: tuple[Course, ...]


WITHOUT_EVIDENCE = "Lengkapi bukti dukung aspek Pengembangan Karier sebelum dikirim."
RETURNED = "Beberapa tingkat belum didukung bukti. Lihat catatan pada tiap indikator."
AMENDED = "Sudah disahkan, tetapi peraturan manajemen talenta baru terbit sesudahnya."

# Laid out by hand: one region a line reads as a table.
OF_2025 = (
    Course("33.02", State.APPROVED, EVERY, "2025-08-12", "2025-08-14", "2025-09-02", "2025-10-07"),
    Course("33.04", State.APPROVED, EVERY, "2025-09-04", "2025-09-08", "2025-09-17", "2025-10-07"),
    Course("33.05", State.APPROVED, EVERY, "2025-08-19", "2025-08-21", "2025-09-03", "2025-10-07"),
    Course("33.10", State.APPROVED, EVERY, "2025-08-05", "2025-08-06", "2025-08-27", "2025-10-08"),
    Course("33.11", State.APPROVED, EVERY, "2025-08-25", "2025-08-27", "2025-09-09", "2025-10-08"),
    Course("33.15", State.APPROVED, EVERY, "2025-08-20", "2025-08-22", "2025-09-05", "2025-10-08"),
    Course("33.18", State.APPROVED, EVERY, "2025-08-27", "2025-08-29", "2025-09-11", "2025-10-09"),
    Course("33.19", State.APPROVED, EVERY, "2025-08-11", "2025-08-13", "2025-09-01", "2025-10-09"),
    Course("33.29", State.APPROVED, EVERY, "2025-08-26", "2025-08-28", "2025-09-10", "2025-10-09"),
    Course("33.71", State.APPROVED, EVERY, "2025-08-06", "2025-08-07", "2025-08-28", "2025-10-10"),
    Course("33.74", State.DRAFT, 18, "2025-08-28"),
    Course("33.75", State.APPROVED, EVERY, "2025-08-13", "2025-08-15", "2025-09-02", "2025-10-10"),
)
OF_2026 = (
    Course("33.01", State.DRAFT, 12, "2026-11-12"),
    Course("33.02", State.SENT, EVERY, "2026-11-04", "2026-11-06"),
    Course("33.03", State.DRAFT, 0),
    Course("33.04", State.WITH_HEAD, EVERY, "2026-11-18"),
    Course("33.05", State.SENT, EVERY, "2026-10-30", "2026-11-03", "2026-11-19",
           looked_at=SO_FAR),
    Course("33.06", State.DRAFT, 20, "2026-11-17"),
    Course("33.07", State.WITH_HEAD, EVERY, "2026-11-19"),
    Course("33.08", State.VERIFIED, EVERY, "2026-10-19", "2026-10-21", "2026-11-05"),
    Course("33.09", State.MENDING, EVERY, "2026-10-22", "2026-10-26", "2026-11-09", "2026-11-16",
           RETURNED),
    Course("33.10", State.APPROVED, EVERY, "2026-10-08", "2026-10-12", "2026-10-27", "2026-11-10"),
    Course("33.11", State.VERIFIED, EVERY, "2026-10-20", "2026-10-23", "2026-11-06"),
    Course("33.12", State.SENT, EVERY, "2026-10-28", "2026-10-30", "2026-11-18",
           looked_at=SO_FAR),
    Course("33.13", State.SENT, EVERY, "2026-11-10", "2026-11-12"),
    Course("33.14", State.RETURNED, EVERY, "2026-10-21", "2026-10-23", "2026-11-09", "2026-11-10",
           RETURNED),
    Course("33.15", State.APPROVED, EVERY, "2026-10-09", "2026-10-13", "2026-10-28", "2026-11-10"),
    Course("33.16", State.DRAFT, 0),
    Course("33.17", State.DRAFT, 0),
    Course("33.18", State.SENT, EVERY, "2026-11-16", "2026-11-18"),
    Course("33.19", State.APPROVED, EVERY, "2026-10-12", "2026-10-14", "2026-10-29", "2026-11-11"),
    Course("33.20", State.DRAFT, 0),
    Course("33.21", State.APPROVED, EVERY, "2026-10-13", "2026-10-15", "2026-10-30", "2026-11-11"),
    Course("33.22", State.SENT, EVERY, "2026-11-12", "2026-11-16"),
    Course("33.23", State.MENDING, EVERY, "2026-10-26", "2026-10-28", "2026-11-11", "2026-11-18",
           RETURNED),
    Course("33.24", State.DRAFT, 33, "2026-11-19"),
    Course("33.25", State.REOPENED, EVERY, "2026-10-14", "2026-10-16", "2026-11-02", "2026-11-19",
           AMENDED),
    Course("33.26", State.SENT, EVERY, "2026-10-16", "2026-10-20", "2026-11-04", "2026-11-17"),
    Course("33.27", State.DRAFT, EVERY, "2026-11-13", reason=WITHOUT_EVIDENCE,
           bare="A3"),
    Course("33.28", State.DRAFT, EVERY, "2026-11-20"),
    Course("33.29", State.RETURNED, EVERY, "2026-10-27", "2026-10-29", "2026-11-12", "2026-11-13",
           RETURNED),
    Course("33.71", State.APPROVED, EVERY, "2026-10-06", "2026-10-08", "2026-10-26", "2026-11-11"),
    Course("33.72", State.VERIFIED, EVERY, "2026-10-22", "2026-10-26", "2026-11-10"),
    Course("33.73", State.WITH_HEAD, EVERY, "2026-11-20"),
    Course("33.74", State.VERIFIED, EVERY, "2026-10-23", "2026-10-27", "2026-11-13"),
    Course("33.75", State.DRAFT, 27, "2026-11-18", bare="A4", leap="3.4"),
    Course("33.76", State.SENT, EVERY, "2026-11-09", "2026-11-11"),
)  # fmt: skip

HELD = (
    Held("M-2025-01", 2025, date(2025, 7, 7), date(2025, 8, 29), PeriodState.CLOSED, OF_2025),
    Held("M-2026-01", 2026, date(2026, 9, 21), date(2026, 11, 30), PeriodState.OPEN, OF_2026),
)
"""The first was tried out in twelve regions, two of each eks-karesidenan."""
