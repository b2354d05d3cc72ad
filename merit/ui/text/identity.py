"""Words about who is at the screen."""

from merit.domain.access import ROLE_NAMES, Role, User

ROLES = ROLE_NAMES
LABEL = "Yang memakai dasbor"
VISITOR = "Tanpa akun, hanya membaca"
TRY = "Coba sebuah peran"
TRY_ANOTHER = "Coba peran lain"
END_TRIAL = "Akhiri percobaan"
ACCOUNT = "Akun"
SIGN_OUT = "Keluar"
TRIAL = "Percobaan"
ENDED = "Sesi berakhir"
ENDED_WORDS = "Masuk kembali; halaman yang Anda buka ditampilkan lagi setelahnya."
ENDED_TYPED = "Masuk kembali; isian Anda masih ada."
ENDED_FILE = "Berkas yang Anda pilih perlu dipilih lagi; belum ada yang tersimpan darinya."
NO_ACCESS = "Anda tidak memiliki akses ke halaman ini"
NO_ACCESS_WORDS = "Peran Anda tidak mencakup halaman ini. Admin sistem mengatur peran."
TO_START = "Ke Ringkasan"
SIGN_IN = "Masuk"


def trial(what: str) -> str:
    """What the ribbon of a trial says; `what` is the role tried."""
    return f"{what}; perubahan hanya berlaku pada Data contoh."


def role(user: User, names: dict[str, str]) -> str:
    """The role, with the regions in its care; `names` gives a region's name by its code.

    >>> operator = User("Budi", frozenset(), frozenset({"33.75"}), "budi", Role.OPERATOR)
    >>> role(operator, {"33.75": "Kota Pekalongan"})
    'Operator kab/kota · Kota Pekalongan'
    """
    if user.role is None:
        return VISITOR
    said = ROLES[user.role]
    if user.trial and user.role is Role.DATA_MANAGER and user.account:
        said = f"{said} {user.account.rsplit(':', 1)[-1]}"  # one publishes what the other entered
    if len(user.regions) > 1:
        return f"{said} · {len(user.regions)} daerah"
    return " · ".join([said, *(names.get(code, code) for code in user.regions)])
