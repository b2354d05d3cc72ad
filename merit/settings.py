"""Settings from the environment (`MERIT_*`); unsafe ones are refused at start-up."""

from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from merit.errors import UnsafeSettingsError

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
OFFICIAL_BOUNDARIES = DATA / "boundaries-official.geojson"
SHORTEST_SECRET = 32
MAILBOX = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
ADDRESSEE = rf"(?:\d{{2}}\.\d{{2}}=)?{MAILBOX}"
OWN_MACHINE = ("localhost", "127.0.0.1", "::1")


class Mode(StrEnum):
    """Where the application runs. Only a local one carries demonstration data."""

    LOCAL = "lokal"
    PRODUCTION = "produksi"


class Encryption(StrEnum):
    """How the way to the mail server is closed to others: begun at once, after a greeting, not."""

    STARTTLS = "starttls"
    AT_ONCE = "langsung"
    NONE = "tidak"


class Settings(BaseSettings):
    """What can be set from outside.

    A field is named as its variable is. `tls`: readers come over HTTPS, ended here or at a proxy.
    `data_terbuka`: published results are open data. `sso_rahasia`: the secret a proxy that signs
    people in shares with us; `sso_kepala`: the header in which it names them. `boundaries` is the
    map in use: an official file once one has been put in place, else the approximate one that
    comes with the project.

    `alamat`: the address readers open the application at, for links in messages. `perhatian_*`:
    from where on something needs attention (`merit.domain.attention.Limits`). `smtp_*`: the mail
    server for the weekly digest; `smtp_tujuan` lists mailboxes of offices, that of a region as
    `33.29=alamat`.
    """

    model_config = SettingsConfigDict(env_prefix="MERIT_", env_ignore_empty=True)

    mode: Mode = Mode.LOCAL
    database_url: str = f"sqlite:///{DATA / 'merit.db'}"
    demo: bool | None = None
    tls: bool = False
    data_terbuka: bool = False
    sso_rahasia: SecretStr | None = None
    sso_kepala: str = "X-Forwarded-User"
    alamat: Annotated[str, Field(pattern=r"^(https?://[^\s/?#]+/?)?$")] = ""
    perhatian_berlaku: Annotated[int, Field(ge=1, le=730)] = 90
    perhatian_mandek: Annotated[int, Field(ge=1, le=730)] = 60
    perhatian_sela: Annotated[int, Field(ge=1, le=60)] = 6
    perhatian_dekat: Annotated[int, Field(ge=1, le=400)] = 10
    perhatian_turun: Annotated[int, Field(ge=1, le=400)] = 10
    perhatian_aspek: Annotated[int, Field(ge=1, le=100)] = 10
    perhatian_mandiri: Annotated[int, Field(ge=1, le=365)] = 14
    smtp_peladen: str = ""
    smtp_porta: Annotated[int, Field(ge=1, le=65535)] = 587
    smtp_tls: Encryption = Encryption.STARTTLS
    smtp_pengguna: str = ""
    smtp_sandi: SecretStr = SecretStr("")
    smtp_pengirim: Annotated[str, Field(pattern=f"^({MAILBOX})?$")] = ""
    smtp_tujuan: Annotated[str, Field(pattern=f"^({ADDRESSEE}(, *{ADDRESSEE})*)?$")] = ""

    @property
    def has_demo(self) -> bool:
        """Whether demonstration data may be filled and shown."""
        return self.mode is Mode.LOCAL if self.demo is None else self.demo

    @property
    def boundaries(self) -> Path:
        """The boundary file in use."""
        official = OFFICIAL_BOUNDARIES
        return official if official.exists() else DATA / "boundaries.geojson"

    def checked(self) -> "Settings":
        """These settings, or a refusal that says what to change."""
        if self.mode is Mode.PRODUCTION and self.demo:
            raise UnsafeSettingsError(
                "Data contoh tidak boleh ada pada mode produksi. Hapus MERIT_DEMO."
            )
        secret = self.sso_rahasia
        if secret is not None and len(secret.get_secret_value()) < SHORTEST_SECRET:
            raise UnsafeSettingsError(
                f"MERIT_SSO_RAHASIA terlalu pendek. Isi dengan sedikitnya {SHORTEST_SECRET} "
                "karakter acak yang sama dengan milik proksi."
            )
        is_open = self.smtp_tls is Encryption.NONE and self.smtp_peladen not in OWN_MACHINE
        if is_open and self.smtp_sandi.get_secret_value():
            raise UnsafeSettingsError(
                "Kata sandi surel tidak dikirim tanpa TLS. Isi MERIT_SMTP_TLS dengan starttls "
                "atau langsung."
            )
        return self


@cache
def settings() -> Settings:
    """The settings of this process, read once."""
    try:
        return Settings().checked()
    except ValidationError as error:
        names = ", ".join(f"MERIT_{fault['loc'][0]}".upper() for fault in error.errors())
        raise UnsafeSettingsError(
            f"Isi {names} tidak dikenal. Pilihannya ada di docs/operations.md."
        ) from None
