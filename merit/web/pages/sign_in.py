"""/masuk: name, passphrase and code for a session cookie; or the word of a trusted proxy."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from merit.errors import LockedOutError, SignInError
from merit.services.people.identity import has_administrator
from merit.services.people.sign_in import Attempt, sign_in, sign_in_by_proxy, sign_out
from merit.web import cookies, way_back
from merit.web.caller import Caller, caller_of
from merit.web.pages import work
from merit.web.pages.forms import filled, form_page
from merit.web.pages.refusals import page, refusal

UNAUTHENTICATED = 401
TOO_MANY = 429
NO_PROXIED_ACCOUNT = (
    "Akun {subject} belum terdaftar atau tidak aktif di Merit Jateng. Hubungi admin sistem."
)


async def ask(request: Request) -> Response:
    """The form; whoever is signed in already, or comes by the proxy, goes straight on."""
    caller = caller_of(request.scope)
    to = way_back.own(request.query_params.get(way_back.NAME))
    if caller.session_id is not None and caller.user is not None and not caller.user.trial:
        return RedirectResponse(to, 303)
    if caller.subject is not None:
        return await _by_proxy(caller, caller.subject, to)
    return await _form(request, to)


async def _form(
    request: Request, to: str, *, username: str = "", sentence: str = "", code: int = 200
) -> Response:
    caller = caller_of(request.scope)
    is_ready = await work.read(has_administrator)
    return form_page(
        request,
        "sign_in",
        code,
        to=to,
        username=username,
        sentence=sentence,
        is_ready=is_ready,
        is_open=caller.is_open,
    )


async def _by_proxy(caller: Caller, subject: str, to: str) -> Response:
    enter = partial(
        sign_in_by_proxy,
        username=subject,
        address=caller.address,
        agent=caller.agent,
        now=work.now(),
    )
    try:
        token = await work.write(enter)
    except SignInError:
        return refusal(403, NO_PROXIED_ACCOUNT.format(subject=subject))
    return _welcome(to, f"{cookies.BY_PROXY}{token}")


async def answer(request: Request) -> Response:
    """Try what was typed. What was wrong is never told; the passphrase is not sent back."""
    caller = caller_of(request.scope)
    fields = await filled(request)
    to = way_back.own(fields.get(way_back.NAME))
    username = fields.get("nama", "").strip()
    attempt = Attempt(
        username=username,
        passphrase=fields.get("sandi", ""),
        code=fields.get("kode", "").strip(),
        address=caller.address,
        agent=caller.agent,
    )
    try:
        token = await work.hash_and_write(partial(sign_in, attempt=attempt, now=work.now()))
    except SignInError as error:
        code = TOO_MANY if isinstance(error, LockedOutError) else UNAUTHENTICATED
        return await _form(request, to, username=username, sentence=str(error), code=code)
    if caller.session_id is not None:
        await _leave(caller.session_id)
    return _welcome(to, token)


async def _leave(session_id: int) -> None:
    """End the session the browser had before, so that it does not live on unseen."""
    await work.write(partial(sign_out, session_id=session_id, now=work.now()))


def _welcome(to: str, cookie: str) -> Response:
    response = RedirectResponse(to, 303)
    cookies.give(response, cookies.SESSION, cookie)
    return response


ROUTES = [page("/masuk", ask), page("/masuk", answer, methods=("POST",))]
