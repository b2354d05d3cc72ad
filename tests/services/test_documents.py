"""Documents: who may add, read and take away; what is kept of a file; what is refused."""

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from services.readers import OTHER, OWN, reader
from services.results.conftest import filled
from sqlalchemy import text
from workbooks.attached_corpus import REFUSED
from workbooks.attached_samples import excel, pdf, picture

from merit.domain.access import Role, User, public, visitor
from merit.domain.documents import KEPT_BYTES, MOST, FileKind
from merit.errors import InputError, MeritError, NoDataError, NotAllowedError
from merit.services import documents
from merit.services.documents import (
    add_file,
    add_link,
    content,
    judged,
    judging,
    removable,
    remove_document,
)
from merit.services.documents.judging import Judged
from merit.services.imports import Upload
from merit.store.engine import Engine, Session, reading, writing

__all__ = ["filled"]

NOW = datetime(2026, 11, 25, 3, tzinfo=UTC)
MANAGER = reader(Role.DATA_MANAGER, trial=True)
COACH = reader(Role.COACH, OWN, trial=True)
OPERATOR = reader(Role.OPERATOR, OWN, trial=True)
HEAD = reader(Role.HEAD, OWN, trial=True)
FOREIGNER = reader(Role.OPERATOR, OTHER, trial=True)
LEADER = reader(Role.LEADER, trial=True)
ACTIVITY, MEETING = "contoh/intervensi/I-2026-01", "contoh/rakor/K-2026-01"
WAITING, ENDORSED = "contoh/praktik/P-2026-08", "contoh/praktik/P-2026-01"
PROPOSER = "33.18"  # whose practice P-2026-08 is, not yet endorsed
LINK = "https://bkd.jatengprov.go.id/notulen"


def item_of(engine: Engine, code: str) -> str:
    """An action item of a region, as the journal calls it."""
    query = text("SELECT min(code) FROM action_item WHERE dataset = 'contoh' AND region_code = :r")
    with reading(engine) as session:
        return f"contoh/rtl/{session.execute(query, {'r': code}).scalar_one()}"


def linked(session: Session, user: User, subject: str, link: str = LINK) -> int:
    return add_link(session, user, subject, title="Notulen", link=link, now=NOW).number


def count(engine: Engine, query: str) -> int:
    with reading(engine) as session:
        return int(session.execute(text(query)).scalar_one())


def refused(engine: Engine, act: object, *given: object) -> type[MeritError] | None:
    try:
        with writing(engine) as session:
            act(session, *given)  # type: ignore[operator]
    except MeritError as error:
        return type(error)
    return None


@pytest.mark.parametrize("subject", [ACTIVITY, MEETING])
def test_the_province_adds_to_activities_and_rakor_and_everybody_reads(
    filled: Engine, subject: str
) -> None:
    with writing(filled) as session:
        number = linked(session, COACH, subject)
    for user in (COACH, OPERATOR, FOREIGNER, LEADER, visitor(demo=True)):
        with reading(filled) as session:
            assert [item.number for item in documents.documents(session, user, subject)] == [number]
    for user in (OPERATOR, HEAD, LEADER, visitor(demo=True)):
        assert refused(filled, linked, user, subject) is NotAllowedError


def test_a_region_adds_to_its_own_items_and_no_other_region_sees_it(filled: Engine) -> None:
    own = item_of(filled, OWN)
    with writing(filled) as session:
        number = linked(session, OPERATOR, own)
    assert refused(filled, linked, FOREIGNER, own) is NotAllowedError
    assert refused(filled, documents.documents, FOREIGNER, own) is NotAllowedError
    assert refused(filled, content, FOREIGNER, number) is NotAllowedError
    assert refused(filled, linked, COACH, item_of(filled, OTHER)) is NotAllowedError
    for user in (OPERATOR, HEAD, COACH, MANAGER, LEADER):
        with reading(filled) as session:
            assert len(documents.documents(session, user, own)) == 1


def test_a_practice_that_waits_is_seen_by_its_region_and_the_province_alone(
    filled: Engine,
) -> None:
    proposer = reader(Role.OPERATOR, PROPOSER, trial=True)
    with writing(filled) as session:
        linked(session, proposer, WAITING)
        linked(session, MANAGER, ENDORSED)
    for user in (proposer, MANAGER):
        assert refused(filled, documents.documents, user, WAITING) is None
    for user in (OPERATOR, LEADER, visitor(demo=True)):
        assert refused(filled, documents.documents, user, WAITING) is NotAllowedError
        assert refused(filled, documents.documents, user, ENDORSED) is None
    assert refused(filled, linked, OPERATOR, WAITING) is NotAllowedError


