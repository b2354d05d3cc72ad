"""Which slides each deck has, and how a deck is put together from what was asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User
from merit.domain.decks import Asked, Deck, DeckKind, Slide
from merit.domain.scope import EVERYONE
from merit.errors import NoDataError
from merit.reports import view_words
from merit.reports.decks import (
    coaching,
    places,
    region,
    region_missing,
    region_work,
    words_aspects,
    words_attention,
    words_coaching,
    words_decisions,
    words_deck,
    words_follow_up,
    words_known,
    words_movement,
    words_practices,
    words_region,
    words_standing,
)
from merit.reports.decks.aspects import aspects
from merit.reports.decks.attention import attention
from merit.reports.decks.decisions import decisions
from merit.reports.decks.follow_up import follow_up
from merit.reports.decks.ground import Ground
from merit.reports.decks.movement import movement
from merit.reports.decks.opening import opening
from merit.reports.decks.practices import practices
from merit.reports.decks.residencies import residencies
from merit.store import revision
from merit.store.engine import Session

RIGHTS = (Permission.READ_PUBLISHED, Permission.READ_DEMO, Permission.READ_ACTIONS)
"""All a deck rests on: queues of its reader's own work are nothing for a hall."""


@dataclass(frozen=True, slots=True)
class Part:
    """A slide a deck can have; `make` answers None where it says nothing about what was asked."""

    key: str
    name: str
    make: Callable[[Ground], Slide | None]


OPENING = Part("pembuka", words_standing.OPENING, opening)
MAP = Part("peta", words_standing.MAP, places.category_map)
DISTANCE = Part("jarak", words_standing.DISTANCE, places.distance)
ASPECTS = Part("aspek", words_aspects.ASPECTS, aspects)
FOLLOW_UP = Part("rtl", words_follow_up.FOLLOW_UP, follow_up)

PARTS: Mapping[DeckKind, tuple[Part, ...]] = {
    DeckKind.MEETING: (
        OPENING,
        MAP,
        DISTANCE,
        Part("perubahan", words_movement.MOVEMENT, movement),
        ASPECTS,
        Part("karesidenan", words_standing.RESIDENCIES, residencies),
        Part("intervensi", words_coaching.INTERVENTIONS, coaching.held),
        Part("cakupan", words_coaching.COVERAGE, coaching.coverage),
        FOLLOW_UP,
        Part("praktik", words_practices.PRACTICES, practices),
        Part("keputusan", words_decisions.DECISIONS, decisions),
    ),
    DeckKind.LEADERS: (
        OPENING,
        MAP,
        DISTANCE,
        ASPECTS,
        Part("perhatian", words_attention.ATTENTION, attention),
    ),
    DeckKind.REGION: (
        Part("pembuka", words_region.OPENING, region.opening),
        Part("aspek", words_region.ASPECTS, region.aspects),
        Part("riwayat", words_region.HISTORY, region.history),
        Part("rtl", words_region.ACTIONS, region_work.action_items),
        Part("pembinaan", words_region.COACHING, region_work.coaching),
        Part("jalur", words_region.WAY, region_work.way),
        Part("indikator", words_region.INDICATORS, region_work.indicators),
        Part("belum", words_known.MISSING, region_missing.missing),
    ),
}


def catalogue(kind: DeckKind) -> tuple[tuple[str, str], ...]:
    """Keys and names of the slides a deck of this kind can have, in their usual order."""
    return tuple((part.key, part.name) for part in PARTS[kind])


def deck(session: Session, user: User, asked: Asked, *, today: date) -> Deck:
    """The deck asked for, for what `user` may read; action items are judged as of `today`.

    Slides that say nothing about what was asked are left out. Raises NoDataError for a year
    before the first result and for an unknown region, group or rakor, NotAllowedError as its pages
    do.
    """
    ground = Ground(session, user.only(*RIGHTS), asked, today)
    if asked.kind is not DeckKind.REGION and not ground.regions:
        raise NoDataError(words_deck.NO_GROUP.format(code=asked.scope.group))
    parts = {part.key: part for part in PARTS[asked.kind]}
    wanted = [parts[key] for key in dict.fromkeys(asked.keys) if key in parts]
    slides = _made(wanted, ground) or _made(list(parts.values()), ground)
    instrument = _instrument(ground)
    is_of_one = asked.kind is DeckKind.REGION
    return Deck(
        kind=asked.kind,
        dataset=asked.scope.dataset,
        title=_title(ground),
        period=view_words.period(asked.scope, instrument, whose=_whose(ground)),
        mark=view_words.mark(asked.scope.dataset),
        source=words_deck.SOURCES[asked.scope.dataset],
        instrument=instrument,
        revision=revision.current(session),
        slides=slides,
        region_code=asked.region_code if is_of_one else "",
        group=EVERYONE if is_of_one else asked.scope.group,
        year=asked.scope.year,
        meeting_code=asked.meeting_code,
    )


def _made(parts: list[Part], ground: Ground) -> tuple[Slide, ...]:
    return tuple(slide for slide in (part.make(ground) for part in parts) if slide is not None)


def _instrument(ground: Ground) -> str:
    if ground.asked.kind is DeckKind.REGION:
        return ground.profile.instrument.code
    return ground.overview.instrument.code


def _whose(ground: Ground) -> str:
    """The region the deck is about; empty where it is about a group."""
    if ground.asked.kind is DeckKind.REGION:
        return ground.profile.standing.region.label
    return ""


def _title(ground: Ground) -> str:
    if ground.asked.kind is DeckKind.REGION:
        return words_deck.REGION.format(region=_whose(ground))
    if ground.asked.kind is DeckKind.LEADERS:
        return words_deck.LEADERS
    if ground.asked.meeting_code and ground.board is not None:
        found = ground.board.meeting
        return words_deck.meeting(found.title, found.held_on)
    return words_deck.MEETING
