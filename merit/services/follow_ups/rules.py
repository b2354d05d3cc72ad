"""The rules of action items, with what is recorded around them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

from merit.domain.coaching_rules import Background, findings_on_action
from merit.domain.findings import Finding
from merit.domain.local_time import day_of
from merit.domain.progress_rules import findings_on_agreement
from merit.domain.records import ActionRecord
from merit.services.action_items import decisions
from merit.store import instruments, interventions, regions
from merit.store.engine import Session


def findings_on(
    session: Session,
    items: Sequence[ActionRecord],
    *,
    instrument: str | None,
    now: datetime,
    kept: str | None = None,
) -> tuple[Finding, ...]:
    """Everything found in `items` of one data set, each remark once, errors first.

    `kept` is the decision a recorded item came from; it may have been taken back since.
    """
    dataset = items[0].dataset
    around = Background(
        today=day_of(now),
        regions={item.code for item in regions.every(session)},
        instruments=instruments.every(session),
        interventions=interventions.codes(session, dataset),
    )
    standing = {item.code for item in decisions(session, dataset) if not item.withdrawn}
    return in_order(_found(items, instrument, around, {*standing, kept}))


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each remark once, errors first."""
    return tuple(sorted(dict.fromkeys(found), key=lambda item: not item.is_error))


def _found(
    items: Sequence[ActionRecord],
    instrument: str | None,
    around: Background,
    decided: Collection[str | None],
) -> Iterator[Finding]:
    for item in items:
        yield from findings_on_action(item, instrument, around)
        yield from findings_on_agreement(
            item, around.instruments.get(instrument or ""), decisions=decided
        )