def test_a_trial_adds_nothing_to_what_is_published_and_an_account_nothing_to_the_demonstration(
    filled: Engine,
) -> None:
    published = "terbit/intervensi/T-2024-01-30"
    assert refused(filled, linked, MANAGER, published) is NotAllowedError
    assert refused(filled, linked, replace(MANAGER, trial=False), ACTIVITY) is NotAllowedError
    assert refused(filled, linked, replace(MANAGER, trial=False), published) is None
    assert refused(filled, documents.documents, public(), ACTIVITY) is NotAllowedError


@pytest.mark.parametrize(
    "subject",
    ["", "contoh", "contoh/rtl/", "contoh/akun/sari", "lain/rtl/R-1", f"{ACTIVITY}/x", "x" * 200],
)
def test_what_nothing_belongs_to_is_no_subject(filled: Engine, subject: str) -> None:
    assert refused(filled, documents.documents, MANAGER, subject) is NoDataError
    assert refused(filled, linked, MANAGER, subject) is NoDataError


def test_a_code_nobody_gave_is_no_subject(filled: Engine) -> None:
    for kind in ("intervensi/I-1999-01", "rtl/R-1999-001", "rakor/K-1999-01", "praktik/P-1999-01"):
        assert refused(filled, linked, MANAGER, f"contoh/{kind}") is NoDataError


def test_a_file_comes_back_byte_by_byte_and_is_kept_under_its_digest(filled: Engine) -> None:
    with writing(filled) as session:
        file = judged(session, MANAGER, ACTIVITY, Upload("notulen.pdf", pdf()))
        added = add_file(session, MANAGER, ACTIVITY, file, now=NOW)
    with reading(filled) as session:
        found = content(session, LEADER, added.number)
        row = session.execute(text("SELECT digest, size FROM document_file")).one()
    assert (found.name, found.content) == ("notulen.pdf", pdf())
    assert row == (sha256(pdf()).hexdigest(), len(pdf()))
    assert (added.title, added.size) == ("notulen", len(pdf()))


@pytest.mark.parametrize(
    ("name", "handed_out"),
    [
        ("../../x.pdf", "x.pdf"),
        ("..\\..\\windows\\x.pdf", "x.pdf"),
        ("CON.pdf", "_CON.pdf"),
        ("laporan.html", "laporan.html.pdf"),
        ("tanpa ending", "tanpa ending.pdf"),
        ("rapat \U0001f389.pdf", "rapat \U0001f389.pdf"),
        ("nama\u202efdp.exe", "nama\ufffdfdp.exe.pdf"),
        ("a\x00b\r\n.pdf", "a\ufffdb\ufffd\ufffd.pdf"),
        ("", "tanpa nama.pdf"),
        ("n" * 255 + ".pdf", "n" * 251 + ".pdf"),
        (".htaccess", "htaccess.pdf"),
    ],
)
def test_a_hostile_name_is_kept_as_a_name_and_nothing_else(
    filled: Engine, name: str, handed_out: str
) -> None:
    with writing(filled) as session:
        file = judged(session, MANAGER, ACTIVITY, Upload(name, pdf()))
        number = add_file(session, MANAGER, ACTIVITY, file, now=NOW).number
    with reading(filled) as session:
        assert content(session, MANAGER, number).name == handed_out


@pytest.mark.parametrize("name", ["PDF with a script", "plain text", "one byte too many"])
def test_a_file_that_is_refused_is_refused_before_anything_is_written(
    filled: Engine, name: str
) -> None:
    make, word_of_it = REFUSED[name]
    with pytest.raises(InputError, match=word_of_it), reading(filled) as session:
        judged(session, MANAGER, ACTIVITY, Upload("bukti.pdf", make()))


