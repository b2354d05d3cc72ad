"""Who is at the screen: at the foot of the sidebar, in the ribbon of a trial, after the end."""

from urllib.parse import urlencode

from merit.domain.access import Permission, User
from merit.ui import address, imports_chosen, loaders, results_typing
from merit.ui.components import people
from merit.ui.components.rendering import draw
from merit.ui.text import identity as words

ACCOUNT = "/akun"
SIGN_IN = "/masuk"
SIGN_OUT = "/keluar"
TRY = "/coba"
START = "/"


def foot(user: User) -> str:
    """Name and role, and the ways to the account, out, or into a trial."""
    if user.role is None:
        can_try = user.may(Permission.READ_DEMO)
        return people.foot("", words.VISITOR, [(words.TRY, TRY)] if can_try else [])
    if user.trial:
        ways = [(words.TRY_ANOTHER, TRY), (words.END_TRIAL, SIGN_OUT)]
        return people.foot(words.TRIAL, _role(user), ways)
    ways = [(words.ACCOUNT, ACCOUNT), (words.SIGN_OUT, SIGN_OUT)]
    return people.foot(user.name, _role(user), ways)


def ribbon(user: User) -> str:
    """The mark of a trial; empty for everybody else."""
    if not user.trial:
        return ""
    ways = [(words.END_TRIAL, SIGN_OUT)]
    return people.ribbon(words.TRIAL, words.trial(_role(user)), ways)


def _role(user: User) -> str:
    names = {region.code: region.label for region in loaders.regions()} if user.regions else {}
    return words.role(user, names)


def show_end() -> None:
    """That the session is over, and the way back to this very page. Nothing else."""
    here = address.here().removesuffix("?")
    asked = f"{SIGN_IN}?{urlencode({'ke': here})}"
    said = words.ENDED_TYPED if results_typing.keep_last() else words.ENDED_WORDS
    if imports_chosen.chosen() is not None:
        said = f"{said} {words.ENDED_FILE}"
    draw(people.ended(words.ENDED, said, words.SIGN_IN, asked))


def refuse() -> None:
    """That a page is not for the reader's role, and the way to one that is."""
    draw(people.ended(words.NO_ACCESS, words.NO_ACCESS_WORDS, words.TO_START, START))
