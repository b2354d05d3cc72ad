"""Sessions in the database: whose they are, in one query that walks no table."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlalchemy import event, text

from merit.domain.access import Role
from merit.domain.accounts import AccountDraft
from merit.store import accounts, sign_in_sessions
from merit.store.engine import Engine, reading, writing
from merit.store.sign_in_sessions import Holder, NewSession

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
SITI = AccountDraft(
    "siti", "Siti", Role.COACH, frozenset({"33.75", "33.10"}), ends_on=date(2027, 1, 31)
)


def account_of(engine: Engine, draft: AccountDraft = SITI) -> int:
    with writing(engine) as session:
        return accounts.add(session, draft, now=NOW)


def started(engine: Engine, **new: Any) -> int:
    with writing(engine) as session:
        return sign_in_sessions.start(session, NewSession(**new), now=NOW)


def of_account(engine: Engine, key: int, digest: str = "d" * 64) -> int:
    return started(engine, digest=digest, address="10.0.0.7", agent="Peramban", account_id=key)


def holder(engine: Engine, session_id: int) -> Holder:
    with reading(engine) as session:
        found = sign_in_sessions.holder(session, session_id)
    assert found is not None
    return found


def test_a_session_tells_whose_it_is_with_role_and_regions(engine: Engine) -> None:
    found = holder(engine, of_account(engine, account_of(engine)))
    assert (found.username, found.name, found.role) == ("siti", "Siti", Role.COACH)
    assert (found.regions, found.trial) == ({"33.75", "33.10"}, False)
    assert (found.active, found.ends_on) == (True, date(2027, 1, 31))
    assert (found.seen_at, found.expires_at) == (NOW, NOW + timedelta(hours=12))
    assert (found.ended_at, found.address) == (None, "10.0.0.7")


def test_a_session_is_found_by_the_digest_of_its_token_and_by_nothing_else(engine: Engine) -> None:
    key = of_account(engine, account_of(engine))
    with reading(engine) as session:
        found = sign_in_sessions.holder_of_token(session, "d" * 64)
        assert found is not None
        assert found.session_id == key
        assert sign_in_sessions.holder_of_token(session, "e" * 64) is None
        assert sign_in_sessions.holder(session, key + 1) is None


def test_a_trial_tells_its_role_region_and_whether_an_administrator_exists(engine: Engine) -> None:
    key = started(
        engine,
        digest="t" * 64,
        address="",
        agent="",
        trial_role=Role.OPERATOR,
        trial_region="33.75",
        trial_number=2,
    )
    found = holder(engine, key)
    assert (found.trial, found.role, found.regions) == (True, Role.OPERATOR, {"33.75"})
    assert (found.number, found.username, found.administered) == (2, None, False)
    account_of(engine, AccountDraft("adi", "Adi", Role.ADMIN))
    assert holder(engine, key).administered


def test_the_holder_is_read_by_one_statement_through_indexes(engine: Engine) -> None:
    key = of_account(engine, account_of(engine))
    statements: list[str] = []

    def note(_c: Any, _u: Any, statement: str, parameters: Any, _x: Any, _m: Any) -> None:
        statements.append(statement)
        held.append(parameters)

    held: list[Any] = []
    event.listen(engine, "before_cursor_execute", note)
    with reading(engine) as session:
        sign_in_sessions.holder(session, key)
    event.remove(engine, "before_cursor_execute", note)
    selects = [one for one in statements if one.startswith("SELECT")]
    assert len(selects) == 1
    if engine.dialect.name == "sqlite":
        with reading(engine) as session:
            plan = session.connection().exec_driver_sql(
                "EXPLAIN QUERY PLAN " + selects[0], held[-1]
            )
            steps = [row[-1] for row in plan]
        walked = [step for step in steps if step.startswith("SCAN")]
        assert walked in ([], ["SCAN account"])  # the question for an administrator, at most


def test_a_touch_is_written_only_when_the_last_one_is_old(engine: Engine) -> None:
    key = of_account(engine, account_of(engine))
    with writing(engine) as session:
        sign_in_sessions.touch(session, key, now=LATER, before=NOW - timedelta(seconds=1))
    assert holder(engine, key).seen_at == NOW
    with writing(engine) as session:
        sign_in_sessions.touch(session, key, now=LATER, before=NOW)
    assert holder(engine, key).seen_at == LATER


def test_ending_all_spares_the_one_named_and_other_accounts(engine: Engine) -> None:
    siti, budi = account_of(engine), account_of(engine, AccountDraft("budi", "B", Role.LEADER))
    mine = [of_account(engine, siti, digest=letter * 64) for letter in "abc"]
    other = of_account(engine, budi, digest="x" * 64)
    with writing(engine) as session:
        sign_in_sessions.end_all(session, siti, now=LATER, but=mine[1])
    ended = [holder(engine, key).ended_at for key in (*mine, other)]
    assert ended == [LATER, None, LATER, None]
    with reading(engine) as session:
        assert [one.id for one in sign_in_sessions.not_ended(session, siti)] == [mine[1]]


def test_the_moment_a_session_ended_is_never_moved(engine: Engine) -> None:
    key = of_account(engine, account_of(engine))
    for moment in (NOW, LATER):
        with writing(engine) as session:
            sign_in_sessions.end(session, key, now=moment)
    assert holder(engine, key).ended_at == NOW


def test_the_last_use_of_an_account_is_that_of_its_latest_session(engine: Engine) -> None:
    siti = account_of(engine)
    of_account(engine, siti, digest="a" * 64)
    key = of_account(engine, siti, digest="b" * 64)
    with writing(engine) as session:
        sign_in_sessions.touch(session, key, now=LATER, before=NOW)
    with reading(engine) as session:
        assert sign_in_sessions.last_seen(session) == {siti: LATER}


def test_no_token_is_kept_in_clear(engine: Engine) -> None:
    with reading(engine) as session:
        for table in ("sign_in_session", "invitation"):
            columns = session.connection().execute(text(f"SELECT * FROM {table}")).keys()
            assert "token_hash" in columns
            assert "token" not in columns
