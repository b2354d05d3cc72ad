"""A self-check as the people of a region and of the province work on it, in tests."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from services.results.people import person
from sqlalchemy import text

from merit.domain.access import Role, User
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.self_checks.periods import Period, PeriodDraft, PeriodStep
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict, Word
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Stage, Status
from merit.services import self_checks
from merit.services.self_checks.verdicts import give_same, give_verdict
from merit.store import official_results
from merit.store import self_checks as store
from merit.store.engine import Engine, Session, reading, writing

KASN = "kasn-9-2019"
OPENS, DUE = date(2026, 5, 1), date(2026, 5, 29)
NOW = datetime(2026, 5, 4, 3, 0, tzinfo=UTC)  # 10.00 in Jakarta
BREBES, KEBUMEN = "33.29", "33.05"
CODE = "M-2026-01"
WHY = "Bukti belum lengkap."

SARI, BUDI = person("sari", Role.DATA_MANAGER), person("budi", Role.DATA_MANAGER)
TONO = person("tono", Role.COACH, BREBES)
RINI = person("rini", Role.COACH, KEBUMEN)
LEADER, PRESENTER = person("ketua", Role.LEADER), person("penyaji", Role.PRESENTER)
ADMIN = person("induk", Role.ADMIN)
WATI, JOKO = person("wati", Role.OPERATOR, BREBES), person("joko", Role.OPERATOR, BREBES)
HEAD = person("kepala", Role.HEAD, BREBES)
DEWI = person("dewi", Role.OPERATOR, KEBUMEN)
THEIR_HEAD = person("kepala.kebumen", Role.HEAD, KEBUMEN)

DRAFT = PeriodDraft(2026, KASN, OPENS, DUE, (KEBUMEN, BREBES))


def at(day: int, hour: int = 3, minute: int = 0) -> datetime:
    """A moment in May 2026, in UTC: seven hours behind Jakarta."""
    return datetime(2026, 5, day, hour, minute, tzinfo=UTC)


@dataclass
class Office:
    """A database, and the moment it is there."""

    engine: Engine
    now: datetime = NOW

    def planned(self, draft: PeriodDraft = DRAFT, user: User = SARI) -> Period:
        return self.do(lambda session: self_checks.plan_period(session, user, draft, now=self.now))

    def opened(self, draft: PeriodDraft = DRAFT) -> Period:
        period = self.planned(draft)
        return self.period(period.code, PeriodStep.OPEN, 1)

    def period(self, code: str, step: PeriodStep, version: int, **more: Any) -> Period:
        user = more.pop("user", SARI)
        return self.do(
            lambda session: self_checks.step_period(
                session, user, code, step, version=version, now=self.now, **more
            )
        )

    def do(self, work: Callable[[Session], Any]) -> Any:
        """One transaction; a second later than the one before."""
        self.now += timedelta(seconds=1)
        with writing(self.engine) as session:
            return work(session)

    def answer(self, code: str, level: int | None, **more: Any) -> Answer:
        asked: dict[str, Any] = {"note": "", "version": 0} | more
        user, region = asked.pop("user", WATI), asked.pop("region", BREBES)
        return self.do(
            lambda session: self_checks.save_answer(
                session, user, CODE, region, code, level=level, now=self.now, **asked
            )
        )

    def fill(self, levels: Mapping[str, int] | None = None, rest: int = 2) -> None:
        """Every indicator answered, those of `levels` so, and the others at the level `rest`."""
        with reading(self.engine) as session:
            view = self_checks.check_view(
                session, WATI, Dataset.PUBLISHED, CODE, BREBES, now=self.now
            )
        versions = {
            code: cell.answer.version if cell.answer else 0 for code, cell in view.cells.items()
        }
        items = [
            self_checks.Filled(code, (levels or {}).get(code, rest), "", version)
            for code, version in versions.items()
        ]
        self.do(
            lambda session: self_checks.save_answers(
                session, WATI, CODE, BREBES, items, now=self.now
            )
        )

    def step(self, step: CheckStep, user: User, *, reason: str = "", **more: Any) -> SelfCheck:
        version = more.pop("version", None) or self.version
        region = more.pop("region", BREBES)
        return self.do(
            lambda session: self_checks.take_step(
                session, user, CODE, region, step, version=version, reason=reason, now=self.now
            )
        )

    def judge(self, words: Mapping[str, tuple[Word, int | None]] | None = None) -> None:
        """A verdict on every indicator: those of `words` so, all others conform."""
        told = words or {}
        cells = self.view().cells
        versions = {code: cell.answer.version for code, cell in cells.items() if cell.answer}
        for code, (word, level) in told.items():
            self.verdict(code, word, level, version=versions[code])
        rest = [
            code for code, cell in cells.items() if code not in told and not cell.verdict_counts
        ]
        self.do(
            lambda session: give_same(
                session,
                TONO,
                CODE,
                BREBES,
                rest,
                word=Word.CONFORMS,
                note="",
                answer_versions=versions,
                now=self.now,
            )
        )

    def verdict(
        self,
        code: str,
        word: Word,
        level: int | None,
        *,
        version: int = 1,
        user: User = TONO,
    ) -> Verdict:
        note = "" if word is Word.CONFORMS else "Lihat bukti."
        return self.do(
            lambda session: give_verdict(
                session,
                user,
                CODE,
                BREBES,
                code,
                word=word,
                level=level,
                note=note,
                answer_version=version,
                now=self.now,
            )
        )

    def sent(self, levels: Mapping[str, int] | None = None) -> None:
        """A period with the self-check of Brebes, sent."""
        self.opened()
        self.fill(levels)
        self.step(CheckStep.HAND_IN, WATI)
        self.step(CheckStep.SEND, HEAD)

    def returned(self, code: str = "3.4") -> None:
        """Sent, and returned because of one indicator."""
        self.sent()
        self.judge({code: (Word.DIFFERS, 1)})
        self.step(CheckStep.RETURN, TONO, reason=WHY)

    def verified(self) -> None:
        """Sent, and verified as it is."""
        self.sent()
        self.judge()
        self.step(CheckStep.VERIFY, TONO)

    def approved(self) -> None:
        """Verified, and approved."""
        self.verified()
        self.step(CheckStep.APPROVE, SARI)

    def view(self, user: User = WATI, region: str = BREBES) -> self_checks.CheckView:
        with reading(self.engine) as session:
            return self_checks.check_view(
                session, user, Dataset.PUBLISHED, CODE, region, now=self.now
            )

    @property
    def version(self) -> int:
        return self.held()[1]

    @property
    def state(self) -> str:
        return self.held()[0].state.value

    def held(self, region: str = BREBES) -> tuple[SelfCheck, int]:
        with reading(self.engine) as session:
            found = store.find(session, Dataset.PUBLISHED, CODE, region)
        assert found is not None
        return found

    def rows(self, query: str, **values: Any) -> list[tuple[Any, ...]]:
        """What straight SQL finds, on either kind of database."""
        with reading(self.engine) as session:
            return [tuple(row) for row in session.execute(text(query), values)]

    def count(self, query: str, **values: Any) -> int:
        """The one number straight SQL finds."""
        ((number,),) = self.rows(query, **values)
        return int(number)


def official(engine: Engine, year: int, score: int, levels: Mapping[str, int], **more: Any) -> None:
    """An official result of Brebes, with levels of indicators."""
    record = AssessmentRecord(
        Dataset.PUBLISHED,
        more.pop("region", BREBES),
        Stage.OFFICIAL,
        Result(year, more.pop("instrument", KASN), Status.ASSESSED, Decimal(score), **more),
        Provenance(
            Source(f"Keputusan uji {year}", SourceKind.OFFICIAL, f"{year}-12-07"),
            Confidence.HIGH,
            Claim.DIRECT,
        ),
        aspect_scores={"A1": Decimal("37.5")},
        levels=levels,
    )
    with writing(engine) as session:
        official_results.enter(session, record, version=1)


TO_THE_END = (
    (CheckStep.HAND_IN, WATI),
    (CheckStep.SEND, HEAD),
    (CheckStep.VERIFY, TONO),
    (CheckStep.APPROVE, SARI),
)
"""The steps of a self-check nobody sends back, and who takes each."""
