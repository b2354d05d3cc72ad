"""The second factor as a person sets it up: a picture to scan, and the key in words beside it."""

from dataclasses import dataclass, field

import segno

from merit.domain.second_factor import SECRET, uri
from merit.services.people.credentials import new_secret

GROUP = 4
PICTURE_SCALE = 4


def carried(secret: str) -> str:
    """The key a form carried along, or a new one where it carried none."""
    return secret if SECRET.fullmatch(secret) else new_secret()


@dataclass(frozen=True, slots=True)
class Pairing:
    """A new second factor on its way into an authenticator application."""

    secret: str = field(repr=False)
    username: str

    @property
    def picture(self) -> str:
        """The QR code, as an address that carries the picture."""
        code = segno.make(uri(self.secret, self.username), error="m")
        return str(code.svg_data_uri(scale=PICTURE_SCALE, border=2))

    @property
    def words(self) -> str:
        """The key to be typed in, in groups of four."""
        starts = range(0, len(self.secret), GROUP)
        return " ".join(self.secret[start : start + GROUP] for start in starts)
