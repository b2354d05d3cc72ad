"""Words of the page on which accounts are kept."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum

from merit.domain.access import Role
from merit.domain.accounts import has_ended
from merit.services.people.persons import Person
from merit.ui.text import numbers
from merit.ui.text.identity import ROLES

TITLE = "Pengguna"
PERIOD = "Akun perorangan; satu akun satu peran. Akun tidak dihapus agar riwayat tetap terbaca"
LIST_TITLE = "Daftar akun"
LIST_HEAD = ("Nama", "Keadaan", "Peran", "Faktor kedua", "Terakhir dipakai")
FILE_HEAD = (
    *("Nama", "Nama pengguna", "Keadaan", "Keterangan", "Peran", "Daerah", "Faktor kedua"),
    "Terakhir dipakai",
)
NONE = ("Tidak ada akun yang sesuai.", "Longgarkan saringan, atau undang pengguna baru.")
NOBODY = ("Belum ada akun.", "Undang pengguna pertama melalui tautan di atas.")
FILTER = "Keadaan"
ALL = "Semua"
SEARCH = "Cari nama atau nama pengguna"
INVITE_LINK = "Undang pengguna"
INVITE_TITLE = "Undang pengguna"
INVITE_NOTE = (
    "Yang diundang memilih kata sandinya sendiri melalui tautan sekali pakai. "
    "Sampaikan tautan itu langsung kepada orangnya."
)
BACK = "Kembali ke daftar akun"
ROLE = "Peran"
REGION = "Daerah"
REGIONS = "Daerah dalam pembinaan"
CHOOSE = "Pilih"
NAME = "Nama lengkap"
USERNAME = "Nama pengguna"
USERNAME_HINT = "3 sampai 60 huruf kecil atau angka, misalnya siti.aminah"
END = "Hari terakhir akun berlaku (boleh kosong)"
END_HINT = "31-12-2027"
END_FAULT = "Hari terakhir belum terbaca. Tulis seperti 31-12-2027, atau kosongkan."
REASON = "Alasan (wajib)"
REASON_HINT = "Tercatat di riwayat, misalnya nomor surat tugas."
INVITE = "Undang"
SAVE = "Simpan perubahan"
LINK_TITLE = "Tautan sekali pakai"
LINK_HINT = "Klik tautan untuk memilih seluruhnya, lalu salin. Tautan hilang saat Anda pindah."
CONFLICT_TITLE = "Kedua isian"
CONFLICT_HEAD = ("Bagian", "Tercatat sekarang", "Isian Anda")


class State(StrEnum):
    """How an account stands."""

    ACTIVE = "aktif"
    INVITED = "diundang"
    LAPSED = "tautan_habis"
    ENDED = "berakhir"
    SHUT = "nonaktif"


STATES = {
    State.ACTIVE: "Aktif",
    State.INVITED: "Diundang",
    State.LAPSED: "Tautan kedaluwarsa",
    State.ENDED: "Berakhir",
    State.SHUT: "Nonaktif",
}
SIGNS = {
    State.ACTIVE: "●",
    State.INVITED: "◔",
    State.LAPSED: "◌",
    State.ENDED: "■",
    State.SHUT: "○",
}


class Action(StrEnum):
    """What an administrator can do with an account."""

    CHANGE = "ubah"
    RESET = "atur-ulang"
    SHUT = "nonaktifkan"
    OPEN = "aktifkan"


ACTION = "Tindakan"
ACTIONS = {
    Action.CHANGE: "Ubah",
    Action.RESET: "Atur ulang kata sandi",
    Action.SHUT: "Nonaktifkan",
    Action.OPEN: "Aktifkan",
}
ACTION_NOTES = {
    Action.CHANGE: "Perubahan berlaku pada klik berikutnya orang itu.",
    Action.RESET: (
        "Kata sandi dan faktor kedua yang lama berhenti berlaku, semua sesinya berakhir, dan "
        "tautan sekali pakai yang baru dibuat."
    ),
    Action.SHUT: "Semua sesinya berakhir dan tautannya tidak berlaku lagi. Akun dapat dibuka lagi.",
    Action.OPEN: "Akun dapat dipakai lagi dengan kata sandi yang lama.",
}
EXPLAINED = {
    Role.LEADER: "Membaca semua hasil yang terbit. Tidak mengubah apa pun.",
    Role.ADMIN: "Mengelola pengguna dan instrumen serta membaca riwayat. Tidak mengubah hasil.",
    Role.DATA_MANAGER: (
        "Mencatat dan menerbitkan hasil resmi. Menerbitkan memerlukan pengelola data kedua."
    ),
    Role.COACH: "Membina daerah yang dipilih dan membaca usulan hasil daerah itu.",
    Role.PRESENTER: "Menampilkan hasil yang terbit. Tidak mengubah apa pun.",
    Role.OPERATOR: "Bertugas di satu daerah; dari daerah lain hanya membaca hasil yang terbit.",
    Role.HEAD: "Memimpin satu daerah; dari daerah lain hanya membaca hasil yang terbit.",
}
SECOND_FACTOR = "Peran ini masuk dengan faktor kedua."


def state_of(person: Person, now: datetime) -> State:
    """How an account stands."""
    if not person.active:
        return State.SHUT
    if has_ended(person.ends_on, now):
        return State.ENDED
    if person.joined:
        return State.ACTIVE
    is_open = person.open_until is not None and person.open_until > now
    return State.INVITED if is_open else State.LAPSED


def lead(people: Iterable[Person], now: datetime) -> str:
    """How many accounts there are, and how they stand."""
    states = [state_of(person, now) for person in people]
    parts = [f"{states.count(state)} {STATES[state].lower()}" for state in State if state in states]
    return f"{len(states)} akun: {', '.join(parts)}." if states else "Belum ada akun."


def state_detail(person: Person, state: State) -> str:
    """Until when a state lasts, or since when."""
    if state in (State.INVITED, State.LAPSED) and person.open_until is not None:
        return f"tautan sampai {numbers.moment(person.open_until)}"
    if person.ends_on is not None:
        return f"sampai {numbers.day(person.ends_on)}"
    return ""


def seen(person: Person) -> str:
    """When the account was last used."""
    return numbers.moment(person.seen_at) if person.seen_at else "Belum pernah"


def factor(person: Person) -> str:
    """Whether the account signs in with a second factor."""
    return "Terpasang" if person.second_factor else numbers.NOTHING


def duty(codes: Iterable[str], names: Mapping[str, str]) -> str:
    """The regions in somebody's care; the first three by name, the rest counted."""
    labels = [names.get(code, code) for code in sorted(codes)]
    if len(labels) > 4:
        return f"{', '.join(labels[:3])} dan {len(labels) - 3} lainnya"
    return ", ".join(labels)


