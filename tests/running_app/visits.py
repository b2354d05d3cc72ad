"""The pages there are to visit, as the navigation registers them."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from merit.domain.access import Role, visitor
from merit.ui.navigation import PAGES

BREBES = {"kode": "33.29"}  # with open items, late ones too, in Contoh
SUBJECTS = {"daerah": BREBES, "simulasi": BREBES}


@dataclass(frozen=True, slots=True)
class Visit:
    """One address of the application: a page, the question asked of it, and the role it is for."""

    title: str
    path: str
    query: str = ""
    role: Role | None = None

    @property
    def address(self) -> str:
        """Path and query, to be put behind the server's address."""
        return f"{self.path}?{self.query}" if self.query else self.path

    def asking(self, **parameters: str) -> "Visit":
        """The same page with `parameters` added to its query.

        >>> Visit("Profil", "daerah", "kode=33.75").asking(data="contoh").address
        'daerah?kode=33.75&data=contoh'
        """
        query = "&".join(filter(None, (self.query, urlencode(parameters))))
        return replace(self, query=query)


TRIED = {
    "Pengelola data 1": (
        "penetapan",
        "penetapan?lihat=isi",
        "penetapan?lihat=isi&kode=33.29",
        "penetapan?lihat=isi&kode=33.29&hasil=2025",
        "penetapan?lihat=isi&kode=33.29&hasil=2021",
        "penetapan?lihat=tarik&kode=33.29&hasil=2025",
        "penetapan?lihat=riwayat&kode=33.29&hasil=2025",
        "impor",
        "impor?hasil=2023",
        "impor?jenis=rtl",
        "rakor?data=contoh&isi=baru",
        "rakor?data=contoh&kode=K-2027-01&lihat=kehadiran",
        "rakor?data=contoh&kode=K-2026-01&lihat=keputusan",
        "rakor?data=contoh&kode=K-2027-01&layar=ya",
        "panduan?untuk=provinsi&tentang=rakor",
        "jalur?data=contoh&kode=33.29&masa=2&langkah=1&atur=usaha",
        "verifikasi?data=contoh",
        "verifikasi?data=contoh&lihat=disahkan",
        "verifikasi?data=contoh&lihat=selisih&satuan=poin&urut=A3",
        "verifikasi?data=contoh&periode=M-2026-01&daerah=33.12",
        "verifikasi?data=contoh&periode=M-2026-01&daerah=33.12&aspek=A3&bersama=ya",
        "verifikasi?data=contoh&periode=M-2026-01&daerah=33.08&lihat=rtl",
        "verifikasi?data=terbit",
        "mandiri",
        "mandiri?data=contoh",
        "mandiri?data=contoh&isi=rencana",
        "mandiri?data=contoh&periode=M-2026-01",
        "mandiri?data=contoh&periode=M-2026-01&isi=ubah",
        "mandiri?data=contoh&periode=M-2026-01&daerah=33.10&aspek=A5",
        "rencana?data=contoh&kelompok=eks-pati&fgd=1&desk=2",
        "rencana?data=terbit",
    ),
    "Admin sistem": (
        "pengguna",
        "pengguna?undang=1",
        "instrumen",
        "instrumen?instrumen=kasn-9-2019&revisi=1",
        "riwayat",
        "cadangan",
    ),
    "Penyaji": (
        "layar?data=contoh",
        "layar?data=contoh&dek=pimpinan&pilih=peta,pembuka&jeda=20",
        "layar?data=contoh&dek=daerah&kode=33.29&rinci=paparan",
        "layar?data=terbit&rinci=paparan",
    ),
    "Kepala BKPSDM": ("mandiri?data=contoh", "mandiri?data=contoh&isi=periksa"),
    "Operator kab/kota": (
        "mandiri",
        "mandiri?data=contoh&aspek=A3",
        "mandiri?data=contoh&indikator=3.4",
        "mandiri?data=contoh&isi=periksa",
        "mandiri?data=contoh&isi=luring",
        "penetapan",
    ),
}
"""Addresses that are for some roles only, by the role one tries to open them (the last cannot)."""


def tried_visits() -> list[tuple[str, str]]:
    """A role and an address that is for it."""
    return [(role, address) for role, addresses in TRIED.items() for address in addresses]


def every_view() -> list[tuple[str, str]]:
    """As `tried_visits`, and before them every page without an account, in both data sets."""
    open_to_all = [
        ("", visit.asking(data=data).address)
        for visit in all_visits()
        for data in ("terbit", "contoh")
    ]
    return open_to_all + tried_visits()


def all_visits() -> list[Visit]:
    """Every page a visitor without an account may open; those that need a subject get one."""
    return [
        Visit(page.title, page.url_path, urlencode(SUBJECTS.get(page.url_path, {})))
        for page in PAGES
        if visitor(demo=True).may(page.permission)
    ]


def visits_at_work() -> list[Visit]:
    """Pages on which people with a role spend their day; `all_visits` has none of them."""
    check = "periode=M-2026-01&daerah=33.12&aspek=A3"
    return [
        Visit("Mandiri, aspek", "mandiri", "aspek=A3", Role.OPERATOR),
        Visit("Mandiri, indikator", "mandiri", "indikator=3.4", Role.OPERATOR),
        Visit("Mandiri, periksa", "mandiri", "isi=periksa", Role.OPERATOR),
        Visit("Verifikasi, antrean", "verifikasi", "", Role.DATA_MANAGER),
        Visit("Verifikasi, aspek", "verifikasi", check, Role.DATA_MANAGER),
        Visit("Rencana provinsi", "rencana", "", Role.DATA_MANAGER),
        Visit("Rakor, agenda", "rakor", "kode=K-2027-01", Role.DATA_MANAGER),
    ]
