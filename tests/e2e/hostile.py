"""A database in which every text people can type says something hostile, where it was taken."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import yaml
from e2e.payloads import FORMULAS, PAYLOADS
from services.people.community import administrator, draft, joined
from services.readers import reader
from services.results.people import CONTENT, KASN

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.domain.findings import errors
from merit.domain.proposals import Change, Draft
from merit.domain.provenance import Source
from merit.domain.states import Dataset, SourceKind
from merit.errors import MeritError, ResultError
from merit.services import instruments, results
from merit.services.people import accounts
from merit.services.preparation import prepare
from merit.settings import DATA, Settings
from merit.store import regions
from merit.store.engine import Engine, Session, reading, shared_engine, writing

ADMIN = replace(reader(Role.ADMIN), account="induk", name="Induk")
AUTHOR = replace(reader(Role.DATA_MANAGER), account="penulis", name="Penulis")
SECOND = replace(reader(Role.DATA_MANAGER), account="penerbit", name="Penerbit")
INDICATORS = 37


@dataclass
class Hostile:
    """What was taken, by field, and what is there to be looked at."""

    url: str
    taken: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    proposals: list[int] = field(default_factory=list)
    published: list[str] = field(default_factory=list)
    usernames: list[str] = field(default_factory=list)

    def attempt(self, name: str, work: Callable[[Session], Any]) -> Any:
        """Do something that is taken as a whole, or refused in words; nothing else may happen."""
        try:
            with writing(shared_engine(self.url)) as session:
                found = work(session)
        except MeritError:
            self.refused[name] += 1
            return None
        self.taken[name] += 1
        return found


def plant(folder: Path) -> Hostile:
    """The database, with every payload offered to every text field."""
    found = Hostile(f"sqlite:///{folder / 'merit.db'}")
    prepare(Settings(database_url=found.url, demo=True))
    engine, now = shared_engine(found.url), datetime.now(UTC)
    past = now - timedelta(minutes=10)
    administrator(engine, "induk", now=past)
    for user in (AUTHOR, SECOND):
        joined(engine, draft(user.account or "", Role.DATA_MANAGER, name=user.name), now=past)
    _results(found, engine, now)
    _accounts(found, now)
    _instrument(found, now)
    return found


def _results(found: Hostile, engine: Engine, now: datetime) -> None:
    with reading(engine) as session:
        codes = [item.code for item in regions.every(session)]
        known = {
            (code, item.record.result.year)
            for code in codes
            for item in results.recorded(session, AUTHOR, Dataset.PUBLISHED, region_code=code)
        }
    free = [place for place in product(codes, (2020, 2021)) if place not in known]
    free.sort(key=lambda place: place[1])
    for (code, year), text in zip(free, PAYLOADS, strict=False):
        source = Source(f"Keputusan {code} {year}", SourceKind.OFFICIAL, f"{year}-12-07")
        content = replace(CONTENT, decided_on=date(year, 12, 7), source=source)
        for name, change in {
            "sumber": {"source": replace(source, reference=text)},
            "nomor": {"decree_number": text},
            "catatan": {"note": text},
        }.items():
            wanted = Draft(Change.ENTER, code, year, KASN, replace(content, **change))  # type: ignore[arg-type]
            if found.attempt(name, _checking(wanted, now)):
                content = replace(content, **change)  # type: ignore[arg-type]
        _propose(found, Draft(Change.ENTER, code, year, KASN, content), text, now)


def _checking(wanted: Draft, now: datetime) -> Callable[[Session], bool]:
    def check(session: Session) -> bool:
        wrong = errors(results.check(session, AUTHOR, wanted, now=now))
        if wrong:
            raise ResultError("ditolak", wrong)
        return True

    return check


def _propose(found: Hostile, wanted: Draft, text: str, now: datetime) -> None:
    """One is published and corrected, one waits, one goes back with a note, one is withdrawn."""
    made = found.attempt(
        "usulan", lambda session: results.propose(session, AUTHOR, wanted, now=now)
    )
    assert made is not None, text
    found.proposals.append(made.number)
    # Whatever a spreadsheet might run is published, so that it is among the files.
    match 2 if text in FORMULAS else len(found.proposals) % 4:
        case 0:
            found.attempt(
                "alasan_tarik",
                lambda session: results.withdraw(
                    session, AUTHOR, made.number, version=1, reason=text, now=now
                ),
            )
        case 1:
            found.attempt(
                "catatan_kembali",
                lambda session: results.send_back(
                    session, SECOND, made.number, version=1, note=text, now=now
                ),
            )
        case 2:
            _publish_and_correct(found, wanted, made.number, text, now)


def _publish_and_correct(
    found: Hostile, wanted: Draft, number: int, text: str, now: datetime
) -> None:
    def publish(number: int) -> None:
        found.attempt(
            "terbit",
            lambda session: results.publish(session, SECOND, number, version=1, now=now),
        )

    publish(number)
    found.published.append(wanted.region_code)
    assert wanted.content is not None
    content = replace(wanted.content, score=Decimal("255.5"))
    change = Draft(Change.CORRECT, wanted.region_code, wanted.year, KASN, content, text, 1)
    second = found.attempt(
        "alasan_koreksi", lambda session: results.propose(session, AUTHOR, change, now=now)
    )
    if second is not None:
        found.proposals.append(second.number)
        publish(second.number)


def _accounts(found: Hostile, now: datetime) -> None:
    def invite(name: str, wanted: AccountDraft) -> Any:
        return found.attempt(name, lambda session: accounts.invite(session, ADMIN, wanted, now=now))

    def shut(username: str, why: str) -> None:
        found.attempt(
            "alasan_akun",
            lambda session: accounts.deactivate(session, ADMIN, username, reason=why, now=now),
        )

    for place, text in enumerate(PAYLOADS):
        username = f"orang.{place}"
        if invite("nama", draft(username, Role.LEADER, name=text)) is None:
            invite("akun", draft(username, Role.LEADER))
        shut(username, text)
        invite("nama_pengguna", draft(text))
        found.usernames.append(username)


def _instrument(found: Hostile, now: datetime) -> None:
    """Every text of an instrument in turn; what is taken one by one goes into one file."""
    raw = yaml.safe_load((DATA / "instruments" / f"{KASN}.yaml").read_text(encoding="utf-8"))
    places = [item for aspect in raw["aspek"] for item in aspect["indikator"]]
    assert len(places) == INDICATORS
    for place, text in enumerate(PAYLOADS):
        item, aspect = places[place % INDICATORS], raw["aspek"][place % len(raw["aspek"])]
        _put(found, raw, "nama_indikator", item, "nama", text)
        _put(found, raw, "rubrik", item, "rubrik", [text, *item["rubrik"][1:]])
        _put(found, raw, "bukti", item, "bukti_dukung", [text])
        _put(found, raw, "keyakinan", item, "keyakinan_bobot", text)
        _put(found, raw, "nama_aspek", aspect, "nama", text)
        _put(found, raw, "catatan_instrumen", raw, "catatan", [*raw["catatan"], text])
        _put(found, raw, "sumber_instrumen", raw, "sumber", [*raw["sumber"], text])
        _put(found, raw, "nama_kategori", raw["kategori"][place % 4], "nama", text)
    raw["kategori"][3]["nama"] = "Sangat Baik"
    _put(found, raw, "nama_instrumen", raw, "nama", f"{PAYLOADS[3]} {PAYLOADS[33]}")
    number = found.attempt(
        "instrumen",
        lambda session: instruments.upload(session, ADMIN, _yaml(raw), reason=PAYLOADS[3], now=now),
    ).number
    for text in PAYLOADS:
        found.attempt(
            "alasan_instrumen", lambda session, why=text: _refused_later(session, why, now)
        )
    found.attempt(
        "instrumen",
        lambda session: instruments.activate(
            session, ADMIN, KASN, number, seen=1, reason=PAYLOADS[4], now=now
        ),
    )


def _refused_later(session: Session, why: str, now: datetime) -> None:
    """Only the reason is looked at: nothing with such a number is there to be thrown away."""
    instruments.upload(session, ADMIN, _yaml(_small_change(why)), reason=why, now=now)


def _small_change(why: str) -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((DATA / "instruments" / f"{KASN}.yaml").read_bytes())
    raw["catatan"] = [f"Perubahan {PAYLOADS.index(why)}"]
    return raw


def _yaml(raw: dict[str, Any]) -> bytes:
    return yaml.safe_dump(raw, allow_unicode=True, sort_keys=False).encode()


def _put(found: Hostile, raw: dict[str, Any], name: str, item: Any, key: str, value: Any) -> None:
    before = item[key]
    item[key] = value
    try:
        instruments.read_upload(_yaml(raw))
    except MeritError:
        item[key] = before
        found.refused[name] += 1
    else:
        found.taken[name] += 1
