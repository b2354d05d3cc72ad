"""/coba: try a role out on the demonstration set, on one's own machine, without an account."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, Permission, Role, User
from merit.errors import InputError, NotAllowedError
from merit.services.open_data.regions import region_rows
from merit.services.people.sign_in import Trial, sign_out, try_role
from merit.web import cookies
from merit.web.caller import Caller, caller_of
from merit.web.pages import work
from merit.web.pages.forms import filled, form_page
from merit.web.pages.refusals import page
from merit.web.text import ROLES

START = "/?data=contoh"
EXAMPLE = "33.75"
OF_REGIONS = OF_ONE_REGION | OF_SOME_REGIONS
PLACES = (
    (Role.DATA_MANAGER, 1),
    (Role.DATA_MANAGER, 2),
    (Role.OPERATOR, 1),
    (Role.HEAD, 1),
    (Role.COACH, 1),
    (Role.ADMIN, 1),
    (Role.LEADER, 1),
    (Role.PRESENTER, 1),
)
"""The roles on offer; two of those that publish for each other."""

CLOSED = (
    "Percobaan peran hanya ada di komputer sendiri yang memuat Data contoh, selama belum ada admin."
)
UNKNOWN = "Peran itu tidak ada. Pilih salah satu peran pada halaman ini."


def _open(caller: Caller) -> User:
    user = caller.user
    if not caller.is_open or user is None or not user.may(Permission.READ_DEMO):
        raise NotAllowedError(CLOSED)
    return user


async def ask(request: Request) -> Response:
    """The roles, each with a button."""
    user = _open(caller_of(request.scope))
    regions = await work.read(partial(region_rows, user=user))
    twice = {role for role, number in PLACES if number > 1}
    places = [
        {
            "role": role.value,
            "number": number,
            "name": f"{ROLES[role]} {number}" if role in twice else ROLES[role],
            "has_region": role in OF_REGIONS,
        }
        for role, number in PLACES
    ]
    return form_page(
        request,
        "trial",
        places=places,
        regions=[(row.kode_wilayah, row.nama_wilayah) for row in regions],
        example=EXAMPLE,
    )


async def answer(request: Request) -> Response:
    """Start the trial; one that ran before ends."""
    caller = caller_of(request.scope)
    _open(caller)
    trial = _trial(await filled(request))
    enter = partial(
        try_role, trial=trial, address=caller.address, agent=caller.agent, now=work.now()
    )
    token = await work.write(enter)
    if caller.session_id is not None:
        await work.write(partial(sign_out, session_id=caller.session_id, now=work.now()))
    response = RedirectResponse(START, 303)
    cookies.give(response, cookies.SESSION, token)
    return response


def _trial(fields: dict[str, str]) -> Trial:
    offered = {(role.value, str(number)): (role, number) for role, number in PLACES}
    chosen = offered.get((fields.get("peran", ""), fields.get("nomor", "")))
    if chosen is None:
        raise InputError(UNKNOWN)
    role, number = chosen
    return Trial(role, fields.get("daerah") if role in OF_REGIONS else None, number)


ROUTES = [page("/coba", ask), page("/coba", answer, methods=("POST",))]
