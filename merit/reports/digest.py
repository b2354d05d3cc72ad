"""The weekly digest as one message: the same body is a file to download and a letter to send."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

from merit.charts import palette
from merit.domain.states import Dataset
from merit.reports import attention_words, news_words
from merit.reports import digest_words as words
from merit.reports.rendering import ENVIRONMENT
from merit.services.attention import Attention
from merit.services.digest import Digest
from merit.services.mailing import Letter

T = TypeVar("T")
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Line:
    """One line under a heading: its words, and where they lead when that is known."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A heading with the sentence that explains it, and its lines."""

    title: str
    note: str = ""
    lines: tuple[Line, ...] = ()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the digest: what is said below its title, its blocks, or that there are none."""

    title: str
    note: str
    blocks: tuple[Block, ...]
    nothing: str


def letter_of(data: Digest, *, recipient: str, address: str) -> Letter:
    """The digest as a letter; `address` is that of the application, empty for no links."""
    return Letter(
        recipient,
        words.subject(data),
        text_of(data, address=address),
        page_of(data, address=address),
    )


def page_of(data: Digest, *, address: str) -> str:
    """The digest as an HTML page that needs nothing from elsewhere."""
    return ENVIRONMENT.get_template("digest.html").render(
        subject=words.subject(data),
        parts=_parts(data, address),
        words=words,
        mark=_mark(data),
        lead=words.lead(data),
        address=_href(data, address),
        colours=palette,
    )


def text_of(data: Digest, *, address: str) -> str:
    """The same digest in plain lines."""
    lines = [words.subject(data), words.lead(data), *filter(None, [_mark(data)])]
    for part in _parts(data, address):
        lines += ["", part.title.upper(), *filter(None, [part.note])]
        lines += [] if part.blocks else [part.nothing]
        for block in part.blocks:
            lines += ["", *filter(None, (block.title, block.note))]
            lines += [f"- {item.text}" for item in block.lines]
            lines += [block.href] if block.href else []
    return "\n".join([*lines, "", words.FOOT, *filter(None, [_href(data, address)]), ""])


def _mark(data: Digest) -> str:
    return words.DEMO if data.scope.dataset is Dataset.DEMO else ""


def _href(data: Digest, address: str, path: str = "", **own: str) -> str:
    """The full address of a page in the view of the digest; empty while none is known."""
    if not address:
        return ""
    asked = {**own, "tahun": str(data.scope.year)}
    if data.scope.dataset is not Dataset.PUBLISHED:
        asked["data"] = data.scope.dataset.value
    return f"{address.rstrip('/')}/{path}?{urlencode(asked)}"


def _parts(data: Digest, address: str) -> tuple[Part, ...]:
    rules = tuple(_rule(item, data, address) for item in data.attention)
    dates = tuple(
        Line(f"{day}: {what}") for day, what in map(news_words.date_row, data.agenda.entries)
    )
    if data.agenda.later:
        dates += (Line(words.later(data.agenda.later)),)
    return (
        Part(words.ATTENTION, "", rules, words.NO_ATTENTION),
        Part(words.CHANGED, words.week(data), tuple(_news(data, address)), words.NO_CHANGE),
        Part(words.NEXT, "", (Block("", "", dates),) if dates else (), words.NO_DATE),
    )


def _rule(item: Attention, data: Digest, address: str) -> Block:
    named = (
        (case.standing.region, attention_words.value(item.rule, case, today=data.today))
        for case in item.cases
    )
    lines = [
        Line(
            ": ".join(filter(None, (region.short, value))),
            _href(data, address, "daerah", kode=region.code),
        )
        for region, value in named
    ]
    href = _href(data, address, item.place.path, **dict(item.place.query)) if item.place else ""
    title, reason = attention_words.title(item), attention_words.reason(item, data.today)
    return Block(title, reason, _first(lines), href)


def _first(lines: list[Line]) -> tuple[Line, ...]:
    """The first lines, and how many more there are."""
    rest = len(lines) - SHOWN
    return (*lines[:SHOWN], *((Line(words.others(rest)),) if rest > 0 else ()))


def _news(data: Digest, address: str) -> Iterator[Block]:
    """What changed, each kind where there is some."""
    found = data.changes
    for name, results in ((words.RESULTS, found.assessed), (words.STATED, found.stated)):
        yield from _block(
            name, results, lambda item: (item.region.code, news_words.result(item)), data, address
        )
    for name, checks in ((words.SENT, found.sent), (words.APPROVED, found.approved)):
        yield from _block(
            name, checks, lambda item: (item.region_code, item.period_code), data, address
        )
    if found.interventions:
        title = words.counted(words.HELD, len(found.interventions))
        lines = [Line(words.held(item)) for item in found.interventions]
        yield Block(title, "", _first(lines), _href(data, address, "intervensi"))
    for name, items in (
        (words.FINISHED, found.finished),
        (words.CANCELLED, found.cancelled),
        (words.AGREED, found.agreed),
    ):
        yield from _block(name, items, lambda item: (item.region_code, item.title), data, address)
    yield from _block(
        words.TALENT, found.talent, lambda item: (item.region_code, ""), data, address
    )


def _block(
    name: str,
    items: Iterable[T],
    told: Callable[[T], tuple[str, str]],
    data: Digest,
    address: str,
) -> Iterator[Block]:
    """A block of lines about regions, where there are any."""
    lines = []
    for code, what in map(told, items):
        label = data.changes.regions[code].short
        lines.append(
            Line(": ".join(filter(None, (label, what))), _href(data, address, "daerah", kode=code))
        )
    if lines:
        yield Block(words.counted(name, len(lines)), "", _first(lines))
