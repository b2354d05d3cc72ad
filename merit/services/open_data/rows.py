"""The rows of the open data.

A row is its own documentation: the annotation of a field is the sentence the published
description shows. Field names are a promise to readers and never change within `/api/v1/`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    Dataset,
    InterventionStatus,
    RegionKind,
    SourceKind,
    Status,
)

RegionCode = Annotated[str, "Kode wilayah Kemendagri, selalu teks: 33.10 bukan 33.1."]
RegionName = Annotated[str, "Nama wilayah beserta jenisnya."]
Year = Annotated[int, "Tahun penilaian."]
InstrumentCode = Annotated[
    str,
    "Kode instrumen penilaian; kode@revisi bila hasil dicatat dengan revisi lama yang skornya "
    "berarti lain. Bandingkan hanya hasil dengan isi yang sama.",
]
Reference = Annotated[str, "Rujukan sumber."]
Publisher = Annotated[SourceKind, "Siapa yang menerbitkan sumber."]
PublishedOn = Annotated[
    str | None, "Tanggal sumber: tahun, tahun-bulan, atau tanggal penuh, sejauh diketahui."
]
Sureness = Annotated[Confidence, "Tingkat keyakinan saat data dicatat."]
Note = Annotated[str | None, "Catatan pada data ini."]
Origin = Annotated[Dataset, "Himpunan data: terbit adalah fakta, contoh bukan fakta."]


@dataclass(frozen=True, slots=True)
class RegionRow:
    """One kabupaten or kota."""

    kode_wilayah: RegionCode
    nama_wilayah: RegionName
    jenis: Annotated[RegionKind, "Kabupaten atau Kota."]
    eks_karesidenan: Annotated[str | None, "Eks-karesidenan."]
    luas_km2: Annotated[float | None, "Luas resmi dalam kilometer persegi."]
    baris_petak: Annotated[int | None, "Baris pada peta petak; 0 paling utara."]
    kolom_petak: Annotated[int | None, "Kolom pada peta petak; 0 paling barat."]


@dataclass(frozen=True, slots=True)
class AssessmentRow:
    """One recorded official result; what is not known is None, never zero."""

    kode_wilayah: RegionCode
    nama_wilayah: RegionName
    tahun: Year
    skor: Annotated[
        float | None, "Skor; null bila tidak diterbitkan, tidak pernah 0 sebagai ganti."
    ]
    indeks_terbit: Annotated[float | None, "Indeks sebagaimana diterbitkan sumber."]
    kategori: Annotated[
        str | None, "Kategori yang diterbitkan; bila tidak ada, kategori dari skor."
    ]
    kategori_dari_skor: Annotated[str | None, "Kategori menurut skor dan batas instrumen."]
    konflik_kategori: Annotated[
        bool, "Benar bila kategori terbit berbeda dari kategori menurut skor."
    ]
    status: Annotated[Status, "Apakah dinilai pada tahun itu dan, bila tidak, mengapa."]
    hasil_tahun: Annotated[int | None, "Tahun hasil yang mewakili baris ini."]
    berlaku_sampai: Annotated[date | None, "Hari terakhir hasil itu berlaku."]
    belum_lengkap: Annotated[bool, "Benar bila skor terlalu rendah untuk penilaian yang lengkap."]
    instrumen: InstrumentCode
    jenis_pernyataan: Annotated[Claim, "Cara sumber menyatakan hasil ini."]
    sumber: Reference
    jenis_sumber: Publisher
    tanggal_sumber: PublishedOn
    nomor_keputusan: Annotated[str | None, "Nomor keputusan penetapan."]
    tingkat_keyakinan: Sureness
    catatan: Note
    data: Origin


@dataclass(frozen=True, slots=True)
class AspectRow:
    """Points of one aspect in one official result."""

    kode_wilayah: RegionCode
    nama_wilayah: RegionName
    tahun: Year
    instrumen: InstrumentCode
    kode_aspek: Annotated[str, "Kode aspek pada instrumen."]
    nama_aspek: Annotated[str, "Nama aspek."]
    skor: Annotated[float, "Skor aspek."]
    skor_maksimum: Annotated[float | None, "Skor maksimum aspek; null bila belum diketahui."]
    data: Origin


@dataclass(frozen=True, slots=True)
class InterventionRow:
    """One coaching activity."""

    kode: Annotated[str, "Kode intervensi."]
    jenis: Annotated[InterventionKind, "Jenis kegiatan."]
    judul: Annotated[str, "Judul kegiatan."]
    tema: Annotated[str | None, "Tema kegiatan."]
    status: Annotated[InterventionStatus, "Status pelaksanaan."]
    tanggal_mulai: Annotated[date, "Hari pertama."]
    tanggal_selesai: Annotated[date, "Hari terakhir."]
    presisi_tanggal: Annotated[Precision, "Ketelitian tanggal: hari, atau hanya bulan."]
    tempat: Annotated[str | None, "Tempat kegiatan."]
    kode_tempat: Annotated[str | None, "Kode wilayah tempat kegiatan."]
    jam: Annotated[float | None, "Lama tatap muka dalam jam."]
    wilayah_sasaran: Annotated[tuple[str, ...], "Kode wilayah sasaran; pada CSV dipisah spasi."]
    aspek_sasaran: Annotated[tuple[str, ...], "Kode aspek sasaran; pada CSV dipisah spasi."]
    indikator_sasaran: Annotated[tuple[str, ...], "Kode indikator sasaran; pada CSV dipisah spasi."]
    instrumen: Annotated[str | None, "Kode instrumen dari aspek dan indikator itu."]
    cara_bertemu: Annotated[Mode | None, "Tatap muka, daring, atau keduanya."]
    penyelenggara: Annotated[str | None, "Unit penyelenggara."]
    tuan_rumah: Annotated[str | None, "Tuan rumah."]
    jumlah_peserta: Annotated[int | None, "Banyaknya orang yang hadir."]
    wilayah_hadir: Annotated[
        tuple[str, ...] | None,
        "Kode wilayah yang hadir; null bila belum dicatat. Pada CSV dipisah spasi.",
    ]
    biaya_rupiah: Annotated[int | None, "Biaya dalam rupiah."]
    sumber_dana: Annotated[str | None, "Sumber dana."]
    sumber: Reference
    jenis_sumber: Publisher
    tanggal_sumber: PublishedOn
    tingkat_keyakinan: Sureness
    catatan: Note
    data: Origin


@dataclass(frozen=True, slots=True)
class ActionRow:
    """One agreed follow-up; being late depends on the day of reading and is left to the reader."""

    kode: Annotated[str, "Kode butir tindak lanjut."]
    kode_wilayah: RegionCode
    nama_wilayah: RegionName
    judul: Annotated[str, "Isi tindak lanjut."]
    penanggung_jawab: Annotated[str, "Unit kerja penanggung jawab."]
    tanggal_sepakat: Annotated[date, "Tanggal disepakati."]
    tenggat: Annotated[date, "Batas waktu penyelesaian."]
    status: Annotated[ActionStatus, "Status pelaksanaan."]
    kemajuan_persen: Annotated[int, "Kemajuan dalam persen."]
    kode_intervensi: Annotated[str | None, "Intervensi asal."]
    kode_indikator: Annotated[str | None, "Indikator yang diperbaiki."]
    tingkat_awal: Annotated[int | None, "Tingkat indikator saat disepakati."]
    tingkat_tujuan: Annotated[int | None, "Tingkat indikator yang dituju."]
    kode_aspek: Annotated[str | None, "Aspek yang diperbaiki, bila tanpa indikator."]
    instrumen: Annotated[str | None, "Kode instrumen dari aspek atau indikator itu."]
    bukti_penyelesaian: Annotated[str | None, "Apa yang menunjukkan bahwa butir ini selesai."]
    kode_keputusan: Annotated[str | None, "Keputusan rakor asal."]
    data: Origin


Row = RegionRow | AssessmentRow | AspectRow | InterventionRow | ActionRow
