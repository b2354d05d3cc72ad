"""Accounts: what one consists of, and which name, role, regions and end go together."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, PRIVILEGED, Role
from merit.domain.local_time import day_of
from merit.errors import InputError

LONGEST_NAME = 120
LONGEST_USERNAME = 60
USERNAME = re.compile(r"[a-z0-9](?:[a-z0-9]|[._-](?=[a-z0-9])){2,59}")
RESERVED = frozenset({"terminal", "sistem", "percobaan", "pengunjung", "umum", "pembaca"})
"""Names the journal uses for others than accounts."""


@dataclass(frozen=True, slots=True)
class AccountDraft:
    """An account as an administrator wants it; `regions` are the codes in its care.

    `ends_on` is the last day (in Jakarta) on which the account works; None for no end.
    """

    username: str
    name: str
    role: Role
    regions: frozenset[str] = frozenset()
    ends_on: date | None = None

    def checked(self, known: Collection[str]) -> "AccountDraft":
        """The draft with clean names, or an `InputError`; `known` are the codes of all regions."""
        draft = AccountDraft(
            checked_username(self.username),
            checked_name(self.name),
            self.role,
            self.regions,
            self.ends_on,
        )
        _check_regions(draft.role, draft.regions)
        unknown = sorted(draft.regions - set(known))
        if unknown:
            codes = ", ".join(unknown)
            raise InputError(f"Kode daerah {codes} tidak dikenal. Pilih dari daftar 35 daerah.")
        return draft


def checked_username(typed: str) -> str:
    """`typed` in lower case, or an `InputError` that says what a user name looks like."""
    username = typed.strip().lower()
    if not USERNAME.fullmatch(username):
        raise InputError(
            "Nama pengguna terdiri atas 3 sampai 60 huruf kecil atau angka tanpa spasi; "
            "titik, garis, dan garis bawah boleh berada di antaranya."
        )
    if username in RESERVED:
        raise InputError(f'Nama pengguna "{username}" dipakai oleh sistem. Pilih nama lain.')
    return username


def checked_name(typed: str) -> str:
    """`typed` with single spaces, or an `InputError`."""
    name = " ".join(typed.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise InputError(f"Isi nama lengkap, paling panjang {LONGEST_NAME} karakter.")
    return name


def typed_username(typed: str) -> str:
    """What was typed as a user name, as it may be kept: lower case, printable, cut to 60.

    >>> typed_username(" Siti\\x00 ")
    'siti?'
    """
    cut = typed.strip().lower()[:LONGEST_USERNAME]
    return "".join(letter if letter.isprintable() else "?" for letter in cut)


def _check_regions(role: Role, regions: frozenset[str]) -> None:
    if role in OF_ONE_REGION and len(regions) != 1:
        raise InputError("Operator dan Kepala BKPSDM bertugas di tepat satu daerah. Pilih satu.")
    if role in OF_SOME_REGIONS and not regions:
        raise InputError("Pembina bertugas di sedikitnya satu daerah. Pilih daerahnya.")
    if role not in OF_ONE_REGION | OF_SOME_REGIONS and regions:
        raise InputError("Peran ini berlaku untuk semua daerah. Kosongkan pilihan daerah.")


def needs_second_factor(role: Role) -> bool:
    """Whether `role` signs in with a code besides the passphrase."""
    return role in PRIVILEGED


def has_ended(ends_on: date | None, now: datetime) -> bool:
    """Whether the last day of an account is over in Jakarta."""
    return ends_on is not None and day_of(now) > ends_on
