"""What is said at start-up: the first administrator's link, or why the server does not start."""

import sys
from datetime import UTC, datetime

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from merit.domain.invitations import LIFETIME, Purpose
from merit.errors import MeritError, UnsafeSettingsError
from merit.services.people.invitations import set_up_link
from merit.settings import settings
from merit.store.engine import Session, shared_engine, writing
from merit.web.nearness import is_loopback
from merit.web.recognition import has_an_administrator

NO_ADMINISTRATOR = (
    "Layanan tidak dijalankan pada alamat {address}, karena belum ada admin. Jalankan dahulu pada "
    "127.0.0.1, buka tautan yang dicetak saat mulai, dan buat admin pertama. Caranya ada di "
    "docs/operations.md."
)
NO_TLS = (
    "Layanan tidak dijalankan pada alamat {address}, karena TLS belum dinyatakan. Pasang TLS di "
    "depan layanan, lalu isi MERIT_TLS=1; atau jalankan pada 127.0.0.1. Caranya ada di "
    "docs/operations.md."
)
LINK = "\n  Buat admin pertama: {base}/siapkan/{token} (berlaku {minutes} menit)\n\n"
ELSEWHERE = "<alamat layanan>"


def refuse_exposure(address: str | None) -> None:
    """Raise `UnsafeSettingsError` where the server would listen unsafely.

    `address` is what it is told to listen on, None when that is not known here; then the gate
    refuses request by request.
    """
    if address is None or address.startswith("unix://") or is_loopback(address):
        return
    if not has_an_administrator():
        raise UnsafeSettingsError(NO_ADMINISTRATOR.format(address=address))
    if not settings().tls:
        raise UnsafeSettingsError(NO_TLS.format(address=address))


def announce(address: str | None, port: int | None) -> None:
    """Print the link that makes the first administrator, as long as there is none."""
    with writing(shared_engine(settings().database_url)) as session:
        token = _new_link(session)
    if token is None:
        return
    minutes = int(LIFETIME[Purpose.SET_UP].total_seconds() // 60)
    is_known = address and port and not settings().tls
    here = f"http://{address}:{port}" if is_known else ELSEWHERE
    # Not the log: a log is kept, and read by others.
    sys.stdout.write(LINK.format(base=here, token=token, minutes=minutes))
    sys.stdout.flush()


def _new_link(session: Session) -> str | None:
    return set_up_link(session, now=datetime.now(UTC))


class PlainRefusals:
    """ASGI middleware that has a refused start end in its sentence, not in a traceback."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on everything; only the message of a failed start is rewritten."""
        if scope["type"] != "lifespan":
            await self.app(scope, receive, send)
            return
        failures: list[MeritError] = []

        async def send_plain(message: Message) -> None:
            error = sys.exc_info()[1]
            if message["type"] == "lifespan.startup.failed" and isinstance(error, MeritError):
                failures.append(error)
                message = {**message, "message": str(error)}
            await send(message)

        try:
            await self.app(scope, receive, send_plain)
        except MeritError as error:
            if error not in failures:
                raise
