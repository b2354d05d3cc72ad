"""Words that only some may read, planted in a database, and the search for them in bytes."""

import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from e2e.canaries_self_checks import SELF_CHECK, plant_self_checks
from services.people.community import administrator, draft, joined
from services.readers import OTHER, OWN, reader
from services.results.people import CONTENT, KASN

from merit.domain.access import Role
from merit.domain.local_time import day_of
from merit.domain.proposals import Change, Draft
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.services import results
from merit.services.demonstration.days import PLAYED_ON
from merit.services.people.sign_in import sign_in_by_proxy
from merit.services.preparation import prepare
from merit.settings import Settings
from merit.store import accounts, actions
from merit.store.engine import shared_engine, writing

PROPOSAL = ("knrsumberusulan", "knrputusanusulan", "knralasanusulan", "knrcatatankembali")
ITEM = ("knrkodebutir", "knrjudulbutir", "knrpemilikbutir", "knrkabarbutir")
PEOPLE = ("knrpengelola", "knrpenerbit", "knrnamapengelola", "knrnamapenerbit", "knrnamaadmin")
EVERY = (*PROPOSAL, *ITEM, *PEOPLE, *SELF_CHECK)
NEIGHBOUR = OTHER
"""The operator's own region; what is planted belongs to `OWN`."""

MEMBERS = {
    "operator.lain": (Role.OPERATOR, (NEIGHBOUR,)),
    "kepala.lain": (Role.HEAD, (NEIGHBOUR,)),
    "operator.sendiri": (Role.OPERATOR, (OWN,)),
    "pimpinan.satu": (Role.LEADER, ()),
}
SUBJECT = OWN


def plant(folder: Path) -> str:
    """Address of a database with everything in it that an operator elsewhere must not get."""
    url = f"sqlite:///{folder / 'merit.db'}"
    prepare(Settings(database_url=url, demo=True))
    engine, now = shared_engine(url), datetime.now(UTC)
    past = now - timedelta(minutes=10)
    administrator(engine, "knradmin", now=past)
    with writing(engine) as session:
        session.connection().exec_driver_sql(
            "UPDATE account SET name = 'Knrnamaadmin' WHERE username = 'knradmin'"
        )
    for username, (role, codes) in MEMBERS.items():
        joined(engine, draft(username, role, *codes), now=past)
    for username in PEOPLE[:2]:
        name = f"Knrnama{username.removeprefix('knr')}"
        joined(engine, draft(username, Role.DATA_MANAGER, name=name), now=past)
    _propose(url, past)
    with writing(engine) as session:
        actions.add(session, [_item(item) for item in Dataset], instrument=KASN)
    plant_self_checks(engine, past)
    engine.dispose()
    return url


def _propose(url: str, now: datetime) -> None:
    """An open proposal of the region, and one that was sent back with a note."""
    author, other = (
        replace(reader(Role.DATA_MANAGER), account=username) for username in PEOPLE[:2]
    )
    source = replace(CONTENT.source, reference=f"Keputusan {PROPOSAL[0]}")
    content = replace(CONTENT, source=source, decree_number=PROPOSAL[1], note=PROPOSAL[2])
    with writing(shared_engine(url)) as session:
        for year in (2021, 2022):
            found = results.propose(
                session,
                author,
                Draft(
                    Change.ENTER,
                    SUBJECT,
                    year,
                    KASN,
                    replace(content, decided_on=content.decided_on.replace(year=year)),
                    PROPOSAL[2],
                ),
                now=now,
            )
        results.send_back(
            session, other, found.number, version=found.version, note=PROPOSAL[3], now=now
        )


def _item(dataset: Dataset) -> ActionRecord:
    today = PLAYED_ON if dataset is Dataset.DEMO else day_of(datetime.now(UTC))
    return ActionRecord(
        dataset=dataset,
        code=ITEM[0].upper(),
        region_code=SUBJECT,
        title=ITEM[1].title(),
        owner=ITEM[2].title(),
        agreed_on=today - timedelta(days=60),
        due_on=today - timedelta(days=3),
        status=ActionStatus.HINDERED,
        progress=37,
        indicator_code="1.1",
        level_from=1,
        level_to=2,
        updates=(ActionUpdate(today - timedelta(days=50), ActionStatus.HINDERED, 37, ITEM[3]),),
    )


def token(url: str, username: str) -> str:
    """Of a new session of the account."""
    with writing(shared_engine(url)) as session:
        return sign_in_by_proxy(
            session, username, address="127.0.0.1", agent="", now=datetime.now(UTC)
        )


def operator_of(url: str, region: str) -> str:
    """The name of a new account that fills in for a region."""
    username = f"operator.{region}"
    with writing(shared_engine(url)) as session:
        accounts.add(session, draft(username, Role.OPERATOR, region), now=datetime.now(UTC))
    return username


def found_in(pieces: Iterable[bytes], words: Iterable[str] = EVERY) -> set[str]:
    """The planted words that occur, however the bytes around them are packed."""
    wanted = {word: word.encode() for word in words}
    found: set[str] = set()
    for piece in pieces:
        for opened in unpacked(piece):
            text = opened.lower()
            found |= {word for word, code in wanted.items() if code in text or _wide(code) in text}
    return found


def _wide(code: bytes) -> bytes:
    return code.decode().encode("utf-16-le")


def unpacked(piece: bytes) -> Iterator[bytes]:
    """The bytes, and everything in them that is compressed with gzip, zlib or zip."""
    yield piece
    for match in re.finditer(rb"\x1f\x8b\x08|\x78[\x01\x5e\x9c\xda]", piece):
        wbits = 31 if match[0].startswith(b"\x1f") else 15
        try:
            yield zlib.decompressobj(wbits).decompress(piece[match.start() :], 20_000_000)
        except zlib.error:
            continue  # it only looked like it
    if b"PK\x03\x04" in piece:
        try:
            with zipfile.ZipFile(io.BytesIO(piece[piece.index(b"PK\x03\x04") :])) as archive:
                yield from map(archive.read, archive.namelist())
        except zipfile.BadZipFile:
            return


def packed_samples(word: str) -> list[bytes]:
    """The word as each of the ways it might travel."""
    text = f"awal {word} akhir".encode()
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("isi.xml", text)
    return [
        text,
        text.upper(),
        text.decode().encode("utf-16-le"),
        b"kepala" + gzip.compress(text) + b"ekor",
        b"kepala" + zlib.compress(text),
        b"kepala" + archive.getvalue(),
    ]
