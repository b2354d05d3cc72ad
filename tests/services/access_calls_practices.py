"""Sample calls of the operations on good practices, and of whom a region learns from."""

from services.access_ground import AUTHORS, NOW, Call, Try

from merit.domain.practices import Answer, PracticeDraft, PracticeRecord
from merit.domain.states import Dataset
from merit.services import learning, practices


def _draft(it: Try, title: str = "Uji hak akses") -> PracticeDraft:
    return PracticeDraft(it.region, title, "Uraian.", "kasn-9-2019", "A3", "BKPSDM")


def _proposed(it: Try, dataset: Dataset) -> PracticeRecord:
    """A practice of the region that somebody of the province proposed."""
    author = AUTHORS[dataset]
    return practices.propose_practice(it.session, author, _draft(it), now=NOW)


def _amend(it: Try) -> PracticeRecord:
    code = _proposed(it, it.user.writes_in).code
    wanted = _draft(it, "Diubah")
    return practices.amend_practice(it.session, it.user, code, wanted, version=1, now=NOW)


def _answer(it: Try) -> PracticeRecord:
    code = _proposed(it, it.user.writes_in).code
    return practices.answer(it.session, it.user, code, Answer.ENDORSE, version=1, now=NOW)


def _endorsed(it: Try) -> object:
    author, code = AUTHORS[it.dataset], _proposed(it, it.dataset).code
    practices.answer(it.session, author, code, Answer.ENDORSE, version=1, now=NOW)
    return practices.practice(it.session, it.user, it.dataset, code)


READING: dict[str, Call] = {
    "learning.learning": lambda it: learning.learning(
        it.session, it.user, scope=it.scope, code=it.region
    ),
    "practices.reading.practice": _endorsed,
    "practices.reading.practices": lambda it: practices.practices(it.session, it.user, it.dataset),
}
WRITING: dict[str, Call] = {
    "practices.deciding.answer": _answer,
    "practices.proposing.amend_practice": _amend,
    "practices.proposing.propose_practice": lambda it: practices.propose_practice(
        it.session, it.user, _draft(it), now=NOW
    ),
}
