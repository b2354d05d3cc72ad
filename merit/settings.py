"""Settings from the environment (`MERIT_*`); unsafe ones are refused at start-up."""

from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from merit.errors import UnsafeSettingsError

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
OFFICIAL_BOUNDARIES = DATA / "boundaries-official.geojson"
SHORTEST_SECRET = 32


class Mode(StrEnum):
    """Where the application runs. Only a local one carries demonstration data."""

    LOCAL = "lokal"
    PRODUCTION = "produksi"


class Settings(BaseSettings):
    """What can be set from outside.

    A field is named as its variable is. `tls`: readers come over HTTPS, ended here or at a proxy.
    `data_terbuka`: published results are open data. `sso_rahasia`: the secret a proxy that signs
    people in shares with us; `sso_kepala`: the header in which it names them. `boundaries` is the
    map in use: an official file once one has been put in place, else the approximate one that
    comes with the project.
    """

    model_config = SettingsConfigDict(env_prefix="MERIT_", env_ignore_empty=True)

    mode: Mode = Mode.LOCAL
    database_url: str = f"sqlite:///{DATA / 'merit.db'}"
    demo: bool | None = None
    tls: bool = False
    data_terbuka: bool = False
    sso_rahasia: SecretStr | None = None
    sso_kepala: str = "X-Forwarded-User"

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
