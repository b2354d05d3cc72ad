"""Columns that several of our templates have: the source, and the region."""

from merit.domain.imports.template_parts import TemplateColumn, ValueKind

SOURCE_COLUMNS = (
    TemplateColumn(
        "source", "Sumber", "Judul dokumen, nomor surat, atau alamat laman.", 40, ValueKind.TEXT
    ),
    TemplateColumn("source_kind", "Jenis sumber", "Pilih dari daftar.", 18, ValueKind.SOURCE_KIND),
    TemplateColumn(
        "source_published_on",
        "Tanggal sumber",
        "Tahun, tahun-bulan, atau tahun-bulan-tanggal, misalnya 2023-12.",
        16,
        ValueKind.PARTIAL_DAY,
    ),
)

REGION = (
    TemplateColumn(
        "region_code",
        "Kode wilayah",
        "Kode Kemendagri sebagai teks, misalnya 33.10.",
        14,
        ValueKind.REGION_CODE,
        needed=True,
    ),
    TemplateColumn(
        "region_name",
        "Kabupaten/kota",
        "Nama lengkap dengan Kabupaten atau Kota.",
        26,
        ValueKind.REGION_NAME,
    ),
)
