"""The province's coaching programme 2023 to 2027 as a table, in order of date.

The yearly rhythm: coordination meeting in January, assistance per eks-karesidenan in spring,
thematic discussions in summer, the desk before the assessment in September. Some regions are
reached seldom, and aspects A7 and A8 hardly at all, so that questions of coverage have answers.
"""

from typing import NamedTuple

from merit.domain.coaching import InterventionKind as Kind
from merit.domain.states import InterventionStatus as Status


class Activity(NamedTuple):
    """One row. `target` lists regions: "semua", an eks-karesidenan, a code, "-code" to leave out.

    `end` is empty for one day; `place_code` is empty for a meeting held online.
    """

    start: str
    end: str
    kind: Kind
    title: str
    place_code: str
    target: str
    aspects: str
    hours: str
    status: Status = Status.HELD


ONLINE = ""
NO_RESULT = "-33.17 -33.20 -33.27"

# Laid out by hand: one activity in two or three lines reads as a table.
PROGRAMME: tuple[Activity, ...] = (
    Activity("2023-01-24", "", Kind.COORDINATION, "Rapat koordinasi pembinaan sistem merit 2023",
             "33.74", "semua", "A1 A2 A3 A4 A5 A6 A7 A8", "6"),
    Activity("2023-02-16", "", Kind.SOCIALISATION,
             "Sosialisasi penilaian mandiri dan unggah bukti dukung",
             ONLINE, "semua", "A1 A2 A3 A4 A5 A6 A7 A8", "3"),
    Activity("2023-03-07", "2023-03-08", Kind.ASSISTANCE,
             "Asistensi penilaian mandiri eks-karesidenan Banyumas",
             "33.02", "Banyumas", "A1 A3 A5", "12"),
    Activity("2023-03-15", "2023-03-16", Kind.ASSISTANCE,
             "Asistensi penilaian mandiri eks-karesidenan Surakarta",
             "33.72", "Surakarta", "A1 A3 A5", "12"),
    Activity("2023-05-09", "2023-05-10", Kind.ASSISTANCE,
             "Asistensi penilaian mandiri eks-karesidenan Pati",
             "33.19", "Pati", "A1 A3 A6", "12"),
    Activity("2023-06-22", "", Kind.DISCUSSION, "FGD tematik pengembangan karier",
             "33.71", "Kedu Semarang", "A3", "6"),
    Activity("2023-07-10", "2023-07-12", Kind.TRAINING,
             "Bimbingan teknis dialog kinerja dan umpan balik",
             "33.74", "33.01 33.05 33.10 33.14 33.15 33.22 33.24 33.28 33.76", "A5", "20"),
    Activity("2023-09-19", "2023-09-21", Kind.DESK,
             "Desk bukti dukung sebelum penilaian 2023",
             "33.74", "semua -33.03", "A1 A2 A3 A4 A5 A6", "18"),
    Activity("2024-01-25", "", Kind.COORDINATION, "Rapat koordinasi hasil penilaian 2023",
             "33.11", "semua", "A3 A5", "6"),
    Activity("2024-03-05", "2024-03-06", Kind.ASSISTANCE, "Asistensi eks-karesidenan Kedu",
             "33.06", "Kedu -33.71", "A1 A2 A3", "12"),
    Activity("2024-04-24", "2024-04-25", Kind.ASSISTANCE, "Asistensi eks-karesidenan Pekalongan",
             "33.76", "Pekalongan -33.75", "A3 A5 A6", "12"),
    Activity("2024-05-14", "2024-05-15", Kind.ASSISTANCE, "Asistensi eks-karesidenan Semarang",
             "33.73", "Semarang", "A1 A3 A4", "12"),
    Activity("2024-06-12", "", Kind.DISCUSSION, "FGD tematik talent pool dan rencana suksesi",
             "33.75", "33.01 33.02 33.09 33.10 33.25 33.28 33.71 33.72 33.74 33.75 33.76",
             "A3 A4", "6"),
    Activity("2024-08-08", "", Kind.COACHING, "Coaching penyusunan pola karier",
             "33.23", "33.07 33.13 33.23", "A4", "5"),
    Activity("2024-08-27", "2024-08-28", Kind.STUDY,
             "Studi praktik baik manajemen kinerja ke Kota Semarang",
             "33.74", "33.04 33.26", "A5 A8", "10"),
    Activity("2024-09-24", "2024-09-26", Kind.DESK,
             "Desk bukti dukung sebelum penilaian 2024",
             "33.74", "semua -33.17 -33.71 -33.75", "A1 A2 A3 A4 A5 A6", "18"),
    Activity("2024-10-16", "", Kind.PREVERIFICATION, "Praverifikasi penilaian 2024",
             "33.72", "33.09 33.10 33.11 33.12 33.72", "A3 A5", "6", Status.POSTPONED),
    Activity("2025-01-22", "", Kind.COORDINATION, "Rapat koordinasi hasil penilaian 2024",
             "33.22", "semua", "A3 A5", "6"),
    Activity("2025-02-19", "2025-02-20", Kind.ASSISTANCE, "Asistensi eks-karesidenan Banyumas",
             "33.01", "Banyumas", "A3 A4 A6", "12"),
    Activity("2025-04-22", "2025-04-23", Kind.ASSISTANCE, "Asistensi eks-karesidenan Surakarta",
             "33.13", "Surakarta", "A2 A3 A5", "12"),
    Activity("2025-05-06", "2025-05-07", Kind.ASSISTANCE, "Asistensi eks-karesidenan Pekalongan",
             "33.28", "Pekalongan", "A1 A3 A5", "12"),
    Activity("2025-05-21", "", Kind.DISCUSSION, "FGD tematik pemetaan sembilan kotak",
             "33.71", "Kedu 33.09 33.10 33.19", "A3", "6"),
    Activity("2025-07-15", "2025-07-17", Kind.TRAINING,
             "Bimbingan teknis rencana pengembangan kompetensi",
             "33.74", "33.02 33.06 33.08 33.14 33.18 33.21 33.24 33.26 33.73", "A3", "20"),
    Activity("2025-08-07", "", Kind.COACHING, "Coaching penegakan disiplin dan kode etik",
             "33.19", "33.18 33.19", "A6", "5", Status.CANCELLED),
    Activity("2025-09-16", "2025-09-18", Kind.DESK,
             "Desk bukti dukung sebelum penilaian 2025",
             "33.74", "semua -33.16 -33.17", "A1 A2 A3 A4 A5 A6 A7 A8", "18"),
    Activity("2025-10-09", "", Kind.PREVERIFICATION, "Praverifikasi calon Sangat Baik 2025",
             "33.74", "33.10 33.25 33.71 33.75", "A3 A4 A5", "7"),
    Activity("2025-11-13", "", Kind.EXPOSE, "Gelar ekspose persiapan manajemen talenta",
             "33.74", "33.01 33.72 33.74 33.76", "A3 A4", "5"),
    Activity("2026-01-21", "", Kind.COORDINATION, "Rapat koordinasi hasil penilaian 2025",
             "33.10", f"semua {NO_RESULT}", "A3 A4 A5", "6"),
    Activity("2026-02-12", "", Kind.SOCIALISATION,
             "Sosialisasi instrumen baru sistem merit, gelombang pertama",
             ONLINE, "Banyumas Kedu Surakarta", "", "3"),
    Activity("2026-02-24", "", Kind.SOCIALISATION,
             "Sosialisasi instrumen baru sistem merit, gelombang kedua",
             ONLINE, "Pati Semarang Pekalongan", "", "3", Status.POSTPONED),
    Activity("2026-04-15", "2026-04-16", Kind.ASSISTANCE, "Asistensi eks-karesidenan Kedu",
             "33.08", "Kedu -33.71", "A1 A3 A5", "12"),
    Activity("2026-05-12", "2026-05-13", Kind.ASSISTANCE, "Asistensi eks-karesidenan Semarang",
             "33.24", "Semarang", "A2 A3 A4", "12"),
    Activity("2026-06-25", "", Kind.DISCUSSION, "FGD tematik penghargaan dan disiplin",
             "33.14", "Surakarta 33.02 33.29", "A6", "6"),
    Activity("2026-08-12", "", Kind.COACHING, "Coaching pengisian bukti dukung",
             "33.29", "33.03 33.28 33.29", "A3 A5", "6"),
    Activity("2026-09-22", "2026-09-24", Kind.DESK, "Desk kesiapan penilaian 2026",
             "33.74", "semua -33.04 -33.16 -33.17 -33.18 -33.20 -33.26 -33.27",
             "A1 A3 A4 A5 A6", "18"),
    Activity("2026-10-20", "2026-10-21", Kind.MONITORING, "Monev tindak lanjut semester kedua",
             "33.76", "33.25 33.28 33.29 33.75 33.76", "A3 A5", "10"),
    Activity("2026-11-11", "", Kind.DISCUSSION, "FGD tematik rencana suksesi dan pola karier",
             "33.72", "33.05 33.09 33.10 33.22 33.72 33.74", "A3 A4", "6"),
    Activity("2026-12-08", "2026-12-09", Kind.MONITORING, "Monev akhir tahun daerah prioritas",
             "33.16", "33.16 33.17 33.20", "A3 A5", "10", Status.PLANNED),
    Activity("2026-12-17", "", Kind.DISCUSSION, "FGD tematik integrasi sistem kepegawaian",
             "33.74", "33.04 33.18 33.26 33.27 33.73 33.74", "A8", "6", Status.PLANNED),
    Activity("2027-01-20", "", Kind.COORDINATION, "Rapat koordinasi pembinaan sistem merit 2027",
             "33.75", "semua", "A3 A5", "6", Status.PLANNED),
    Activity("2027-02-16", "2027-02-17", Kind.ASSISTANCE, "Asistensi eks-karesidenan Pati",
             "33.18", "Pati", "A1 A3 A6", "12", Status.PLANNED),
    Activity("2027-03-01", "2027-03-31", Kind.ASSISTANCE,
             "Asistensi eks-karesidenan Pekalongan",
             "33.25", "Pekalongan", "A3 A5", "12", Status.PLANNED),
)  # fmt: skip
