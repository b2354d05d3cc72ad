"""One self-check as a whole: where it stands, what it comes to so far, and its parts."""

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.instruments import Band
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.self_checks.workflow import CheckState
from merit.services.self_checks import CheckView
from merit.ui import loaders, self_check_choice, views
from merit.ui.components import drill, frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.choices import Choice, choices
from merit.ui.components.tables import Link
from merit.ui.self_check_choice import ASPECT, Chosen, Part
from merit.ui.text import numbers
from merit.ui.text import self_check as words

BACK = frozenset({CheckState.RETURNED, CheckState.MENDING, CheckState.REOPENED, CheckState.DRAFT})
"""States in which what the province and the head said is what the region works on."""


def region_of(code: str) -> Region | None:
    """The region of a code."""
    return next((item for item in loaders.regions() if item.code == code), None)


def lead(view: CheckView) -> str:
    """The answer in one sentence."""
    return words.lead(view.check, view.period, view.standing, to_mend(view), loaders.today())


def head(view: CheckView) -> str:
    """Counts and points of the answers so far, the last official result beside them."""
    standing, instrument = view.standing, view.instrument
    is_sent = view.check.state.is_with_province
    verified = view.verified if view.check.state.is_verified else None
    basis = words.OF_PROVINCE if verified else words.OF_REGION if is_sent else words.SO_FAR
    name = words.SCORE_SENT if is_sent else words.SCORE
    answered = Card(
        words.ANSWERED,
        f"{standing.answered}/{standing.of}",
        "" if is_sent else words.time_left(view.period, loaders.today()),
        palette.ACCENT,
    )
    band = standing.band if standing.is_complete else None
    of_region = Card(name, *words.score(standing, instrument), _fill(band))
    beside = (
        [Card(words.VERIFIED, *words.score(verified, instrument), _fill(verified.band))]
        if verified
        else []
    )
    missing = words.gap(verified or standing, instrument.goal, basis=basis)
    gap = Card(words.GAP, *missing, _fill(instrument.top))
    return "".join(
        (
            _reason(view),
            cards((answered, of_region, *beside, gap, _official(view))),
            frame.note(words.reservation(standing, instrument, is_sent=is_sent)),
        )
    )


def _fill(band: Band | None) -> str:
    return palette.BANDS[band.code].fill if band else palette.NO_VALUE_STRIPE


def _reason(view: CheckView) -> str:
    check = view.check
    if check.state not in BACK:
        return ""
    told = (
        words.head_reason(check) if check.head_reason else "",
        words.reason(check) if check.reason else "",
    )
    return "".join(frame.remark(one) for one in told if one)


def _official(view: CheckView) -> Card:
    found = view.official
    if found is None:
        return Card(words.OFFICIAL, numbers.NOTHING, words.NO_OFFICIAL, palette.NO_VALUE_STRIPE)
    name = found.band.name if found.band else None
    number, small = words.official(found.year, found.score, name)
    return Card(words.OFFICIAL, number, small, _fill(found.band))


def part_shown(view: CheckView, chosen: Chosen, user: User, scope: Scope) -> Part:
    """The part asked for; a head whose turn it is comes to the review unasked."""
    check = view.check
    sends = user.may(Permission.SEND_SELF_CHECK, check.region_code)
    is_to_send = check.state is CheckState.WITH_HEAD and view.period.takes_answers(loaders.today())
    if chosen.aspect or not (sends and is_to_send and self_check_choice.works_here(user, scope)):
        return chosen.part
    return chosen.part or Part.REVIEW


def ways(view: CheckView, user: User, scope: Scope, part: Part) -> str:
    """Ways to the other parts of a self-check, and to what belongs to it."""
    check = view.check
    named = {
        Part.ANSWERS: words.ANSWERS,
        Part.REVIEW: _review(view, user),
        Part.OFFLINE: words.OFFLINE,
    }
    listed = [Link(name, _href(view, user, scope, to)) for to, name in named.items() if to != part]
    if part is Part.REVIEW:  # from where a head would come back unasked
        first = view.instrument.aspects[0].code
        listed[0] = Link(words.ANSWERS, aspect_href(view, user, scope, first))
    if check.is_known_to_province and user.may(Permission.VERIFY_SELF_CHECKS, check.region_code):
        place = {"periode": check.period_code, "daerah": check.region_code}
        listed.append(Link(words.VERIFY, views.href("verifikasi", scope, **place)))
    if self_check_choice.own_region(user) != check.region_code:
        period = self_check_choice.period_href(scope, check.period_code)
        listed.append(Link(words.THE_PERIOD, period))
    return drill.ways([*listed, Link(words.PROFILE, views.profile_href(check.region_code, scope))])


def _review(view: CheckView, user: User) -> str:
    """What the review is called: for others than the region it is only read."""
    standing, check = view.standing, view.check
    if self_check_choice.own_region(user) != check.region_code or check.state.is_with_province:
        return words.REVIEW_READ
    return words.review(len(view.doubts), standing.of - standing.answered)


def aspects(view: CheckView, user: User, scope: Scope, chosen: str) -> str:
    """The aspects with how many of their indicators are answered, as links."""
    return choices(
        words.ASPECTS,
        [
            Choice(
                words.aspect(item),
                aspect_href(view, user, scope, item.code),
                item.code == chosen,
                words.completeness(item, to_mend(view, item.code)),
            )
            for item in view.standing.by_aspect
        ],
        stay=ASPECT,
    )


def to_mend(view: CheckView, aspect: str = "") -> int:
    """How many indicators, of an aspect or of all, were returned to be mended."""
    if view.check.open_codes is None or not view.check.state.is_with_operator:
        return 0
    return sum(
        item.code in view.check.open_codes
        for found in view.instrument.aspects
        if aspect in ("", found.code)
        for item in found.indicators
    )


def title(view: CheckView, aspect: str) -> str:
    """The aspect that is shown, with the points its answers give so far."""
    found = next(item for item in view.standing.by_aspect if item.code == aspect)
    is_sent = view.check.state.is_with_province
    return frame.section(words.aspect(found), words.points(found, is_sent=is_sent))


def pager(view: CheckView, user: User, scope: Scope, chosen: str) -> str:
    """Ways to the aspect before and after; after the last one comes the review."""
    listed = view.standing.by_aspect
    place = [item.code for item in listed].index(chosen)
    before, after = listed[place - 1 : place], listed[place + 1 : place + 2]
    links = [
        Link(words.aspect(item), aspect_href(view, user, scope, item.code))
        for item in (*before, *after)
    ]
    last = Link(words.REVIEW, _href(view, user, scope, Part.REVIEW))
    return drill.pager(links.pop(0) if before else None, links.pop() if after else last)


def aspect_href(view: CheckView, user: User, scope: Scope, aspect: str) -> str:
    """Address of the answers to the indicators of an aspect."""
    check = view.check
    return self_check_choice.check_href(
        scope, user, check.period_code, check.region_code, aspect=aspect
    )


def indicator_href(view: CheckView, user: User, scope: Scope, indicator: str) -> str:
    """Address of one indicator."""
    check = view.check
    return self_check_choice.check_href(
        scope, user, check.period_code, check.region_code, indicator=indicator
    )


def _href(view: CheckView, user: User, scope: Scope, part: Part) -> str:
    check = view.check
    return self_check_choice.check_href(
        scope, user, check.period_code, check.region_code, part=part
    )
