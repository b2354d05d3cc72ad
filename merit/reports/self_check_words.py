"""What the files of a self-check say: workbook and paper."""

from datetime import date

from merit.domain.instruments import Instrument, WeightStatus
from merit.domain.local_time import day_of
from merit.domain.regions import Region
from merit.domain.self_checks.records import Remark, Verdict, Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.reports import numbers
from merit.services.self_checks import Cell, CheckView

MARK = "Data contoh"
TITLE = "Penilaian mandiri"
STATES = {
    CheckState.DRAFT: "Draf",
    CheckState.WITH_HEAD: "Menunggu kepala",
    CheckState.SENT: "Dikirim",
    CheckState.RETURNED: "Dikembalikan",
    CheckState.MENDING: "Perbaikan",
    CheckState.VERIFIED: "Diverifikasi",
    CheckState.APPROVED: "Disahkan",
    CheckState.REOPENED: "Dibuka kembali",
}
VERDICTS = {
    Word.CONFORMS: "Sesuai",
    Word.DIFFERS: "Tidak sesuai",
    Word.CLARIFY: "Perlu klarifikasi",
}
PROVISIONAL = "Isian sementara, bukan nilai resmi."
VERIFIED = "Hasil verifikasi provinsi, bukan nilai resmi."
ESTIMATES = "Bobot indikator prakiraan."
PROVINCE, OF_REGION = "Provinsi", "Daerah"
UNANSWERED = "belum dijawab"


def mark(view: CheckView) -> str:
    """What stands on everything that is made up."""
    return MARK if view.check.dataset is Dataset.DEMO else ""


def subject(view: CheckView, region: Region) -> str:
    """Which self-check it is."""
    return f"{region.label} · masa {view.period.code} · tahun penilaian {view.period.year}"


def file_stem(view: CheckView) -> str:
    """The name of its files, without their ending."""
    dataset = view.check.dataset.value
    return f"penilaian-mandiri-{view.period.code}-{view.check.region_code}-{dataset}".lower()


def instrument(found: Instrument) -> str:
    """The instrument and the revision in use."""
    return f"{found.name}, revisi {found.revision}"


def level(value: int | None) -> str:
    """A level, or that there is none yet."""
    return UNANSWERED if value is None else str(value)


def rubric(cell: Cell) -> str:
    """What each level means, a line each."""
    return "\n".join(
        f"{number}  {text}" for number, text in enumerate(cell.indicator.rubric, start=1)
    )


def evidence(cell: Cell) -> str:
    """What is kept beside the answer, a line each."""
    return "\n".join(item.title for item in cell.evidence)


def verdict(found: Verdict | None, *, counts: bool) -> str:
    """What the province found; of an answer that was changed since, that it is to be looked at."""
    if found is None:
        return ""
    verified = "" if found.level is None else f", tingkat {found.level}"
    was = "" if counts else " (sebelum perbaikan)"
    return f"{VERDICTS[found.word]}{verified}{was}" + (f"\n{found.note}" if found.note else "")


def remark(found: Remark) -> str:
    """One turn of the conversation."""
    return f"{PROVINCE if found.of_province else OF_REGION}: {found.text}"


def of_province(cell: Cell) -> str:
    """Verdict and conversation of one indicator."""
    told = [verdict(cell.verdict, counts=cell.verdict_counts), *map(remark, cell.remarks)]
    return "\n".join(filter(None, told))


def score(view: CheckView) -> str:
    """What the answers so far come to, and that this is nothing official."""
    found = view.standing
    answered = f"{found.answered} dari {found.of} indikator dijawab"
    if found.score is None:
        return f"{answered}. {PROVISIONAL}"
    band = "" if found.band is None else f", setara {found.band.name}"
    return f"{numbers.score(found.score)}{band}; {answered}. {PROVISIONAL}"


def weights(found: Instrument) -> str:
    """That the weights are estimates, where they are."""
    is_known = all(item.weight_status is WeightStatus.OFFICIAL for item in found.indicators)
    return "" if is_known else ESTIMATES


def official(view: CheckView) -> str:
    """The last official result by the same instrument."""
    found = view.official
    if found is None:
        return "belum ada dengan instrumen ini"
    points = "" if found.score is None else f"{numbers.score(found.score)}, "
    band = "tanpa kategori" if found.band is None else found.band.name
    return f"{points}{band} (tahun {found.year})"


def state(view: CheckView) -> str:
    """Where it stands, and since when."""
    check = view.check
    moments = {
        CheckState.WITH_HEAD: check.handed_at,
        CheckState.SENT: check.sent_at,
        CheckState.VERIFIED: check.verified_at,
        CheckState.APPROVED: check.approved_at,
    }
    at = moments.get(check.state)
    since = "" if at is None else f" sejak {numbers.short_day(day_of(at))}"
    return f"{STATES[check.state]}{since}"


def days(opens_on: date, due_on: date) -> str:
    """From when to when a period runs."""
    return f"{numbers.short_day(opens_on)} sampai {numbers.short_day(due_on)}"
