"""The good practices of the demonstration: what regions that stand well in an aspect do."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.demonstration.origin import SOURCE

ENDORSED_AFTER = timedelta(days=14)


class Told(NamedTuple):
    """One row. `meeting` is that of the rakor it was noted in, empty for none."""

    code: str
    proposed_on: str
    region: str
    aspect: str
    indicator: str
    title: str
    description: str
    meeting: str = ""
    state: PracticeState = PracticeState.ENDORSED


# Laid out by hand: one practice in a few lines reads as a table.
PRACTICES: tuple[Told, ...] = (
    Told("P-2025-01", "2025-01-22", "33.09", "A5", "5.3",
         "Kartu dialog kinerja satu halaman",
         "Atasan dan pegawai mengisi satu kartu setiap triwulan: capaian, kendala, dan janji "
         "perbaikan. Kartu diunggah pada hari yang sama dan menjadi bukti dukung.",
         "K-2025-01"),
    Told("P-2025-02", "2025-03-11", "33.15", "A7", "7.2",
         "Layanan kepegawaian terjadwal di kecamatan",
         "Petugas layanan mendatangi kecamatan menurut jadwal bulanan, sehingga guru dan tenaga "
         "kesehatan tidak perlu ke ibu kota kabupaten untuk kenaikan pangkat dan cuti."),
    Told("P-2025-03", "2025-06-17", "33.21", "A6", "6.2",
         "Penghargaan pegawai menurut capaian SKP",
         "Calon penerima disaring dari capaian SKP dua tahun, lalu dinilai tim lintas perangkat "
         "daerah. Kriteria dan hasilnya diumumkan."),
    Told("P-2026-01", "2026-01-21", "33.10", "A1", "1.1",
         "Peta jabatan diperbarui setiap triwulan",
         "Setiap perangkat daerah memeriksa peta jabatannya pada akhir triwulan; perubahan "
         "langsung masuk ke rencana kebutuhan lima tahun.",
         "K-2026-01"),
    Told("P-2026-02", "2026-01-21", "33.11", "A3", "3.3",
         "Pemetaan sembilan kotak bersama perangkat daerah",
         "Kepala perangkat daerah ikut membahas letak pegawainya, sehingga hasil pemetaan "
         "dipahami dan dipakai saat mengusulkan pengisian jabatan.",
         "K-2026-01"),
    Told("P-2026-03", "2026-03-04", "33.25", "A8", "8.1",
         "Satu data pegawai untuk kinerja dan tambahan penghasilan",
         "Sistem kepegawaian menjadi sumber tunggal bagi e-Kinerja dan tambahan penghasilan; "
         "perbedaan data dilaporkan otomatis setiap pekan."),
    Told("P-2026-04", "2026-04-21", "33.19", "A4", "4.2",
         "Prosedur mutasi dengan tenggat di setiap tahap",
         "Usulan mutasi mempunyai tenggat per tahap dan dapat dipantau pengusul, sehingga "
         "rata-rata waktu penyelesaian diketahui."),
    Told("P-2026-05", "2026-05-19", "33.23", "A2", "2.4",
         "Orientasi pegawai baru dengan pendamping",
         "Setiap pegawai baru didampingi pegawai senior selama tiga bulan menurut daftar periksa "
         "yang menjadi bagian laporan orientasi."),
    Told("P-2026-06", "2026-07-14", "33.72", "A5", "5.5",
         "Matriks hasil kinerja untuk promosi dan pelatihan",
         "Hasil kinerja tiga tahun disajikan dalam satu matriks yang menjadi bahan wajib rapat "
         "tim penilai kinerja."),
    Told("P-2026-07", "2026-09-08", "33.71", "A3", "3.4",
         "Rencana suksesi diperiksa setiap semester",
         "Daftar calon pengganti tiap jabatan pimpinan diperiksa setiap semester bersama rencana "
         "pengembangan kompetensinya."),
    Told("P-2026-08", "2026-11-10", "33.18", "A3", "3.8",
         "Pelatihan 20 jam pelajaran melalui kelas antardinas",
         "Perangkat daerah bergiliran menjadi tuan rumah kelas singkat; jam pelajaran tercatat "
         "otomatis pada sistem kepegawaian.",
         state=PracticeState.PROPOSED),
)  # fmt: skip


def practice_records(regions: Sequence[Region], *, instrument: str) -> tuple[PracticeRecord, ...]:
    """The practices in order of date; their aspects are those of `instrument`."""
    labels = {region.code: region.label for region in regions}
    return tuple(_record(told, labels[told.region], instrument) for told in PRACTICES)


def _record(told: Told, label: str, instrument: str) -> PracticeRecord:
    day = date.fromisoformat(told.proposed_on)
    proposed_at = datetime(day.year, day.month, day.day, 3, tzinfo=UTC)
    is_decided = told.state is PracticeState.ENDORSED
    return PracticeRecord(
        dataset=Dataset.DEMO,
        code=told.code,
        region_code=told.region,
        title=told.title,
        description=told.description,
        instrument=instrument,
        aspect_code=told.aspect,
        contact=f"BKPSDM {label}",
        proposed_by=SOURCE.reference,
        proposed_at=proposed_at,
        state=told.state,
        indicator_code=told.indicator,
        meeting_code=told.meeting or None,
        decided_by=SOURCE.reference if is_decided else None,
        decided_at=proposed_at + ENDORSED_AFTER if is_decided else None,
    )