def test_nothing_is_spent_on_a_file_of_somebody_who_may_not_add_it(
    filled: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[bytes] = []
    monkeypatch.setattr(judging, "kind_of", looked_at.append)
    upload = Upload("bukti.pdf", pdf())
    for user in (LEADER, FOREIGNER, public(), visitor(demo=True)):
        told = refused(filled, judged, user, item_of(filled, OWN), upload)
        assert told is NotAllowedError
    assert looked_at == []
    assert refused(filled, judged, OPERATOR, item_of(filled, OWN), upload) is None
    assert looked_at == [pdf()]


def test_the_same_file_beside_two_things_is_kept_once(filled: Engine) -> None:
    with writing(filled) as session:
        for subject in (ACTIVITY, MEETING, ACTIVITY):
            file = judged(session, MANAGER, subject, Upload("a.png", picture("PNG")))
            add_file(session, MANAGER, subject, file, now=NOW)
    assert count(filled, "SELECT count(*) FROM document_file") == 1
    files = "SELECT count(*) FROM document WHERE digest IS NOT NULL"  # the demonstration has links
    assert count(filled, files) == 2
    query = "SELECT count(*) FROM audit_entry WHERE action = 'tambah_dokumen'"
    assert count(filled, query) == 2


def test_a_link_added_twice_is_one(filled: Engine) -> None:
    with writing(filled) as session:
        numbers = {linked(session, MANAGER, ACTIVITY), linked(session, COACH, ACTIVITY)}
    assert len(numbers) == 1


@pytest.mark.parametrize(
    "link",
    [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)//https://bkn.go.id",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "ftp://bkn.go.id/a",
        "//bkn.go.id/a",
        "bkn.go.id/a",
        "https://",
        "https://localhost/a",
        "https://bkn.go.id@jahat.example/a",
        "https://bkn.go.id:sandi@jahat.example/",
        "https://bkn.go.id\\@jahat.example/",
        "https://bkn.go.id/a b",
        "https://bkn.go.id/\r\nSet-Cookie:a",
        "https://bkn.go.id/\u202efdp",
        "https://bkn.go.id:99999/",
        "https://[::1",
        "https://-bkn-.go.id/",
        "https://0x7f.1/",
        "https://2130706433/",
        'https://bkn.go.id/"onclick="alert(1)',
        f"https://bkn.go.id/{'a' * 2000}",
        "https://bkn.go.id/198001012005011001",
    ],
)
def test_a_link_that_is_no_plain_address_is_refused_with_a_sentence(
    filled: Engine, link: str
) -> None:
    with pytest.raises(InputError) as error, writing(filled) as session:
        linked(session, MANAGER, ACTIVITY, link)
    assert str(error.value).endswith(".")
    assert "script" not in str(error.value)


@pytest.mark.parametrize(
    "link",
    [
        "https://drive.google.com/file/d/1aB-_c/view?usp=sharing#h",
        "http://10.20.30.40:8080/arsip/7",
        "https://\u6771\u4eac.example/a",
        "https://arsip.go.id/dokumen/310293847561029384756",
    ],
)
def test_plain_addresses_are_kept_as_they_are(filled: Engine, link: str) -> None:
    with writing(filled) as session:
        linked(session, MANAGER, ACTIVITY, f"  {link} ")
    with reading(filled) as session:
        assert [item.link for item in documents.documents(session, LEADER, ACTIVITY)] == [link]


def test_no_number_of_an_officer_gets_in_by_title_or_name(filled: Engine) -> None:
    nip = "19800101 200501 1 001"
    with pytest.raises(InputError, match="NIP"), writing(filled) as session:
        add_link(session, MANAGER, ACTIVITY, title=f"SK {nip}", link=LINK, now=NOW)
    upload = Upload("SK_198001012005011001.pdf", pdf())
    with reading(filled) as session:
        file = judged(session, MANAGER, ACTIVITY, upload)
    with pytest.raises(InputError, match="NIP"), writing(filled) as session:
        add_file(session, MANAGER, ACTIVITY, file, title="SK", now=NOW)


def test_a_link_needs_a_title(filled: Engine) -> None:
    with pytest.raises(InputError, match="Judul"), writing(filled) as session:
        add_link(session, MANAGER, ACTIVITY, title="  ", link=LINK, now=NOW)


def test_what_was_taken_away_is_not_read_any_more_but_its_row_stays(filled: Engine) -> None:
    with writing(filled) as session:
        file = judged(session, MANAGER, ACTIVITY, Upload("a.xlsx", excel()))
        number = add_file(session, MANAGER, ACTIVITY, file, now=NOW).number
    for _ in range(2):  # taking it away again changes nothing
        with writing(filled) as session:
            remove_document(session, COACH, number, now=NOW)
    assert refused(filled, content, MANAGER, number) is NoDataError
    with reading(filled) as session:
        assert documents.documents(session, MANAGER, ACTIVITY) == ()
        query = "SELECT removed_by, digest FROM document WHERE digest IS NOT NULL"
        row = session.execute(text(query)).one()
    assert row == (COACH.account, sha256(excel()).hexdigest())
    query = "SELECT count(*) FROM audit_entry WHERE action = 'keluarkan_dokumen'"
    assert count(filled, query) == 1


