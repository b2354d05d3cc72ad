"""One activity, asked anew each time for the reader's own reach, and what is found in a form."""

from merit.domain.findings import Finding
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset
from merit.services import activities
from merit.services.activities import ActivityDetail
from merit.ui import acting
from merit.ui.clock import now, today


def activity(dataset: Dataset, code: str) -> ActivityDetail:
    """One activity as it is now."""
    return acting.ask(
        lambda session, user: activities.activity(
            session, user, code, dataset=dataset, today=today()
        )
    )


def checked(record: InterventionRecord) -> tuple[Finding, ...]:
    """What is found about an activity as it was filled in."""
    return acting.ask(
        lambda session, user: activities.check_activity(session, user, record, now=now())
    )
