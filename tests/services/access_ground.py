"""A database in which every operation of the services can be tried, and who tries it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import yaml
from services.people.community import administrator, draft, joined
from services.readers import OTHER, OWN, reader
from services.results.people import CONTENT, KASN

from merit.domain.access import Role, User
from merit.domain.proposals import Change, Draft
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services import instruments, results
from merit.services.people.identity import identify
from merit.services.people.sign_in import sign_in_by_proxy
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store.engine import Engine, Session, make_engine, reading, writing
from merit.store.migrations import migrate

PAST = datetime(2026, 11, 25, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
TODAY = date(2026, 11, 25)
YEAR = 2020  # no result of either region is recorded for it in either data set
GUEST = "tamu"
ADMINISTRATOR = "induk"

ACCOUNTS = {
    role: reader(role, *regions)
    for role, regions in {
        Role.LEADER: (),
        Role.ADMIN: (),
        Role.DATA_MANAGER: (),
        Role.COACH: (OWN,),
        Role.PRESENTER: (),
        Role.OPERATOR: (OWN,),
        Role.HEAD: (OWN,),
    }.items()
}
TRIALS = {role: reader(role, *sorted(user.regions), trial=True) for role, user in ACCOUNTS.items()}
AUTHORS = {
    Dataset.PUBLISHED: replace(ACCOUNTS[Role.DATA_MANAGER], account="penulis"),
    Dataset.DEMO: replace(TRIALS[Role.DATA_MANAGER], account="percobaan:pengelola_data:9"),
}
"""Whose proposals wait: somebody else's than those of whoever decides."""


@dataclass(frozen=True)
class Ground:
    """What calls refer to: open proposals by data set and region, an uploaded revision."""

    engine: Engine
    proposals: dict[tuple[Dataset, str], int]
    uploaded: int
    sessions: dict[str | None, int]


@dataclass(frozen=True)
class Try:
    """One call: by whom, of which region, in which data set."""

    ground: Ground
    session: Session
    user: User
    region: str
    dataset: Dataset

    @property
    def scope(self) -> Scope:
        return Scope(self.dataset, 2024, "semua")

    @property
    def number(self) -> int:
        return self.ground.proposals[self.dataset, self.region]

    @property
    def entry(self) -> Draft:
        """A new result of the region, of a year without one."""
        return entry(self.region, self.dataset, YEAR)


Call = Callable[[Try], object]


class UndoneError(Exception):
    """Raised to take back what a call has written."""


def entry(region: str, dataset: Dataset, year: int) -> Draft:
    """A new result with a decree of its own year; made up where the data are."""
    content = replace(
        CONTENT,
        decided_on=date(year, 12, 7),
        source=replace(CONTENT.source, reference=f"Keputusan uji {dataset} {region} {year}"),
    )
    return Draft(Change.ENTER, region, year, KASN, content)


def another_instrument() -> bytes:
    """The shipped file with another boundary."""
    raw = yaml.safe_load((DATA / "instruments" / f"{KASN}.yaml").read_text(encoding="utf-8"))
    raw["kategori"][3]["minimum"] = 330
    return yaml.safe_dump(raw, allow_unicode=True, sort_keys=False).encode()


def third_instrument() -> bytes:
    """One that was not uploaded yet."""
    return another_instrument().replace(b"330", b"331")


@contextmanager
def prepared(folder: Path) -> Iterator[Ground]:
    """The database with everything in place."""
    engine = make_engine(f"sqlite:///{folder / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=True)
    administrator(engine, ADMINISTRATOR, now=PAST)
    for user in ACCOUNTS.values():
        assert user.role is not None
        joined(engine, draft(user.account or "", user.role, *user.regions), now=PAST)
    joined(engine, draft(GUEST, Role.LEADER), now=PAST)
    with writing(engine) as session:
        waiting = {
            (dataset, region): results.propose(
                session, author, entry(region, dataset, 2021), now=PAST
            ).number
            for dataset, author in AUTHORS.items()
            for region in (OWN, OTHER)
        }
        uploaded = instruments.upload(
            session, ACCOUNTS[Role.ADMIN], another_instrument(), reason="Uji", now=PAST
        )
    sessions = {user.account: _seated(engine, user.account or "") for user in ACCOUNTS.values()}
    yield Ground(engine, waiting, uploaded.number, sessions)
    engine.dispose()


def _seated(engine: Engine, username: str) -> int:
    """Key of a session of the account."""
    with writing(engine) as session:
        token = sign_in_by_proxy(session, username, address="10.0.0.7", agent="", now=NOW)
    with reading(engine) as session:
        found = identify(session, token, now=NOW, demo=True)
    assert found is not None
    return found.session_id


def outcome(
    ground: Ground, call: Call, user: User, region: str, dataset: Dataset
) -> Exception | None:
    """What the call raises, None when it succeeds; whatever it wrote is taken back."""
    try:
        with writing(ground.engine) as session:
            call(Try(ground, session, user, region, dataset))
            raise UndoneError
    except UndoneError:
        return None
    except Exception as error:
        return error
