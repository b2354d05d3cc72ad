"""Sentences of refusal for documents that are kept beside the work."""

from merit.errors import InputError

AGAIN = "lalu unggah lagi"


def broken(what: str) -> InputError:
    """It begins like one, and is none: cut, altered, or something else behind the same start."""
    return InputError(f"{what} ini rusak atau terpotong. Buka, simpan ulang, {AGAIN}.")


def mixed(what: str) -> InputError:
    """It is two things at once, and a program may take it for the other one."""
    return InputError(
        f"{what} ini memuat isi jenis lain di dalamnya. Simpan ulang dari program pembuatnya, "
        f"{AGAIN}."
    )
