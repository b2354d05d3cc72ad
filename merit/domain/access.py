"""Who may do what, and for which regions: one table, and nothing is allowed that is not in it.

The service asks (`authorise`); the page's `require` is only the sign on the door. An operation
is a `Permission`; a role holds it for every region, or only for the regions in its care.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from merit.domain.states import Dataset
from merit.errors import NotAllowedError


class Permission(StrEnum):
    """One per operation a person can be granted."""

    READ_PUBLISHED = "baca_terbit"
    READ_DEMO = "baca_contoh"
    READ_ACTIONS = "baca_rtl"
    READ_PROPOSALS = "baca_usulan"
    PROPOSE_RESULTS = "usulkan_hasil"
    PUBLISH_RESULTS = "terbitkan_hasil"
    IMPORT_COACHING = "impor_pembinaan"
    MANAGE_INTERVENTIONS = "kelola_intervensi"
    MANAGE_ACTIONS = "kelola_rtl"
    REPORT_PROGRESS = "laporkan_kemajuan"
    ACCEPT_PROGRESS = "terima_kemajuan"
    LEAD_MEETINGS = "pimpin_rakor"
    """With all a rakor brings about: a rakor is of all 35, so whoever leads one notes what the
    province decides for any of them, also action items for regions outside their own care."""
    PROPOSE_PRACTICES = "usulkan_praktik"
    ENDORSE_PRACTICES = "akui_praktik"
    MANAGE_PERIODS = "kelola_masa"
    READ_SELF_CHECKS = "baca_mandiri"
    FILL_SELF_CHECK = "isi_mandiri"
    SEND_SELF_CHECK = "kirim_mandiri"
    VERIFY_SELF_CHECKS = "verifikasi_mandiri"
    APPROVE_SELF_CHECKS = "sahkan_mandiri"
    PLAN_COACHING = "susun_rencana"
    FREEZE_SLIDES = "bekukan_salindia"
    MANAGE_INSTRUMENTS = "kelola_instrumen"
    MANAGE_PEOPLE = "kelola_pengguna"
    READ_AUDIT = "baca_riwayat"
    READ_METRICS = "baca_metrik"
    MANAGE_BACKUPS = "kelola_cadangan"
    SEND_DIGEST = "kirim_ringkasan"


class Role(StrEnum):
    """What a person is here for; an account has exactly one."""

    LEADER = "pimpinan"
    ADMIN = "admin_sistem"
    DATA_MANAGER = "pengelola_data"
    COACH = "pembina"
    PRESENTER = "penyaji"
    OPERATOR = "operator"
    HEAD = "kepala_bkpsdm"


ROLE_NAMES = {
    Role.LEADER: "Pimpinan",
    Role.ADMIN: "Admin sistem",
    Role.DATA_MANAGER: "Pengelola data",
    Role.COACH: "Pembina/verifikator",
    Role.PRESENTER: "Penyaji",
    Role.OPERATOR: "Operator kab/kota",
    Role.HEAD: "Kepala BKPSDM",
}
"""What each role is called, wherever a person reads of it."""

PRIVILEGED = frozenset({Role.ADMIN, Role.DATA_MANAGER, Role.COACH})
"""Roles that sign in with a second factor."""

OF_ONE_REGION = frozenset({Role.OPERATOR, Role.HEAD})
OF_SOME_REGIONS = frozenset({Role.COACH})


class Reach(StrEnum):
    """For which regions a permission holds."""

    EVERY = "semua"
    OWN = "tugasnya"


_EVERYONE = dict.fromkeys(Role, Reach.EVERY)
_COACHES = {Role.DATA_MANAGER: Reach.EVERY, Role.COACH: Reach.OWN}
_PROVINCE = {Role.DATA_MANAGER: Reach.EVERY, Role.COACH: Reach.EVERY}
_REGIONS = dict.fromkeys(OF_ONE_REGION, Reach.OWN)

TABLE: Mapping[Permission, Mapping[Role, Reach]] = {
    Permission.READ_PUBLISHED: _EVERYONE,
    Permission.READ_DEMO: _EVERYONE,
    Permission.READ_ACTIONS: _EVERYONE | _REGIONS,
    Permission.READ_PROPOSALS: _COACHES,
    Permission.PROPOSE_RESULTS: {Role.DATA_MANAGER: Reach.EVERY},
    Permission.PUBLISH_RESULTS: {Role.DATA_MANAGER: Reach.EVERY},
    Permission.IMPORT_COACHING: {Role.DATA_MANAGER: Reach.EVERY},
    Permission.MANAGE_INTERVENTIONS: _PROVINCE,
    Permission.MANAGE_ACTIONS: _COACHES,
    Permission.REPORT_PROGRESS: _REGIONS,
    Permission.ACCEPT_PROGRESS: _COACHES,
    Permission.LEAD_MEETINGS: _PROVINCE,
    Permission.PROPOSE_PRACTICES: _COACHES | _REGIONS,
    Permission.ENDORSE_PRACTICES: _COACHES,
    Permission.MANAGE_PERIODS: {Role.DATA_MANAGER: Reach.EVERY},
    Permission.READ_SELF_CHECKS: _COACHES | _REGIONS | {Role.LEADER: Reach.EVERY},
    Permission.FILL_SELF_CHECK: {Role.OPERATOR: Reach.OWN},
    Permission.SEND_SELF_CHECK: {Role.HEAD: Reach.OWN},
    Permission.VERIFY_SELF_CHECKS: _COACHES,
    Permission.APPROVE_SELF_CHECKS: {Role.DATA_MANAGER: Reach.EVERY},
    Permission.PLAN_COACHING: _PROVINCE | {Role.LEADER: Reach.EVERY},
    Permission.FREEZE_SLIDES: (
        _PROVINCE | _REGIONS | {Role.LEADER: Reach.EVERY, Role.PRESENTER: Reach.EVERY}
    ),
    Permission.MANAGE_INSTRUMENTS: {Role.ADMIN: Reach.EVERY},
    Permission.MANAGE_PEOPLE: {Role.ADMIN: Reach.EVERY},
    Permission.READ_AUDIT: {Role.ADMIN: Reach.EVERY, Role.DATA_MANAGER: Reach.EVERY},
    Permission.READ_METRICS: {Role.ADMIN: Reach.EVERY},
    Permission.MANAGE_BACKUPS: {Role.ADMIN: Reach.EVERY},
    Permission.SEND_DIGEST: {Role.ADMIN: Reach.EVERY},
}

READING = {Dataset.PUBLISHED: Permission.READ_PUBLISHED, Dataset.DEMO: Permission.READ_DEMO}

Grants = frozenset[tuple[Permission, Reach]]


def everywhere(*permissions: Permission) -> Grants:
    """`permissions`, each for every region."""
    return frozenset((permission, Reach.EVERY) for permission in permissions)


def grants_of(role: Role, *, demo: bool) -> Grants:
    """What the table gives a role; the demonstration set only where it exists (`demo`)."""
    return frozenset(
        (permission, holders[role])
        for permission, holders in TABLE.items()
        if role in holders and (demo or permission is not Permission.READ_DEMO)
    )


@dataclass(frozen=True, slots=True)
class User:
    """Somebody at the screen, at the terminal, or behind the open-data address.

    `regions` are the codes in the person's care. `account` is the name one signs in with, None
    without an account; `address` is where the person comes from, for the journal. Somebody who
    tries a role out (`trial`) writes in the demonstration set only, an account never does.
    """

    name: str
    grants: Grants
    regions: frozenset[str] = frozenset()
    account: str | None = None
    role: Role | None = None
    trial: bool = False
    address: str = ""

    @property
    def permissions(self) -> frozenset[Permission]:
        """What the user may do somewhere."""
        return frozenset(permission for permission, _ in self.grants)

    @property
    def writes_in(self) -> Dataset:
        """The only data set this user's work may change."""
        return Dataset.DEMO if self.trial else Dataset.PUBLISHED

    @property
    def known_as(self) -> str:
        """Who answers for what the user does, as the journal writes it."""
        return self.account or self.name

    def may(self, permission: Permission, region_code: str | None = None) -> bool:
        """Whether the permission was granted, for `region_code` when one is named."""
        if (permission, Reach.EVERY) in self.grants:
            return True
        held = (permission, Reach.OWN) in self.grants and bool(self.regions)
        return held and (region_code is None or region_code in self.regions)

    def reach(self, permission: Permission) -> frozenset[str] | None:
        """Codes of the regions the permission holds for; None for every region."""
        if (permission, Reach.EVERY) in self.grants:
            return None
        return self.regions if (permission, Reach.OWN) in self.grants else frozenset()

    def only(self, *permissions: Permission) -> "User":
        """A nameless reader with no more than `permissions`: whom shared answers are kept for."""
        kept = frozenset(grant for grant in self.grants if grant[0] in permissions)
        own = any(reach is Reach.OWN for _, reach in kept)
        return User("Pembaca", kept, self.regions if own else frozenset())

    def coming_from(self, address: str) -> "User":
        """The same user, seen at `address`."""
        return replace(self, address=address)