def test_a_region_takes_away_what_it_added_and_the_province_everything(filled: Engine) -> None:
    own = item_of(filled, OWN)
    with writing(filled) as session:
        theirs = linked(session, MANAGER, own, f"{LINK}/1")
        ours = linked(session, OPERATOR, own, f"{LINK}/2")
        assert removable(session, OPERATOR, own) == {ours}
        assert removable(session, MANAGER, own) == {theirs, ours}
    assert refused(filled, lambda s: remove_document(s, OPERATOR, theirs, now=NOW)) is (
        NotAllowedError
    )
    assert refused(filled, lambda s: remove_document(s, FOREIGNER, ours, now=NOW)) is (
        NotAllowedError
    )
    assert refused(filled, lambda s: remove_document(s, OPERATOR, ours, now=NOW)) is None
    assert refused(filled, lambda s: remove_document(s, MANAGER, theirs, now=NOW)) is None
    assert refused(filled, lambda s: remove_document(s, MANAGER, 10**6, now=NOW)) is NoDataError


def test_there_is_an_end_to_the_documents_of_one_thing(filled: Engine) -> None:
    with writing(filled) as session:
        for number in range(MOST):
            linked(session, MANAGER, ACTIVITY, f"{LINK}/{number}")
    with pytest.raises(InputError, match=str(MOST)), writing(filled) as session:
        linked(session, MANAGER, ACTIVITY, f"{LINK}/lagi")


def test_files_that_were_taken_away_count_towards_what_is_kept_of_one_thing(
    filled: Engine,
) -> None:
    def large(number: int) -> Judged:
        content = number.to_bytes(4, "big") * (KEPT_BYTES // 16)
        return Judged(f"{number}.pdf", content, FileKind.PDF, sha256(content).hexdigest())

    for number in range(4):
        with writing(filled) as session:
            added = add_file(session, MANAGER, ACTIVITY, large(number), now=NOW)
            remove_document(session, MANAGER, added.number, now=NOW)
    with reading(filled) as session:
        file = judged(session, MANAGER, ACTIVITY, Upload("a.pdf", pdf()))
    with pytest.raises(InputError, match="termasuk yang sudah dihapus"), writing(filled) as session:
        add_file(session, MANAGER, ACTIVITY, file, now=NOW)
    with writing(filled) as session:  # what is kept already weighs nothing more
        add_file(session, MANAGER, ACTIVITY, large(3), now=NOW)
        linked(session, MANAGER, ACTIVITY)


def test_a_link_has_no_file(filled: Engine) -> None:
    with writing(filled) as session:
        number = linked(session, MANAGER, ACTIVITY)
    assert refused(filled, content, MANAGER, number) is NoDataError


def test_the_journal_tells_who_added_what_to_which_thing(filled: Engine) -> None:
    item = item_of(filled, OWN)
    with writing(filled) as session:
        file = judged(session, OPERATOR, item, Upload("a.pdf", pdf()))
        added = add_file(session, OPERATOR, item, file, now=NOW)
    with reading(filled) as session:
        query = text("SELECT actor, subject, subject_key, after FROM audit_entry ORDER BY id DESC")
        actor, subject, key, after = session.execute(query).first() or ()
    assert (actor, subject, key) == (OPERATOR.account, "dokumen", str(added.number))
    assert sha256(pdf()).hexdigest() in str(after)
    assert item in str(after)


def test_the_documents_of_a_rakor_that_is_a_draft_are_for_those_who_lead(filled: Engine) -> None:
    with writing(filled) as session:
        linked(session, MANAGER, MEETING)
        session.execute(
            text(
                "UPDATE meeting SET state = 'draf' WHERE dataset = 'contoh' AND code = 'K-2026-01'"
            )
        )
    assert refused(filled, documents.documents, OPERATOR, MEETING) is NotAllowedError
    assert refused(filled, documents.documents, LEADER, MEETING) is NotAllowedError
    with reading(filled) as session:
        assert len(documents.documents(session, COACH, MEETING)) == 1


def test_a_region_changes_no_documents_of_what_was_endorsed_and_none_of_others(
    filled: Engine,
) -> None:
    owner = reader(Role.OPERATOR, PROPOSER, trial=True)
    with writing(filled) as session:
        number = linked(session, MANAGER, WAITING)
        assert removable(session, owner, WAITING) == frozenset()
        region = session.execute(
            text("SELECT region_code FROM practice WHERE dataset='contoh' AND code='P-2026-01'")
        ).scalar_one()
    with pytest.raises(NotAllowedError), writing(filled) as session:
        remove_document(session, owner, number, now=NOW)
    endorsed = reader(Role.OPERATOR, region, trial=True)
    with pytest.raises(NotAllowedError, match="sudah diakui"), writing(filled) as session:
        linked(session, endorsed, ENDORSED)
