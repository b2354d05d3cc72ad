"""A real mail server on a port of its own, whose answers a test chooses."""

import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


@dataclass
class Post:
    """What the server took, and what it answers."""

    messages: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    refuses: frozenset[str] = frozenset()
    drops_at: str = ""
    port: int = 0

    async def handle_RCPT(  # noqa: N802  as the library calls it
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        if address in self.refuses:
            return "550 5.1.1 Kotak surat tidak ada"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        if self.drops_at in envelope.rcpt_tos:
            server.transport.abort()
            return "421 putus"
        message = message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.messages.append(message)
        self.recipients += envelope.rcpt_tos
        return "250 OK"

    def text(self, place: int = 0) -> str:
        return str(self.messages[place].get_body(("plain",)).get_content())  # type: ignore[union-attr]

    def html(self, place: int = 0) -> str:
        return str(self.messages[place].get_body(("html",)).get_content())  # type: ignore[union-attr]


def certificate(folder: Path) -> ssl.SSLContext:
    """A server's side of TLS under a certificate nobody vouches for but whoever has the file."""
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-keyout", str(folder / "kunci.pem"), "-out", str(folder / "sertifikat.pem")),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "sertifikat.pem", folder / "kunci.pem")
    return context


def _checked(_server: Any, _session: Any, _envelope: Any, _how: str, data: Any) -> AuthResult:
    known = isinstance(data, LoginPassword) and data.password == b"benar"
    return AuthResult(success=known, handled=known)


@contextmanager
def running(post: Post, tls: ssl.SSLContext | None = None) -> Iterator[Post]:
    """The server while the block runs; with `tls` it offers STARTTLS and asks for a password."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        post.port = probe.getsockname()[1]
    controller = Controller(
        post,
        hostname="localhost",
        port=post.port,
        tls_context=tls,
        require_starttls=tls is not None,
        auth_required=tls is not None,
        authenticator=_checked if tls else None,
    )
    controller.start()
    try:
        yield post
    finally:
        controller.stop()
