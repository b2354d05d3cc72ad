"""Papers a page offers: the brief for leadership, the profile of a region, those of all regions.

A file is made when its button is pressed. One that takes long is made within a run, which shows how
far it is, and is offered afterwards.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from merit.domain.access import User
from merit.domain.scope import Scope, belongs
from merit.reports.brief_pdf import brief_pdf
from merit.reports.profile_pdf import profile_pdf, profiles_pdf
from merit.services.profile import Profile
from merit.settings import settings
from merit.store.engine import Session, reading, shared_engine
from merit.ui import acting, downloads, loaders, state_file
from merit.ui.access import Permission, current_user, remembered
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.downloads import Bundle
from merit.ui.keeping import Access, access
from merit.ui.text import figures as forms
from merit.ui.text import papers as words

BRIEF, PROFILES = "ringkasan_eksekutif", "profil_daerah"
MADE = "_profil_daerah"
Files = Mapping[str, Callable[[], bytes]]
Key = tuple[Access, Scope, date]


def brief(scope: Scope) -> Bundle:
    """The brief of a scope, as far as the reader may read when the file is made."""
    stem, opened = downloads.stem(BRIEF), partial(_brief_opened, scope)
    return Bundle(BRIEF, "", words.BRIEF_NAME, opened, stem)


def _brief_opened(scope: Scope) -> tuple[str, Files]:
    shapes, note, today = loaders.shapes(), loaders.boundary_note(), loaders.today()
    make = partial(brief_pdf, scope=scope, today=today, shapes=shapes, boundaries=note)
    return frame.note(words.BRIEF_NOTE), {forms.PDF: partial(_asked, make, remembered())}


def _asked(make: Callable[[Session, User], bytes], who: Callable[[Session], User]) -> bytes:
    """A file made outside any run, for whoever this is by then."""
    with reading(shared_engine(settings().database_url)) as session:
        return make(session, who(session))


def profile(data: Profile) -> Bundle:
    """The profile of the region a page shows."""
    key, opened = f"profil_{data.standing.region.code}", partial(_profile_opened, data)
    return Bundle(key, "", words.PROFILE_NAME, opened, downloads.stem(key))


def _profile_opened(data: Profile) -> tuple[str, Files]:
    make = partial(profile_pdf, data, today=loaders.today())
    return frame.note(words.PROFILE_NOTE), {forms.PDF: make}


@dataclass(frozen=True, slots=True, eq=False)
class Prepared(Bundle):
    """A file that `prepare` makes within a run; until then there is none to give."""

    prepare: Callable[[], None] = lambda: None

    def offer(self, _period: str) -> None:
        """Draw the button that makes the file, or the one that gives it."""
        said, files = self.opened()
        draw(said)
        if files:
            downloads.buttons(self.key, files, stem=self.stem)
        elif st.button(words.PREPARE, key=f"siapkan_{self.key}", icon=":material/description:"):
            self.prepare()


def profiles(scope: Scope) -> Prepared:
    """The profiles of the regions of a scope, a page for each, in one file."""
    return Prepared(
        PROFILES,
        "",
        words.PROFILES_NAME,
        partial(_profiles_opened, scope),
        downloads.stem(PROFILES),
        prepare=partial(_prepare, scope),
    )


def _profiles_opened(scope: Scope) -> tuple[str, Files]:
    number, (key, made) = len(_codes(scope)), st.session_state.get(MADE, (None, b""))
    if key != _key(scope):
        return frame.note(words.profiles_note(number)), {}
    return frame.note(words.ready(number)), {forms.PDF: lambda: made}


def _prepare(scope: Scope) -> None:
    """Make the file, showing how far it is, and begin anew with what it became."""
    codes = _codes(scope)
    with acting.faults_told():
        bar = st.progress(0.0, words.progress(0, len(codes) + 1))

        def told(done: int, of: int) -> None:
            bar.progress(done / of, words.progress(done, of))

        made = acting.ask(
            lambda session, user: profiles_pdf(
                session, user, codes, scope=scope, today=loaders.today(), progress=told
            )
        )
        st.session_state[MADE] = _key(scope), made
        st.rerun()


def _codes(scope: Scope) -> tuple[str, ...]:
    return tuple(item.code for item in loaders.regions() if belongs(item, scope.group))


def _key(scope: Scope) -> Key:
    """For which data, reader and day a file was made; it is offered for no other."""
    return access(Permission.READ_ACTIONS), scope, loaders.today()


def bundles(scope: Scope) -> Iterator[Bundle]:
    """The files about a whole scope, for readers of action items."""
    if current_user().may(Permission.READ_ACTIONS):
        yield brief(scope)
        yield profiles(scope)
        yield state_file.bundle()
