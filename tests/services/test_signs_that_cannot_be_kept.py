"""Texts with signs nobody sees are refused in words, before a database or a page has to."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
import yaml
from services.people.community import MANAGER, draft
from services.readers import reader

from merit.domain.access import Role
from merit.errors import InputError, InstrumentFileError
from merit.services import instruments
from merit.services.people import accounts
from merit.settings import DATA
from merit.store.engine import Engine, Session, make_engine, writing
from merit.store.migrations import migrate

NOW = datetime(2026, 8, 1, 3, tzinfo=UTC)
FILE = DATA / "instruments" / "kasn-9-2019.yaml"
SIGNS = pytest.mark.parametrize("sign", ["\x00", "\x1b", "\u202e", "\u2066"], ids=ascii)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A database with one account."""
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('signs') / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        accounts.invite(session, MANAGER, draft("siapa"), now=NOW)
    yield engine
    engine.dispose()


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\x1bb", "a\u202eb", "a\u2066b", "a" * 4001], ids=ascii
)
def test_a_reason_for_a_change_of_an_account(engine: Engine, text: str) -> None:
    with (
        writing(engine) as session,
        pytest.raises(InputError, match=r"tak terlihat|terlalu panjang"),
    ):
        accounts.deactivate(session, MANAGER, "siapa", reason=text, now=NOW)


@SIGNS
def test_a_reason_for_an_instrument(session: Session, sign: str) -> None:
    with pytest.raises(InputError, match="tak terlihat"):
        instruments.discard(session, reader(Role.ADMIN), "kasn-9-2019", 1, reason=f"Ke{sign}liru")


@SIGNS
def test_a_text_of_an_instrument(sign: str) -> None:
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    raw["catatan"][0] = f"Kategori{sign}ditentukan"
    with pytest.raises(InstrumentFileError, match=r"tak terlihat|tidak terbaca"):
        instruments.read_upload(yaml.safe_dump(raw, allow_unicode=True).encode())


@SIGNS
def test_the_name_of_a_person(session: Session, sign: str) -> None:
    with pytest.raises(InputError, match="nama lengkap"):
        accounts.invite(session, MANAGER, draft("orang", name=f"Adi{sign}Nugroho"), now=NOW)


def test_texts_of_two_lines_and_of_other_scripts_are_kept() -> None:
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    raw["catatan"][0] = "Baris satu\nbaris dua, ꦗꦮ, “kutipan” – seni\N{ZERO WIDTH JOINER}"
    assert instruments.read_upload(yaml.safe_dump(raw, allow_unicode=True).encode())
