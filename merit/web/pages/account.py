"""/akun: one's own account – sessions, passphrase, second factor, recovery codes."""

from datetime import datetime
from functools import partial

from babel.dates import format_datetime
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from merit.domain.access import User
from merit.domain.local_time import ZONE
from merit.errors import InputError, MeritError, NotAllowedError, SignInError
from merit.services.open_data.regions import region_rows
from merit.services.people import own_account as service
from merit.services.people.credentials import new_secret
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.codes import Pairing, carried
from merit.web.pages.forms import filled, form_page
from merit.web.pages.refusals import page
from merit.web.text import ROLES

MOMENT = "d MMMM yyyy, HH.mm"
UNEQUAL = "Kedua kata sandi baru tidak sama. Ketik ulang keduanya."
NO_ACCOUNT = "Halaman ini untuk yang mempunyai akun. Masuk dahulu dengan akun Anda."
CHANGED = "Kata sandi sudah diganti. Sesi Anda di perangkat lain sudah berakhir."
INVALID = 422
LONGEST_NUMBER = 18


def moment(value: datetime) -> str:
    """A moment as people here write it.

    >>> from datetime import UTC
    >>> moment(datetime(2026, 8, 25, 7, 30, tzinfo=UTC))
    '25 Agustus 2026, 14.30 WIB'
    """
    return f"{format_datetime(value.astimezone(ZONE), MOMENT, locale='id')} WIB"


def _holder(request: Request) -> tuple[User, int]:
    caller = caller_of(request.scope)
    user = caller.user
    if user is None or caller.session_id is None or user.account is None or user.trial:
        raise NotAllowedError(NO_ACCOUNT)
    return user, caller.session_id


async def show(request: Request) -> Response:
    """What is recorded of one's own account."""
    return await _account(request)


async def _account(
    request: Request, *, done: str = "", sentence: str = "", part: str = ""
) -> Response:
    user, session_id = _holder(request)
    found = await work.read(partial(service.own_account, user=user, now=work.now()))
    regions = await work.read(partial(region_rows, user=user))
    sessions = [
        {
            "id": item.id,
            "is_here": item.id == session_id,
            "since": moment(item.created_at),
            "seen": moment(item.seen_at),
            "address": item.address,
            "agent": item.agent,
        }
        for item in found.sessions
    ]
    return form_page(
        request,
        "account",
        INVALID if sentence else 200,
        account=found,
        role=ROLES[found.role],
        regions=[row.nama_wilayah for row in regions if row.kode_wilayah in found.regions],
        sessions=sessions,
        done=done,
        sentence=sentence,
        part=part,
    )


async def change_passphrase(request: Request) -> Response:
    """A new passphrase for the old one."""
    user, session_id = _holder(request)
    fields = await filled(request)
    new = fields.get("baru", "")
    if new != fields.get("ulang", ""):
        return await _account(request, sentence=UNEQUAL, part="sandi")
    change = partial(
        service.change_passphrase,
        user=user,
        session_id=session_id,
        old=fields.get("lama", ""),
        new=new,
        now=work.now(),
    )
    try:
        await work.hash_and_write(change)
    except (SignInError, InputError) as error:
        return await _account(request, sentence=str(error), part="sandi")
    return await _account(request, done=CHANGED)


async def end_session(request: Request) -> Response:
    """End one of one's own sessions."""
    user, _ = _holder(request)
    fields = await filled(request)
    chosen = fields.get("sesi", "")
    if not chosen.isdecimal() or len(chosen) > LONGEST_NUMBER:
        raise InputError("Sesi itu tidak dikenal. Muat ulang halaman akun Anda.")
    end = partial(service.end_own_session, user=user, session_id=int(chosen), now=work.now())
    await work.write(end)
    return RedirectResponse("/akun", 303)


async def back(_request: Request) -> Response:
    """Whoever loads the answer to a form again comes back to the account."""
    return RedirectResponse("/akun", 303)


async def ask_second_factor(request: Request) -> Response:
    """A new key to scan."""
    return _pairing(request, new_secret())


def _pairing(request: Request, secret: str, sentence: str = "") -> Response:
    user, _ = _holder(request)
    assert user.account is not None
    return form_page(
        request,
        "second_factor",
        INVALID if sentence else 200,
        pairing=Pairing(secret, user.account),
        sentence=sentence,
    )


async def renew_second_factor(request: Request) -> Response:
    """Replace the second factor, and show the new recovery codes, this once."""
    user, _ = _holder(request)
    fields = await filled(request)
    secret = fields.get("kunci", "")
    renew = partial(
        service.renew_second_factor,
        user=user,
        passphrase=fields.get("sandi", ""),
        secret=secret,
        code=fields.get("kode", "").strip(),
        now=work.now(),
    )
    try:
        codes = await work.hash_and_write(renew)
    except MeritError as error:
        return _pairing(request, carried(secret), str(error))
    return form_page(request, "recovery_codes", codes=codes)


async def renew_codes(request: Request) -> Response:
    """New recovery codes, shown this once."""
    user, _ = _holder(request)
    fields = await filled(request)
    renew = partial(
        service.renew_recovery_codes,
        user=user,
        passphrase=fields.get("sandi", ""),
        now=work.now(),
    )
    try:
        codes = await work.hash_and_write(renew)
    except MeritError as error:
        return await _account(request, sentence=str(error), part="kode")
    return form_page(request, "recovery_codes", codes=codes)


ROUTES = [
    page("/akun", show),
    page("/akun/kata-sandi", change_passphrase, methods=("POST",)),
    page("/akun/sesi", end_session, methods=("POST",)),
    page("/akun/faktor-kedua", ask_second_factor),
    page("/akun/faktor-kedua", renew_second_factor, methods=("POST",)),
    page("/akun/kode-pemulihan", renew_codes, methods=("POST",)),
    page("/akun/{part}", back),
]