def file_row(person: Person, state: State, names: Mapping[str, str]) -> tuple[str, ...]:
    """An account with one fact a cell, for files."""
    return (
        person.name,
        person.username,
        STATES[state],
        state_detail(person, state) or numbers.NOTHING,
        ROLES[person.role],
        ", ".join(names.get(code, code) for code in sorted(person.regions)) or "Semua daerah",
        factor(person),
        seen(person),
    )


def facts(person: Person, state: State, names: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What one looks at first in an account."""
    return (
        ("Nama pengguna", person.username),
        ("Peran", ROLES[person.role]),
        ("Daerah", duty(person.regions, names) or "Semua daerah"),
        ("Keadaan", STATES[state]),
        *_until(person, state),
        ("Faktor kedua", factor(person)),
        ("Terakhir dipakai", seen(person)),
        ("Dibuat", numbers.moment(person.created_at)),
    )


def _until(person: Person, state: State) -> tuple[tuple[str, str], ...]:
    """Until when the open link is good, or the account."""
    if state in (State.INVITED, State.LAPSED) and person.open_until is not None:
        return (("Tautan berlaku sampai", numbers.moment(person.open_until)),)
    return (("Hari terakhir", numbers.day(person.ends_on)),) if person.ends_on else ()


def values(
    name: str, role: Role, regions: Iterable[str], ends_on: date | None, names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """The values of an account that may differ between two versions."""
    return (
        (NAME, name),
        (ROLE, ROLES[role]),
        (REGION, duty(regions, names) or "Semua daerah"),
        ("Hari terakhir", numbers.day(ends_on)),
    )


def invited(name: str) -> str:
    """What is said after an invitation."""
    return f"{name} diundang. Sampaikan tautan di bawah ini kepadanya."


def acted(action: Action, name: str) -> str:
    """What is said after an action."""
    return {
        Action.CHANGE: f"Akun {name} diubah.",
        Action.RESET: f"Akun {name} diatur ulang. Sampaikan tautan di bawah ini kepadanya.",
        Action.SHUT: f"Akun {name} nonaktif; semua sesinya berakhir.",
        Action.OPEN: f"Akun {name} aktif kembali.",
    }[action]


def link_note(person: Person) -> str:
    """For whom a link is and until when."""
    until = f" Berlaku sampai {numbers.moment(person.open_until)}." if person.open_until else ""
    return f"Untuk {person.name}.{until}"


def day_typed(text: str) -> date | None:
    """A day as typed, None for nothing; ValueError when it is none.

    >>> day_typed("31-12-2027"), day_typed(" 1/2/2027 "), day_typed("2027-12-31"), day_typed(" ")
    (datetime.date(2027, 12, 31), datetime.date(2027, 2, 1), datetime.date(2027, 12, 31), None)
    """
    if not text.strip():
        return None
    parts = [int(part) for part in text.replace("/", "-").replace(".", "-").split("-")]
    if len(parts) != 3:
        raise ValueError(text)
    year, month, day = parts if parts[0] > 31 else reversed(parts)
    return date(year, month, day)


def day_to_type(value: date | None) -> str:
    """A day as one would type it."""
    return f"{value:%d-%m-%Y}" if value else ""
