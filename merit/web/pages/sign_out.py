"""/keluar: asks once, then ends the session here, or everywhere."""

from functools import partial

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from merit.services.people.sign_in import sign_out, sign_out_everywhere
from merit.web import cookies
from merit.web.caller import Caller, caller_of
from merit.web.pages import work
from merit.web.pages.forms import filled, form_page
from merit.web.pages.refusals import page, refusal
from merit.web.text import ROLES

OUT = "Anda sudah keluar"
AT_THE_PROXY = (
    "Sesi di dasbor ini sudah berakhir. Agar orang lain di perangkat ini tidak dapat masuk, "
    "keluarlah juga dari layanan masuk tunggal."
)


async def ask(request: Request) -> Response:
    """The question, with a button; nobody to sign out goes to the start."""
    caller = caller_of(request.scope)
    if caller.session_id is None or caller.user is None:
        return RedirectResponse("/", 303)
    user = caller.user
    is_trial = user.trial and user.role is not None
    name = ROLES[user.role] if user.role and is_trial else user.name
    return form_page(request, "sign_out", name=name, is_trial=is_trial)


async def answer(request: Request) -> Response:
    """End the session, or all of the account's."""
    caller = caller_of(request.scope)
    fields = await filled(request)
    moment = work.now()
    if caller.session_id is not None and caller.user is not None:
        if fields.get("semua") == "ya" and not caller.user.trial:
            await work.write(partial(sign_out_everywhere, user=caller.user, now=moment))
        else:
            await work.write(partial(sign_out, session_id=caller.session_id, now=moment))
    response = _farewell(caller)
    # What the pages keep in the browser goes too; the session is over on our side already.
    response.headers["Clear-Site-Data"] = '"storage"'
    cookies.take_back(response, cookies.SESSION)
    cookies.take_back(response, cookies.FORM)
    return response


def _farewell(caller: Caller) -> Response:
    if caller.subject is not None:  # the sign-in page would let the person in again at once
        return refusal(200, AT_THE_PROXY, title=OUT)
    return RedirectResponse("/" if caller.is_open else "/masuk", 303)


ROUTES = [page("/keluar", ask), page("/keluar", answer, methods=("POST",))]
