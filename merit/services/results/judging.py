"""What both persons see of a proposal: what is published now, what the rules find, who is who."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from merit.domain.access import ROLE_NAMES, Role
from merit.domain.findings import Finding, errors
from merit.domain.proposals import Proposal, RecordedResult
from merit.errors import NoDataError, ResultError
from merit.services.results.desk import Desk, desk
from merit.store import accounts, proposals
from merit.store.engine import Session

TRIAL = "percobaan:"


def refuse_errors(findings: Iterable[Finding]) -> None:
    """Raise ResultError with all findings when one of them is an error."""
    every = tuple(findings)
    wrong = errors(every)
    if wrong:
        raise ResultError(" ".join(dict.fromkeys(item.message for item in wrong)), every)


def shown(session: Session, found: Collection[Proposal], *, now: datetime) -> tuple[Proposal, ...]:
    """Proposals of one data set with the names of persons, and while open with what holds today."""
    waiting = [item for item in found if item.is_open]
    if not waiting:
        return named(session, found)
    around = desk(
        session,
        waiting[0].key.dataset,
        codes={item.key.region_code for item in waiting},
        records=[item.content for item in waiting],
        now=now,
    )
    return tuple(_as_of(item, around) if item.is_open else item for item in named(session, found))


def _as_of(proposal: Proposal, around: Desk) -> Proposal:
    return replace(
        proposal,
        recorded=around.recorded(proposal.key),
        findings=around.findings(
            proposal.key,
            proposal.change,
            proposal.content,
            proposal.reason,
            number=proposal.number,
        ),
    )


def named(session: Session, found: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Proposals with the names of the persons who worked on them."""
    called = persons(session)
    return tuple(replace(item, names=_names(item, called)) for item in found)


def _names(proposal: Proposal, called: Mapping[str, str]) -> dict[str, str]:
    known = {*proposal.editors, proposal.changed_by, proposal.decided_by or proposal.proposed_by}
    return {account: name_of(account, called) for account in known}


def unknown(number: int) -> str:
    """What to say of a number no proposal has."""
    return f"Usulan nomor {number} tidak ada. Pilih usulan dari daftar."


def one(session: Session, number: int, *, now: datetime) -> Proposal:
    """The proposal `number` as it is now."""
    found = proposals.find(session, number)
    if found is None:
        raise NoDataError(unknown(number))
    return shown(session, [found], now=now)[0]


def persons(session: Session) -> Mapping[str, str]:
    """Name of each person who has an account, by account."""
    return {item.username: item.name for item in accounts.every(session)}


def name_of(account: str, called: Mapping[str, str]) -> str:
    """What somebody is called; who tries a role out is called by that and a number.

    >>> name_of("siti", {"siti": "Siti Aminah"}), name_of("percobaan:pengelola_data:1", {})
    ('Siti Aminah', 'Pengelola data 1 (percobaan)')
    """
    if account.startswith(TRIAL):
        role, _, number = account.removeprefix(TRIAL).partition(":")
        return f"{ROLE_NAMES[Role(role)]} {number} (percobaan)"
    return called.get(account, account)


def version_of(recorded: RecordedResult | None) -> int:
    """Version of an official result, 0 where there is none."""
    return recorded.version if recorded else 0
