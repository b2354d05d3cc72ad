"""What the columns of schedules and of lists of follow-ups are called in offices."""

from collections.abc import Collection

from merit.domain.imports.headings import NUMBER, REMARKS, Heading, Headings
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    NUMBER_HEADING,
    REMARKS_HEADING,
    TemplateColumn,
)

DATES, MONTH, CLOCK, LESSONS = "dates", "month", "clock", "lessons"
AUDIENCE, REMARK, STEP, YEAR = "audience", "remark", "step", "year"
"""Fields of columns beside those of the templates: days in one cell; the month of days told
without one; the time of day, or the days; lessons, which are no hours; whom it is for, where
regions have no column of their own; "Keterangan", which may be the status; "2 ke 3"; the year."""

_SHARED = (
    Heading(NUMBER, (NUMBER_HEADING, "No", "Nomor", "No. Urut", "Nomor Urut", "Urut", "#")),
    Heading(REMARKS, (REMARKS_HEADING,)),
    Heading(
        "region_code",
        ("Kode Wilayah", "Kode Daerah", "Kode Kab/Kota", "Kode Kabupaten/Kota", "Kode Kemendagri"),
    ),
    Heading(REMARK, ("Keterangan", "Ket")),
    Heading(YEAR, ("Tahun", "Tahun Anggaran", "TA", "Thn")),
)
_REGIONS = (
    *("Kabupaten/Kota", "Kab/Kota", "Kabkota", "Kabupaten dan Kota", "Kabupaten", "Daerah"),
    *("Wilayah", "Instansi", "Instansi Daerah", "Pemerintah Daerah", "Pemda", "Pemkab/Pemkot"),
    *("Nama Kabupaten/Kota", "Nama Kab/Kota", "Nama Daerah", "Nama Instansi", "Asal Daerah"),
)
_TARGETS = (
    *("Kab/Kota Peserta", "Kab/Kota Sasaran", "Kabupaten/Kota Sasaran", "Daerah Sasaran"),
    *("Daerah Peserta", "Wilayah Sasaran", "Instansi Peserta", "Sasaran Kab/Kota"),
    *("Peserta Kab/Kota", "Sasaran Daerah", "Kab/Kota yang Didampingi", "Lokus"),
)

_INTERVENTIONS = (
    Heading("code", ("Kode", "Kode Intervensi", "Kode Pendampingan", "ID Kegiatan")),
    Heading(
        "kind",
        (
            *("Jenis", "Jenis Intervensi", "Jenis Pendampingan", "Jenis Pembinaan"),
            *("Bentuk", "Bentuk Kegiatan", "Bentuk Pendampingan", "Bentuk Pembinaan"),
            *("Bentuk Intervensi", "Kategori Kegiatan", "Metode", "Metode Pendampingan"),
        ),
    ),
    Heading(
        "title",
        (
            *("Kegiatan", "Judul", "Judul Kegiatan", "Kegiatan/Judul", "Nama/Judul Kegiatan"),
            *("Uraian Kegiatan", "Rencana Kegiatan", "Agenda", "Nama Agenda", "Acara"),
            *("Nama Acara", "Nama Intervensi", "Intervensi", "Nama Pendampingan", "Uraian"),
            *("Kegiatan Pendampingan", "Kegiatan Pembinaan", "Agenda Kegiatan"),
        ),
    ),
    Heading(
        "theme",
        (
            *("Tema", "Topik", "Materi", "Pokok Bahasan", "Tema/Materi", "Materi/Tema"),
            *("Tema Kegiatan", "Substansi", "Topik/Materi", "Materi Pendampingan"),
        ),
    ),
    Heading(
        DATES,
        (
            *("Tanggal", "Hari/Tanggal", "Hari, Tanggal", "Hari dan Tanggal", "Tgl", "Hari/Tgl"),
            *("Tanggal Pelaksanaan", "Tgl Pelaksanaan", "Waktu Pelaksanaan", "Jadwal"),
            *("Jadwal Pelaksanaan", "Tanggal Kegiatan", "Pelaksanaan", "Waktu Kegiatan"),
            *("Hari/Tanggal Pelaksanaan", "Waktu/Tanggal", "Tanggal/Waktu"),
        ),
    ),
    Heading(
        "starts_on", ("Mulai", "Tgl Mulai", "Tanggal Awal", "Pelaksanaan Mulai", "Mulai Tanggal")
    ),
    Heading(
        "ends_on",
        ("Selesai", "Tgl Selesai", "Tanggal Akhir", "Pelaksanaan Selesai", "Sampai", "s.d."),
    ),
    Heading(MONTH, ("Bulan", "Bulan Pelaksanaan", "Triwulan", "TW")),
    Heading(CLOCK, ("Waktu", "Pukul")),
    Heading("place", ("Lokasi", "Tempat Kegiatan", "Tempat Pelaksanaan", "Tempat/Lokasi")),
    Heading(
        "hours",
        (
            *("Durasi", "Lama", "Jam", "Lama Kegiatan", "Durasi Kegiatan", "Lama Jam"),
            *("Durasi Jam", "Jumlah Jam Pendampingan", "Jam Pendampingan"),
        ),
    ),
    Heading(LESSONS, ("JP", "JPL", "Jumlah JP", "Jumlah JPL", "Jam Pelajaran", "Durasi JP")),
    Heading("region_codes", (*_REGIONS, *_TARGETS)),
    Heading(
        AUDIENCE,
        ("Sasaran", "Peserta", "Sasaran/Peserta", "Peserta/Sasaran", "Sasaran Kegiatan"),
    ),
    Heading("status", ("Status", "Status Pelaksanaan", "Keterlaksanaan", "Status/Keterangan")),
    Heading(
        "aspect_codes",
        (
            *("Aspek Sistem Merit", "Aspek Merit", "Aspek Terkait", "Aspek yang Dibahas"),
            *("Fokus Aspek", "Kode Aspek", "Aspek Penilaian"),
        ),
    ),
    Heading("instrument", ("Instrumen Penilaian",)),
    Heading("indicator_codes", ("Kode Indikator", "Indikator Terkait", "Indikator yang Dibahas")),
    Heading("mode", ("Moda", "Luring/Daring")),
    Heading("organiser", ("Unit Penyelenggara", "Instansi Penyelenggara")),
    Heading("participants", ("Jml Peserta", "Jumlah Orang")),
    Heading(
        "present_codes",
        ("Kab/Kota Hadir", "Kab/Kota yang Hadir", "Daerah Hadir", "Daerah yang Hadir"),
    ),
    Heading("cost", ("Biaya", "Biaya Kegiatan")),
    Heading("fund_source", ("Sumber Anggaran", "Sumber Pembiayaan")),
    Heading("source", ("Sumber Data", "Dasar", "Dokumen", "Dasar Surat", "Nomor Surat", "Rujukan")),
)

