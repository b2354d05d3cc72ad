"""The desk of a presentation: which deck, how it is shown, and its slides in their order."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from merit.domain import deck_address as part
from merit.domain.access import User
from merit.domain.decks import DeckKind, Nothing, Slide
from merit.domain.scope import Scope
from merit.errors import NoDataError, NotAllowedError
from merit.reports.decks import catalogue
from merit.ui import address, loaders
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices, picker
from merit.ui.components.rendering import draw
from merit.ui.components.slides import Act, Row, show_link, slides
from merit.ui.components.tables import Link
from merit.ui.present_choice import PAUSES, Chosen, kind_asked, meetings_to_show, order_href
from merit.ui.text import present as words


@contextmanager
def refusing(title: str, back: str) -> Iterator[None]:
    """Under `title`, why a snapshot is not to be had, and the way `back`."""
    try:
        yield
    except (NoDataError, NotAllowedError) as error:
        draw(frame.header(title, str(error), ""), back)


def settings(chosen: Chosen, user: User, scope: Scope) -> str:
    """The choices: the deck, whose it is, and how slides change."""
    pause = str(chosen.pause or "")
    return "".join(
        (
            kinds(),
            _regions(chosen) if chosen.asked.kind is DeckKind.REGION else "",
            _meetings(chosen, user, scope) if chosen.asked.kind is DeckKind.MEETING else "",
            choices(
                words.PAUSE,
                [
                    Choice(words.seconds(item), address.here(**{part.PAUSE: item}), item == pause)
                    for item in PAUSES
                ],
                stay=part.PAUSE,
            ),
        )
    )


def kinds() -> str:
    """The decks there are; another one begins with all its slides."""
    asked = kind_asked()
    fresh = dict.fromkeys((part.KEYS, part.REGION, part.MEETING), "")
    items = []
    for kind, name in words.KINDS.items():
        code = "" if kind is DeckKind.MEETING else kind.value
        items.append(Choice(name, address.here(**fresh, **{part.KIND: code}), kind is asked))
    return choices(words.KIND, items, stay=part.KIND)


def _regions(chosen: Chosen) -> str:
    items = [
        Choice(item.label, address.here(**{part.REGION: item.code}), item.code == code)
        for code in (chosen.asked.region_code,)
        for item in sorted(loaders.regions(), key=lambda region: region.code)
    ]
    return picker(words.REGION, items, stay=part.REGION)


def _meetings(chosen: Chosen, user: User, scope: Scope) -> str:
    """The rakor whose decisions are shown, for who may read of them."""
    held = meetings_to_show(user, scope)
    if not held:
        return ""
    code = chosen.asked.meeting_code
    items = [Choice(words.NO_MEETING, address.here(**{part.MEETING: ""}), not code)]
    items += [
        Choice(
            f"{item.code} {item.title}",
            address.here(**{part.MEETING: item.code}),
            item.code == code,
        )
        for item in held
    ]
    return picker(words.MEETING, items, stay=part.MEETING)


def show(chosen: Chosen) -> str:
    """The way to the show, and its keys for those who ask."""
    small = words.slide_count(len(chosen.deck.slides))
    return show_link(words.SHOW, small, chosen.show_href()) + frame.hint(
        words.KEYS_QUESTION, words.KEYS
    )


def order(chosen: Chosen) -> str:
    """The slides that are shown, and below them those that are not."""
    names = dict(catalogue(chosen.asked.kind))
    keys = [slide.key for slide in chosen.deck.slides]
    shown = [
        Row(
            str(place),
            slide.title,
            _name(names, slide),
            chosen.show_href(place),
            tuple(_acts(chosen, keys, slide)),
        )
        for place, slide in enumerate(chosen.deck.slides, 1)
    ]
    hidden = [
        Row("", slide.title, _name(names, slide), "", (_unhide(chosen, keys, slide),))
        for slide in chosen.whole.slides
        if slide.key not in keys
    ]
    return "".join(
        (
            frame.section(words.SLIDES, words.SLIDES_NOTE),
            slides(words.SLIDES, shown),
            frame.section(words.HIDDEN) + slides(words.HIDDEN, hidden) if hidden else "",
            drill.ways(ways) if (ways := [*_emptied(chosen), *_reset(chosen)]) else "",
        )
    )


def _name(names: Mapping[str, str], slide: Slide) -> str:
    """What a slide is called, and that there is nothing on it where that is so."""
    name = names.get(slide.key, "")
    return words.empty(name) if isinstance(slide.body, Nothing) else name


def _emptied(chosen: Chosen) -> Iterator[Link]:
    """The way to hide what has nothing to show, unless that is everything."""
    full = [item.key for item in chosen.deck.slides if not isinstance(item.body, Nothing)]
    if full and len(full) < len(chosen.deck.slides):
        yield Link(words.HIDE_EMPTY, order_href(chosen, full))


def _reset(chosen: Chosen) -> Iterator[Link]:
    if chosen.is_arranged:
        usual = [slide.key for slide in chosen.usual]
        yield Link(words.RESET, order_href(chosen, usual))


def _acts(chosen: Chosen, keys: Sequence[str], slide: Slide) -> Iterator[Act]:
    place = keys.index(slide.key)
    for name, to in ((words.UP, place - 1), (words.DOWN, place + 1)):
        moved = list(keys)
        if 0 <= to < len(keys):
            moved.insert(to, moved.pop(place))
        yield _act(chosen, name, slide, moved if moved != list(keys) else ())
    yield _act(chosen, words.HIDE, slide, [key for key in keys if key != slide.key])


def _unhide(chosen: Chosen, keys: Sequence[str], slide: Slide) -> Act:
    """Back to where it usually stands: behind the last shown of those before it."""
    usual = [item.key for item in chosen.whole.slides]
    before = usual[: usual.index(slide.key)]
    place = max((keys.index(key) + 1 for key in before if key in keys), default=0)
    return _act(chosen, words.UNHIDE, slide, [*keys[:place], slide.key, *keys[place:]])


def _act(chosen: Chosen, name: str, slide: Slide, keys: Sequence[str]) -> Act:
    """One way to rearrange; none where nothing would be left, or nothing would move."""
    href = order_href(chosen, keys) if keys else ""
    stay = f"{name}-{slide.key}".lower()
    return Act(name, words.full_name(name, slide.title), href, stay)
