"""A self-check with words in it that its own region and the province may read, and nobody else."""

import io
from collections.abc import Iterator
from datetime import datetime, timedelta

import xlsxwriter
from e2e.raw_socket import RawSocket
from services.readers import OTHER, OWN, reader
from services.self_checks.sent_checks import PERIOD, answered, moved, planned

from merit.domain.access import Role
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState, CheckStep
from merit.domain.states import Dataset
from merit.services import documents, self_checks
from merit.services.imports import Upload
from merit.services.self_checks import verdicts
from merit.store.engine import Engine, reading, writing

OPEN = "M-2026-02"
"""A period the neighbour alone is scheduled in, and has not answered anything yet."""

NOTE, TURN, VERDICT, WHY, TITLE, FILE, INSIDE, DEMO = (
    *("knrcatatanjawaban", "knrpercakapan", "knrcatatanputusan", "knralasandikembalikan"),
    *("knrjudulbukti", "knrnamaberkas", "knrisiberkas", "knrmandiricontoh"),
)
ON_PAGES = (NOTE, TURN, VERDICT, WHY, TITLE)
IN_FILES = (FILE, INSIDE)
SELF_CHECK = (*ON_PAGES, *IN_FILES, DEMO)
CLAIMED = b'm-chosen">3 \xe2\x80\x93 '
"""An indicator read at level 3: the region claims it at most, the neighbour at 2 everywhere."""

SCORE = b"301,5"
"""Three quarters of 410, and 2.5 for 1.1 at level 4, less 2.5, 5 and 1 for 3.1, 3.2, 8.3 at 2."""

STATE = b"1 indikator dikembalikan"
"""Where it stands; the neighbour's was not returned."""

CHECK_PATHS = ("mandiri", "verifikasi", "jalur", "rencana")
ASKED = {"1.1": 4, "3.1": 2, "3.2": 2, "8.3": 2}


def plant_self_checks(engine: Engine, now: datetime) -> None:
    """The region's that came back with everything in it, and the neighbour's that was sent."""
    day = now.date()
    opens, due = day - timedelta(days=9), day + timedelta(days=20)
    planned(engine, OWN, OTHER, year=day.year, opens_on=opens, due_on=due)
    answered(engine, ASKED, OWN, rest=3)
    answered(engine, {}, OTHER, rest=2)
    planned(engine, OTHER, code=OPEN, year=day.year, opens_on=opens, due_on=due)
    _evidence(engine, now)
    with writing(engine) as session:
        run = session.connection().exec_driver_sql
        run(f"UPDATE self_check_answer SET note = '{NOTE}' WHERE self_check_id IN ({_of(OWN)})")
        run(f"UPDATE self_check_answer SET note = '{DEMO}' WHERE self_check_id IN ({_demo()})")
        run(f"UPDATE self_check_verdict SET note = '{DEMO}' WHERE self_check_id IN ({_demo()})")
    for region in (OWN, OTHER):
        moved(engine, CheckState.SENT, region, at=now)
    _returned(engine, now)


def _of(region: str, dataset: Dataset = Dataset.PUBLISHED) -> str:
    return (
        "SELECT c.id FROM self_check c JOIN self_check_period p ON p.id = c.period_id "
        f"WHERE p.dataset = '{dataset.value}' AND c.region_code = '{region}'"
    )


def _demo() -> str:
    return _of(OWN, Dataset.DEMO)


def _evidence(engine: Engine, now: datetime) -> None:
    """A file beside an answer, with words in its title, its name and itself."""
    operator = reader(Role.OPERATOR, OWN)
    beside = self_checks.subject(Dataset.PUBLISHED, f"{PERIOD}/{OWN}/1.1")
    upload = Upload(f"{FILE}.xlsx", _workbook())
    with reading(engine) as session:
        judged = documents.judged(session, operator, beside, upload)
    with writing(engine) as session:
        documents.add_file(session, operator, beside, judged, title=TITLE, now=now)


def _workbook() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"in_memory": True}) as book:
        book.add_worksheet().write(0, 0, INSIDE)
    return target.getvalue()


def _returned(engine: Engine, now: datetime) -> None:
    """A verdict, a turn of the conversation, and the return."""
    coach = reader(Role.COACH, OWN)
    asked = {"word": Word.CLARIFY, "level": None, "note": VERDICT, "answer_version": 1, "now": now}
    with writing(engine) as session:
        verdicts.give_verdict(session, coach, PERIOD, OWN, "1.1", **asked)
        self_checks.say(session, coach, PERIOD, OWN, "1.1", TURN, now=now)
        ((_, _, version),) = self_checks.checks_of(session, coach, Dataset.PUBLISHED, OWN)
        self_checks.take_step(
            session, coach, PERIOD, OWN, CheckStep.RETURN, version=version, reason=WHY, now=now
        )


def addresses(region: str) -> Iterator[tuple[str, str]]:
    """Page and query of everything the self-check of a region can be asked for at."""
    check = f"periode={PERIOD}&daerah={region}"
    for part in ("", "&aspek=A3", "&indikator=1.1", "&isi=periksa", "&isi=luring", "&isi=ubah"):
        yield "mandiri", f"{check}{part}"
    yield "mandiri", f"daerah={region}"
    yield "mandiri", f"periode={PERIOD}"
    for part in ("", "&aspek=A1&bersama=ya", "&indikator=1.1", "&lihat=rtl"):
        yield "verifikasi", f"{check}{part}"
    yield "verifikasi", "lihat=selisih"
    for basis in ("mandiri", "verifikasi"):
        yield "jalur", f"kode={region}&dasar={basis}"
    yield "rencana", f"kelompok=eks-pekalongan&daerah={region}"


def looked_at(socket: RawSocket, region: str, dataset: Dataset) -> dict[str, list[bytes]]:
    """Every view of the self-check of a region, asked for by address; the frames by address."""
    found = {}
    for page, query in addresses(region):
        before = len(socket.frames)
        socket.run(page=page, query=f"data={dataset.value}&{query}")
        found[f"{page}?{query}"] = socket.frames[before:]
    return found


def aimed_at_another(socket: RawSocket) -> None:
    """Fields and buttons of the neighbour's self-check, set and pressed under the region's name."""
    for part in ("aspek=A1", "indikator=1.1&dokumen=ubah", "isi=periksa"):
        socket.run(page="mandiri", query=f"data=terbit&periode={OPEN}&{part}")
    turned = {name.replace(OPEN, PERIOD).replace(OTHER, OWN) for name in socket.named}
    assert any(f"{PERIOD}/{OWN}/A1" in name for name in turned)
    for page, query in addresses(OWN):
        values = dict.fromkeys(turned, "4")
        socket.run(page=page, query=f"data=terbit&{query}", values=values, pressed=[*turned])
