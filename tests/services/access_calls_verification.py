"""Sample calls of the operations of the verification: verdicts, items from them, the queue."""

from datetime import date

from services.access_calls_self_checks import CODE, sent
from services.access_ground import NOW, TODAY, Call, Try

from merit.domain.self_checks.records import Word
from merit.services.self_checks import actions, inflation, queue, verdicts


def _verdict(it: Try) -> object:
    sent(it, it.user.writes_in)
    return verdicts.give_verdict(
        it.session,
        it.user,
        CODE,
        it.region,
        "3.4",
        word=Word.CONFORMS,
        level=None,
        note="",
        answer_version=1,
        now=NOW,
    )


def _same(it: Try) -> object:
    sent(it, it.user.writes_in)
    return verdicts.give_same(
        it.session,
        it.user,
        CODE,
        it.region,
        ["3.4"],
        word=Word.CONFORMS,
        note="",
        answer_versions={"3.4": 1},
        now=NOW,
    )


def _items(it: Try) -> object:
    sent(it, it.user.writes_in)
    return actions.items_from_verdicts(
        it.session,
        it.user,
        CODE,
        it.region,
        ["3.4"],
        owner="BKPSDM",
        due_on=date(2026, 12, 31),
        now=NOW,
    )


def _rises(it: Try) -> object:
    sent(it, it.dataset)
    return actions.rises(it.session, it.user, it.dataset, CODE, it.region)


def _inflation(it: Try) -> object:
    sent(it, it.dataset)
    return inflation.inflation(it.session, it.user, it.dataset, CODE)


READING: dict[str, Call] = {
    "self_checks.actions.rises": _rises,
    "self_checks.inflation.inflation": _inflation,
    "self_checks.queue.queue": lambda it: queue.queue(it.session, it.user, it.dataset, today=TODAY),
}
WRITING: dict[str, Call] = {
    "self_checks.actions.items_from_verdicts": _items,
    "self_checks.verdicts.give_same": _same,
    "self_checks.verdicts.give_verdict": _verdict,
}
