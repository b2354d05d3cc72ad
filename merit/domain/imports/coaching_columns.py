"""The columns of our templates of coaching: activities, and action items."""

from merit.domain.imports.shared_columns import REGION, SOURCE_COLUMNS
from merit.domain.imports.template_parts import TemplateColumn, ValueKind

INTERVENTION_COLUMNS = (
    TemplateColumn(
        "code",
        "Kode kegiatan",
        "Kosong untuk kegiatan baru. Kode yang sama pada beberapa baris berarti satu kegiatan.",
        14,
        ValueKind.TEXT,
    ),
    TemplateColumn(
        "kind",
        "Jenis kegiatan",
        "Pilih dari daftar.",
        20,
        ValueKind.INTERVENTION_KIND,
        needed=True,
    ),
    TemplateColumn("title", "Nama kegiatan", "Judul kegiatan.", 40, ValueKind.TEXT, needed=True),
    TemplateColumn("theme", "Tema", "Pokok bahasan.", 24, ValueKind.TEXT),
    TemplateColumn(
        "starts_on", "Tanggal mulai", "Misalnya 24/05/2022.", 15, ValueKind.DAY, needed=True
    ),
    TemplateColumn("ends_on", "Tanggal selesai", "Kosong berarti sehari.", 15, ValueKind.DAY),
    TemplateColumn(
        "precision",
        "Ketelitian tanggal",
        "Hari, atau bulan bila hanya bulannya yang diketahui.",
        18,
        ValueKind.PRECISION,
    ),
    TemplateColumn("place", "Tempat", "Tempat kegiatan.", 24, ValueKind.TEXT),
    TemplateColumn("hours", "Jumlah jam", "Lama pertemuan dalam jam.", 12, ValueKind.HOURS),
    TemplateColumn(
        "region_codes",
        "Kabupaten/kota peserta",
        "Kode atau nama lengkap, dipisah titik koma.",
        40,
        ValueKind.REGIONS,
    ),
    TemplateColumn(
        "aspect_codes", "Aspek", "Kode aspek, dipisah titik koma.", 18, ValueKind.ASPECTS
    ),
    TemplateColumn(
        "indicator_codes",
        "Indikator",
        "Kode indikator sebagai teks, dipisah titik koma, misalnya 3.1; 3.10.",
        18,
        ValueKind.INDICATORS,
    ),
    TemplateColumn(
        "instrument",
        "Instrumen",
        "Instrumen dari aspek dan indikator itu.",
        22,
        ValueKind.INSTRUMENT,
    ),
    TemplateColumn(
        "status",
        "Status kegiatan",
        "Pilih dari daftar.",
        16,
        ValueKind.INTERVENTION_STATUS,
        needed=True,
    ),
    TemplateColumn("mode", "Cara bertemu", "Pilih dari daftar.", 20, ValueKind.MODE),
    TemplateColumn("organiser", "Penyelenggara", "Unit, bukan nama orang.", 24, ValueKind.TEXT),
    TemplateColumn("host", "Tuan rumah", "Unit atau daerah.", 24, ValueKind.TEXT),
    TemplateColumn(
        "participants", "Jumlah peserta", "Banyaknya orang yang hadir.", 12, ValueKind.COUNT
    ),
    TemplateColumn(
        "present_codes",
        "Kabupaten/kota hadir",
        "Kode atau nama lengkap, dipisah titik koma. Kosong: belum dicatat; Nihil: tidak ada.",
        40,
        ValueKind.REGIONS,
    ),
    TemplateColumn("cost", "Biaya (Rp)", "Dalam rupiah penuh.", 16, ValueKind.RUPIAH),
    TemplateColumn("fund_source", "Sumber dana", "Misalnya APBD.", 20, ValueKind.TEXT),
    *SOURCE_COLUMNS,
)

ACTION_COLUMNS = (
    TemplateColumn("code", "Kode RTL", "Kosong untuk butir baru.", 14, ValueKind.TEXT),
    *REGION,
    TemplateColumn(
        "title", "Rencana tindak lanjut", "Apa yang disepakati.", 44, ValueKind.TEXT, needed=True
    ),
    TemplateColumn(
        "owner", "Penanggung jawab", "Unit atau jabatan.", 26, ValueKind.TEXT, needed=True
    ),
    TemplateColumn(
        "agreed_on",
        "Tanggal kesepakatan",
        "Misalnya 24/05/2022.",
        18,
        ValueKind.DAY,
        needed=True,
    ),
    TemplateColumn("due_on", "Tenggat", "Misalnya 31/12/2022.", 14, ValueKind.DAY, needed=True),
    TemplateColumn(
        "status", "Status RTL", "Pilih dari daftar.", 24, ValueKind.ACTION_STATUS, needed=True
    ),
    TemplateColumn("progress", "Kemajuan (%)", "0 sampai 100.", 13, ValueKind.PERCENT),
    TemplateColumn(
        "intervention_code", "Kode kegiatan", "Asal kesepakatan, bila ada.", 14, ValueKind.TEXT
    ),
    TemplateColumn(
        "decision_code",
        "Kode keputusan",
        "Keputusan rakor yang tercatat, misalnya K-2026-01/3.",
        16,
        ValueKind.TEXT,
    ),
    TemplateColumn(
        "aspect_code", "Aspek", "Kode satu aspek, bila tanpa indikator.", 10, ValueKind.TEXT
    ),
    TemplateColumn(
        "indicator_code", "Kode indikator", "Misalnya 3.10, sebagai teks.", 14, ValueKind.TEXT
    ),
    TemplateColumn(
        "instrument",
        "Instrumen",
        "Instrumen dari aspek atau indikator itu.",
        22,
        ValueKind.INSTRUMENT,
    ),
    TemplateColumn("level_from", "Tingkat awal", "Tingkat sekarang.", 12, ValueKind.LEVEL),
    TemplateColumn("level_to", "Tingkat tujuan", "Tingkat yang dituju.", 13, ValueKind.LEVEL),
    TemplateColumn(
        "evidence",
        "Bukti penyelesaian",
        "Apa yang kelak menunjukkan bahwa butir ini selesai.",
        36,
        ValueKind.TEXT,
    ),
)
