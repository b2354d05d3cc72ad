"""Which deck the address asks for, which of its slides, and the addresses of the views."""

from collections.abc import Sequence
from dataclasses import dataclass

from merit.domain import deck_address as part
from merit.domain.access import Permission, User
from merit.domain.decks import Asked, Deck, DeckKind, Slide
from merit.domain.meetings import MeetingRecord, MeetingState
from merit.domain.scope import Scope
from merit.ui import address, loaders, views
from merit.ui.loaders import decks as loader
from merit.ui.loaders.meetings import meetings

PATH = "layar"
COMPARED, WITH, WITHDRAW = "banding", "dengan", "tarik"
NOW = "kini"
PAUSES = ("", "15", "20", "30", "45", "60")
WIDTH = 720  # pixels; less where the screen is narrower


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be shown: `deck` has the slides wanted, in their order, `whole` all of them."""

    asked: Asked
    pause: int
    deck: Deck
    whole: Deck

    @property
    def usual(self) -> tuple[Slide, ...]:
        """The slides shown where nobody chose any."""
        return self.whole.choosing(()).slides

    @property
    def is_arranged(self) -> bool:
        """Whether other slides than the usual ones are shown, or in another order."""
        return self.deck.slides != self.usual

    def show_href(self, slide: int = 1) -> str:
        """Where it is shown, from a slide on."""
        return part.address_of(self.asked, pause=self.pause, slide=slide)


def chosen(scope: Scope, user: User) -> Chosen:
    """The deck asked for; what makes no sense is passed over."""
    kind = kind_asked()
    region = region_asked(user) if kind is DeckKind.REGION else ""
    meeting = meeting_asked(user, scope) if kind is DeckKind.MEETING else ""
    every = Asked(kind, scope, region, meeting)
    whole = loader.whole_deck(every)
    deck = whole.choosing(address.value(part.KEYS).split(","))
    keys = (
        ()
        if deck.slides == whole.choosing(()).slides
        else tuple(slide.key for slide in deck.slides)
    )
    pause = address.asked(part.PAUSE, PAUSES, default="")
    return Chosen(Asked(kind, scope, region, meeting, keys), int(pause or 0), deck, whole)


def kind_asked() -> DeckKind:
    """Which deck; that of a rakor unless another is asked for."""
    kinds = [item.value for item in DeckKind]
    return DeckKind(address.asked(part.KIND, kinds, default=DeckKind.MEETING.value))


def region_asked(user: User) -> str:
    """Code of the region asked for; where the address names none, one's own, else the first."""
    codes = sorted(item.code for item in loaders.regions())
    own = sorted(user.regions.intersection(codes))
    return address.asked(part.REGION, codes, default=own[0] if own else codes[0])


def meeting_asked(user: User, scope: Scope) -> str:
    """Code of the rakor asked for; empty where none is."""
    codes = [item.code for item in meetings_to_show(user, scope)]
    return address.asked(part.MEETING, codes, default="")


def meetings_to_show(user: User, scope: Scope) -> tuple[MeetingRecord, ...]:
    """The rakor everybody may read of; a draft is nothing for a hall."""
    known = meetings(scope.dataset) if user.may(Permission.READ_ACTIONS) else ()
    return tuple(item for item in known if item.state is not MeetingState.DRAFT)


def order_href(chosen: Chosen, keys: Sequence[str]) -> str:
    """Address of this page with the slides of `keys` in their order."""
    is_usual = tuple(keys) == tuple(slide.key for slide in chosen.usual)
    return address.here(**{part.KEYS: "" if is_usual else ",".join(keys)})


def may_freeze(user: User, scope: Scope, kind: DeckKind, region_code: str) -> bool:
    """Whether the reader freezes such a deck of the data shown."""
    return user.writes_in is scope.dataset and holds(user, kind, region_code)


def holds(user: User, kind: DeckKind, region_code: str) -> bool:
    """Whether the reader freezes such a deck at all."""
    if kind is DeckKind.REGION:
        return user.may(Permission.FREEZE_SLIDES, region_code)
    return user.reach(Permission.FREEZE_SLIDES) is None


def href(scope: Scope, **own: str) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **own)