def authorise(user: User, permission: Permission, region_code: str | None = None) -> None:
    """Refuse unless `user` holds `permission`, for `region_code` when one is named."""
    if not user.may(permission, region_code):
        raise NotAllowedError("Anda tidak memiliki akses ke data ini.")


def authorise_reading(user: User, dataset: Dataset) -> None:
    """Refuse unless `user` may read `dataset`."""
    authorise(user, READING[dataset])


def authorise_writing(
    user: User, permission: Permission, dataset: Dataset, region_code: str | None = None
) -> None:
    """Refuse unless `user` holds `permission` and works in `dataset`."""
    authorise(user, permission, region_code)
    if dataset is not user.writes_in:
        raise NotAllowedError(
            "Percobaan peran hanya dapat mengubah Data contoh."
            if user.trial
            else "Data contoh hanya dapat diubah melalui percobaan peran."
        )


def visitor(*, demo: bool) -> User:
    """Somebody without an account on a machine of one's own: reads everything that is approved."""
    reading = everywhere(Permission.READ_PUBLISHED, Permission.READ_ACTIONS)
    return User("Pengunjung", reading | (everywhere(Permission.READ_DEMO) if demo else frozenset()))


SYSTEM = User("Sistem", frozenset())
"""Who did what no person did, such as filling an empty database."""


def public() -> User:
    """Anybody behind the open-data address: the published official results, nothing else."""
    return User("Umum", everywhere(Permission.READ_PUBLISHED))
