"""One-time links: the first administrator (/siapkan), an invitation or a reset (/undangan)."""

from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from merit.domain.accounts import typed_username
from merit.domain.invitations import Purpose
from merit.errors import InputError, InvitationError
from merit.services.people.credentials import new_secret
from merit.services.people.invitations import Answer, Opened, accept, opened
from merit.web.caller import caller_of
from merit.web.pages import work
from merit.web.pages.codes import Pairing, carried
from merit.web.pages.forms import filled, form_page
from merit.web.pages.refusals import page
from merit.web.text import ROLES

FIRST = "admin"
UNEQUAL = "Kedua kata sandi tidak sama. Ketik ulang keduanya."
WRONG_DOOR = "Tautan ini tidak dikenal. Buka tautan seperti yang Anda terima."
INVALID = 422


async def ask(request: Request) -> Response:
    """Who one is, the passphrase twice, and the second factor where the role needs it."""
    return _form(request, await _opened(request), new_secret())


async def _opened(request: Request) -> Opened:
    link = await work.read(partial(opened, token=request.path_params["token"], now=work.now()))
    is_set_up = link.purpose is Purpose.SET_UP
    if is_set_up != request.url.path.startswith("/siapkan/"):
        raise InvitationError(WRONG_DOOR)
    return link


def _form(
    request: Request,
    link: Opened,
    secret: str,
    *,
    username: str = "",
    name: str = "",
    sentence: str = "",
) -> Response:
    label = link.username or typed_username(username) or FIRST
    return form_page(
        request,
        "invitation",
        INVALID if sentence else 200,
        purpose=link.purpose.value,
        known_username=link.username,
        known_name=link.name,
        role=ROLES[link.role] if link.role else None,
        pairing=Pairing(secret, label) if link.needs_second_factor else None,
        username=username,
        name=name,
        sentence=sentence,
    )


async def answer(request: Request) -> Response:
    """Set what was typed, and show the recovery codes, this once."""
    link = await _opened(request)
    fields = await filled(request)
    username, name = fields.get("pengguna", "").strip(), fields.get("nama", "").strip()
    secret = fields.get("kunci", "")
    again = partial(_form, request, link, carried(secret), username=username, name=name)
    if fields.get("sandi", "") != fields.get("ulang", ""):
        return again(sentence=UNEQUAL)
    typed = Answer(
        passphrase=fields.get("sandi", ""),
        secret=secret if link.needs_second_factor else "",
        code=fields.get("kode", "").strip(),
        username=username,
        name=name,
        address=caller_of(request.scope).address,
    )
    token = request.path_params["token"]
    try:
        accepted = await work.hash_and_write(
            partial(accept, token=token, answer=typed, now=work.now())
        )
    except InputError as error:
        return again(sentence=str(error))
    return form_page(request, "joined", username=accepted.username, codes=accepted.recovery_codes)


async def unknown(_request: Request) -> Response:
    """What only looks like a link."""
    raise InvitationError(WRONG_DOOR)


ROUTES = [
    page(path, endpoint, methods=(method,))
    for path in ("/siapkan/{token}", "/undangan/{token}")
    for method, endpoint in (("GET", ask), ("POST", answer))
] + [page("/siapkan/{rest:path}", unknown), page("/undangan/{rest:path}", unknown)]
