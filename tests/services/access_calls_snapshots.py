"""Sample calls of the operations on frozen presentations."""

from dataclasses import replace

from services.access_ground import AUTHORS, NOW, Call, Try
from services.decks_by_hand import DECK

from merit.domain.decks import Deck, DeckKind
from merit.domain.snapshots import Snapshot
from merit.services import snapshots

TITLE, WHY = "Uji hak akses", "Sudah tidak berlaku"


def _of_all(it: Try) -> Deck:
    return replace(DECK, dataset=it.dataset)


def _of_one(it: Try) -> Deck:
    return replace(_of_all(it), kind=DeckKind.REGION, region_code=it.region)


def _freeze(it: Try, deck: Deck) -> Snapshot:
    return snapshots.freeze(it.session, it.user, deck, title=TITLE, now=NOW)


def _frozen(it: Try, deck: Deck) -> str:
    author = AUTHORS[deck.dataset]
    return snapshots.freeze(it.session, author, deck, title=TITLE, now=NOW).code


def _read(it: Try, deck: Deck) -> object:
    return snapshots.snapshot(it.session, it.user, it.dataset, _frozen(it, deck))


def _shown(it: Try, deck: Deck) -> object:
    return snapshots.shown(it.session, it.user, it.dataset, _frozen(it, deck))


def _withdraw(it: Try, deck: Deck) -> Snapshot:
    code = _frozen(it, replace(deck, dataset=it.user.writes_in))
    return snapshots.withdraw(it.session, it.user, code, reason=WHY, now=NOW)


READING: dict[str, Call] = {
    "snapshots.snapshot of all": lambda it: _read(it, _of_all(it)),
    "snapshots.snapshot of a region": lambda it: _read(it, _of_one(it)),
    "snapshots.shown of all": lambda it: _shown(it, _of_all(it)),
    "snapshots.shown of a region": lambda it: _shown(it, _of_one(it)),
    "snapshots.snapshots": lambda it: snapshots.snapshots(it.session, it.user, it.dataset),
}
WRITING: dict[str, Call] = {
    "snapshots.freeze of all": lambda it: _freeze(it, _of_all(it)),
    "snapshots.freeze of a region": lambda it: _freeze(it, _of_one(it)),
    "snapshots.withdraw of all": lambda it: _withdraw(it, _of_all(it)),
    "snapshots.withdraw of a region": lambda it: _withdraw(it, _of_one(it)),
}
