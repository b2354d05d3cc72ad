"""Accounts as an administrator keeps them. Nobody chooses another person's passphrase."""

from datetime import datetime
from typing import Any

from merit.domain.access import Permission, Role, User, authorise_writing
from merit.domain.accounts import AccountDraft, has_ended, needs_second_factor
from merit.domain.invitations import Purpose
from merit.domain.result_sources import TEXT, unusable
from merit.domain.states import Dataset
from merit.errors import InputError, StaleError
from merit.services.people.credentials import digest, new_token
from merit.services.people.persons import Person, found, people, person
from merit.store import (
    accounts,
    audit,
    calendar_keys,
    invitations,
    regions,
    sign_in_sessions,
)
from merit.store.accounts import StoredAccount
from merit.store.engine import Session

__all__ = [
    "AccountDraft",
    "Person",
    "activate",
    "change_account",
    "deactivate",
    "invite",
    "people",
    "person",
    "reset",
]


def invite(session: Session, user: User, draft: AccountDraft, *, now: datetime) -> str:
    """Make an account; token of the link (72 hours) by which the person joins."""
    draft = _begin(session, user, draft, now)
    if accounts.find(session, draft.username):
        raise InputError(f'Nama pengguna "{draft.username}" sudah dipakai. Pilih nama lain.')
    key = accounts.add(session, draft, now=now)
    token = _link(session, user, key, Purpose.INVITE, now)
    audit.record(
        session,
        user,
        action="undang",
        subject="akun",
        subject_key=draft.username,
        after=_described(draft),
    )
    return token


def change_account(
    session: Session,
    user: User,
    username: str,
    draft: AccountDraft,
    *,
    version: int,
    reason: str,
    now: datetime,
) -> None:
    """Give an account another name, role, regions or end; acts at the person's next click.

    `draft.username` must be `username`: it never changes. Raises `StaleError` with the present
    `Person` when the account is no longer at `version`.
    """
    draft = _begin(session, user, draft, now)
    account = found(session, username)
    why = _reason(reason)
    if account.version != version:
        raise StaleError(
            "Akun ini baru saja diubah orang lain. Bandingkan, lalu simpan kembali.",
            person(session, user, username),
        )
    _check_change(session, account, draft)
    accounts.change(session, account.id, draft, version=version)
    audit.record(
        session,
        user,
        action="ubah_akun",
        subject="akun",
        subject_key=account.username,
        before=_described(account),
        after=_described(draft),
        reason=why,
    )


def _check_change(session: Session, account: StoredAccount, draft: AccountDraft) -> None:
    if draft.username != account.username:
        raise InputError("Nama pengguna tidak dapat diubah. Buat akun baru bila perlu.")
    if draft.role is not Role.ADMIN or draft.ends_on is not None:
        _keep_an_administrator(session, account)
    if needs_second_factor(draft.role) and account.password_hash and not account.totp_secret:
        raise InputError(
            "Peran ini memerlukan faktor kedua, dan akun ini belum memakainya. "
            "Minta pemilik akun memasangnya di halaman Akun saya, lalu ubah perannya."
        )


def deactivate(session: Session, user: User, username: str, *, reason: str, now: datetime) -> None:
    """Shut an account: its sessions end, its links are void, and so is its calendar's address.

    It is never deleted.
    """
    account, why = _begin_with(session, user, username, reason)
    if not account.active:
        raise InputError("Akun ini sudah nonaktif.")
    _keep_an_administrator(session, account)
    accounts.set_active(session, account.id, active=False)
    sign_in_sessions.end_all(session, account.id, now=now)
    calendar_keys.remove(session, account.id)
    invitations.void(session, account.id, now=now)
    _record(session, user, account, "nonaktifkan", why)


def activate(session: Session, user: User, username: str, *, reason: str, now: datetime) -> None:
    """Open a shut account again."""
    account, why = _begin_with(session, user, username, reason)
    if account.active:
        raise InputError("Akun ini sudah aktif.")
    if has_ended(account.ends_on, now):
        raise InputError("Masa akun ini sudah berakhir. Ubah dahulu tanggal berakhirnya.")
    accounts.set_active(session, account.id, active=True)
    _record(session, user, account, "aktifkan", why)


def reset(session: Session, user: User, username: str, *, reason: str, now: datetime) -> str:
    """Token of a link (72 hours) by which the person sets a new passphrase and second factor.

    The old ones and the calendar's address stop working, and all sessions end. For somebody who
    has not joined yet it is a new invitation. One's own account is reset by another
    administrator, or at the terminal.
    """
    account, why = _begin_with(session, user, username, reason)
    if not account.active:
        raise InputError("Akun ini nonaktif. Aktifkan dahulu, lalu atur ulang.")
    if account.username == user.account:
        raise InputError("Ganti kata sandi Anda sendiri di halaman Akun saya.")
    accounts.forget_credentials(session, account.id)
    sign_in_sessions.end_all(session, account.id, now=now)
    calendar_keys.remove(session, account.id)
    purpose = Purpose.RESET if account.password_hash else Purpose.INVITE
    token = _link(session, user, account.id, purpose, now)
    _record(session, user, account, "atur_ulang", why)
    return token


def _begin(session: Session, user: User, draft: AccountDraft, now: datetime) -> AccountDraft:
    """The permission, and the draft as it may be recorded."""
    authorise_writing(user, Permission.MANAGE_PEOPLE, Dataset.PUBLISHED)
    if has_ended(draft.ends_on, now):
        raise InputError("Tanggal berakhir sudah lewat. Untuk menutup akun, nonaktifkan.")
    return draft.checked([region.code for region in regions.every(session)])


def _begin_with(
    session: Session, user: User, username: str, reason: str
) -> tuple[StoredAccount, str]:
    authorise_writing(user, Permission.MANAGE_PEOPLE, Dataset.PUBLISHED)
    return found(session, username), _reason(reason)


def _reason(reason: str) -> str:
    why = reason.strip()
    if not why:
        raise InputError("Tuliskan alasannya; alasan ini tersimpan di riwayat.")
    if wrong := unusable("Alasan", why, TEXT):
        raise InputError(wrong)
    return why


def _keep_an_administrator(session: Session, leaving: StoredAccount) -> None:
    """Refuse to lose the last administrator who can sign in for good.

    Where none has a passphrase and no end (a proxy signs them in), the last one that is active.
    """
    everybody = accounts.every(session)
    active = [account for account in everybody if account.role is Role.ADMIN and account.active]
    staying = [account for account in active if _is_steady(account)] or active
    if [account.id for account in staying] == [leaving.id]:
        raise InputError(
            "Ini admin sistem terakhir. Sedikitnya satu admin yang aktif dan tanpa tanggal "
            "berakhir harus ada; undang penggantinya dahulu."
        )


def _is_steady(administrator: StoredAccount) -> bool:
    return administrator.password_hash is not None and administrator.ends_on is None


def _link(session: Session, user: User, key: int, purpose: Purpose, now: datetime) -> str:
    token = new_token()
    maker = user.known_as
    invitations.add(
        session, purpose, digest=digest(token), account_id=key, created_by=maker, now=now
    )
    return token


def _record(session: Session, user: User, account: StoredAccount, action: str, why: str) -> None:
    key = account.username
    audit.record(session, user, action=action, subject="akun", subject_key=key, reason=why)


def _described(account: AccountDraft | StoredAccount) -> dict[str, Any]:
    return {
        "nama": account.name,
        "peran": account.role.value,
        "daerah": sorted(account.regions),
        "berakhir": account.ends_on,
    }
