"""One action item, its forms and its reports, asked anew each time: they change under the hand."""

from merit.domain.agreements import Agreement
from merit.domain.findings import Finding
from merit.domain.records import ActionUpdate
from merit.domain.states import Dataset
from merit.services import follow_ups
from merit.services.follow_ups.reading import Detail, Sources, Waiting
from merit.ui import acting
from merit.ui.clock import now, today


def item(code: str, dataset: Dataset) -> Detail:
    """One item as it is now."""
    day = today()
    return acting.ask(
        lambda session, user: follow_ups.item(session, user, code, dataset=dataset, today=day)
    )


def waiting(dataset: Dataset) -> tuple[Waiting, ...]:
    """The reports that wait for the reader, the oldest first."""
    day = today()
    return acting.ask(
        lambda session, user: follow_ups.waiting_reports(session, user, dataset, today=day)
    )


def sources() -> Sources:
    """What a new item may come from."""
    return acting.ask(follow_ups.sources)


def checked_items(agreed: Agreement) -> tuple[Finding, ...]:
    """What is found about new items."""
    return acting.ask(
        lambda session, user: follow_ups.check_items(session, user, agreed, now=now())
    )


def checked_amendment(code: str, agreed: Agreement) -> tuple[Finding, ...]:
    """What is found about an item as it is to be."""
    return acting.ask(
        lambda session, user: follow_ups.check_amendment(session, user, code, agreed, now=now())
    )


def checked_news(code: str, news: ActionUpdate) -> tuple[Finding, ...]:
    """What is found about news of an item."""
    return acting.ask(
        lambda session, user: follow_ups.check_news(session, user, code, news, now=now())
    )