_ACTIONS = (
    Heading("code", ("Kode", "Kode Butir", "Kode Tindak Lanjut", "ID RTL", "Kode Butir RTL")),
    Heading("region_name", (*_REGIONS, "Kota")),
    Heading(
        "title",
        (
            *("RTL", "Uraian", "Uraian RTL", "Butir RTL", "Uraian Rencana Tindak Lanjut"),
            *("Tindak Lanjut", "Uraian Tindak Lanjut", "Rencana Aksi", "Uraian Kegiatan"),
            *("Kegiatan Tindak Lanjut", "Butir Kesepakatan", "Kesepakatan", "Aksi"),
            *("Keputusan", "Keputusan Rapat", "Rencana Tindak Lanjut (RTL)"),
        ),
    ),
    Heading(
        "owner",
        (
            *("PJ", "PIC", "Penanggungjawab", "Penanggung Jawab/PIC", "Pelaksana"),
            *("Unit Penanggung Jawab", "Perangkat Daerah Penanggung Jawab", "Unit Pelaksana"),
            *("OPD Penanggung Jawab", "Instansi Penanggung Jawab", "Unit Kerja"),
        ),
    ),
    Heading(
        "agreed_on",
        (
            *("Tgl Kesepakatan", "Tanggal Disepakati", "Disepakati", "Disepakati Tanggal"),
            *("Tanggal RTL", "Tanggal Keputusan", "Tanggal Kesepakatan RTL"),
        ),
    ),
    Heading(
        "due_on",
        (
            *("Batas Waktu", "Tenggat Waktu", "Target Waktu", "Target Selesai", "Jatuh Tempo"),
            *("Target Penyelesaian", "Tanggal Selesai", "Waktu Penyelesaian", "Batas Akhir"),
            *("Target Waktu Penyelesaian", "Batas Waktu Penyelesaian", "Deadline"),
        ),
    ),
    Heading(
        "status",
        ("Status", "Status Tindak Lanjut", "Status Penyelesaian", "Status/Keterangan"),
    ),
    Heading(
        "progress",
        (
            *("Kemajuan", "Progres", "Progress", "Capaian", "Persentase", "Realisasi"),
            *("Persentase Penyelesaian", "Penyelesaian", "% Penyelesaian", "Persen"),
        ),
    ),
    Heading("intervention_code", ("Kode Intervensi", "Asal Kegiatan", "Kode Pendampingan")),
    Heading("decision_code", ("Kode Keputusan Rakor", "Kode Keputusan Rapat")),
    Heading("aspect_code", ("Aspek Sistem Merit", "Aspek Merit", "Aspek Terkait", "Kode Aspek")),
    Heading("instrument", ("Instrumen Penilaian",)),
    Heading("evidence", ("Bukti Selesai", "Bukti yang Diharapkan")),
    Heading(
        "indicator_code",
        ("Indikator", "Subaspek", "Sub Aspek", "Indikator/Subaspek", "Indikator Terkait"),
    ),
    Heading(
        STEP,
        (
            *("Tingkat", "Level", "Tingkat dari ke", "Level dari ke", "Tingkat dari/ke"),
            *("Kenaikan Tingkat", "Kenaikan Level", "Tingkat Awal ke Tujuan"),
        ),
    ),
    Heading(
        "level_from",
        (
            *("Tingkat dari", "Level dari", "Level Awal", "Tingkat Sekarang", "Level Sekarang"),
            *("Tingkat Saat Ini", "Level Saat Ini", "Dari"),
        ),
    ),
    Heading(
        "level_to",
        (
            *("Tingkat ke", "Level ke", "Level Tujuan", "Target Tingkat", "Target Level"),
            *("Tingkat Target", "Level Target", "Ke"),
        ),
    ),
)


def _headings(template: Collection[TemplateColumn], more: tuple[Heading, ...]) -> Headings:
    own = [Heading(column.field, (column.heading,)) for column in template]
    return Headings.of([*own, *_SHARED, *more])


INTERVENTION_HEADINGS = _headings(INTERVENTION_COLUMNS, _INTERVENTIONS)
"""The headings of a schedule of coaching."""

ACTION_HEADINGS = _headings(ACTION_COLUMNS, _ACTIONS)
"""The headings of a list of follow-ups."""
