"""Words of the provincial plan: what was asked, what comes of it, and how it is proven."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from merit.domain.provincial_plan import Naive, Order, OrderProof, Outcome
from merit.domain.scope import Scope
from merit.services.coaching_plan import CoachingPlan, PlanFacts, PlanQuestion
from merit.ui.text import aspects, goal, numbers, plan_left, shell

TITLE = "Rencana pembinaan provinsi"
SIMULATION = "Simulasi – bukan nilai resmi"
REMARK = (
    f"{SIMULATION}. Yang dihitung adalah pengaruh pembinaan menurut asumsi pada halaman ini; skor "
    "resmi tidak berubah."
)
LINK = "Rencana pembinaan provinsi"
OPTIMUM = "Rencana ini"
WAYS = {
    Naive.NEAREST: "Yang terdekat dahulu",
    Naive.LOWEST: "Skor terendah dahulu",
    Naive.IN_TURN: "Semua bergiliran",
}
NO_SLOTS = "Belum ada slot untuk dibagi"
NO_SLOTS_NEXT = "Isilah jumlah FGD atau desk pada anggaran di atas, lalu hitung rencananya."
WAYS_HEAD = ("Cara", "Mencapai sasaran", "Sisa jarak (poin)", "Pemerataan")
SCORES_HEAD = ("Kode", "Daerah", "Skor resmi", "Skor simulasi", "Naik", "Sisa jarak", "Slot")
FGDS_HEAD = ("FGD", "Aspek", "Daerah", "Perkiraan tambahan")
DESKS_HEAD = ("Desk", "Daerah", "Aspek", "Perkiraan tambahan")
FGDS_TITLE, DESKS_TITLE = "Jadwal FGD", "Jadwal desk"
NO_FGDS, NO_DESKS = "Tidak ada FGD dalam rencana ini.", "Tidak ada desk dalam rencana ini."
FGDS_NOTE = "Daerah dari eks-karesidenan yang sama duduk semeja sejauh kursi mencukupi."
SCORES_NOTE = (
    "Lingkaran kosong: skor resmi. Lingkaran berisi: skor simulasi; bila hanya itu yang tampak, "
    "skornya tidak berubah. Garis putus-putus: sasaran. Klik daerah untuk membuka profilnya."
)
ORDERS = {
    Order.REACHED: "Daerah yang mencapai sasaran",
    Order.MISSING: "Sisa jarak seluruh daerah",
    Order.FAIRNESS: "Pemerataan eks-karesidenan",
}
PROVEN, UNPROVEN = "terbukti optimal", "belum terbukti"


def period(facts: PlanFacts, question: PlanQuestion) -> str:
    """What the page is about and every choice its numbers depend on."""
    about = shell.period(facts.data.scope, facts.instrument.code)
    budget, effects = question.budget, question.effects
    reached = " · termasuk yang sudah mencapai sasaran" if question.with_reached else ""
    return (
        f"{about} · {SIMULATION} · {budget.fgds} FGD × {budget.seats} daerah, {budget.desks} desk "
        f"· asumsi FGD {effects.fgd}%, desk {effects.desk}%{reached}"
    )


def lead(facts: PlanFacts, question: PlanQuestion, plan: CoachingPlan | None) -> str:
    """What the budget can bring, in one sentence."""
    if plan is None:
        return plan_left.nobody(facts, question) if question.has_slots else f"{NO_SLOTS}."
    reached, number = plan.outcome.reached, len(plan.outcome.regions)
    many = f"semua {number}" if reached == number else f"{reached} dari {number}"
    return (
        f"Dengan {slots(question)}, {many} daerah yang direncanakan dapat mencapai "
        f"{goal.name(facts.instrument.goal)} pada asumsi di bawah ini. {_short_of_all(plan)}"
        f"Bila pengaruh 1 persen poin lebih kecil: {plan.weaker.reached} daerah."
    )


def _short_of_all(plan: CoachingPlan) -> str:
    """That the slots do not bring every region to the goal, as far as that is proven."""
    number, known = len(plan.outcome.regions), _most(plan)
    if plan.outcome.reached == number:
        return ""
    if known is None or known >= number:
        return "Apakah anggaran ini cukup untuk semuanya belum terbukti. "
    return (
        "Anggaran ini tidak cukup untuk semuanya: bagaimanapun slotnya dibagi, sedikitnya "
        f"{number - known} daerah belum mencapainya. "
    )


def _most(plan: CoachingPlan) -> int | None:
    """How many regions at most any plan brings to the goal; None where nothing is proven."""
    first = next(item for item in plan.solved.proofs if item.order is Order.REACHED)
    if first.is_proven:
        return plan.outcome.reached
    return None if first.bound is None else int(first.bound)


def slots(question: PlanQuestion) -> str:
    """The budget in words."""
    budget = question.budget
    return f"{budget.fgds} FGD untuk paling banyak {budget.seats} daerah dan {budget.desks} desk"


def finding(plan: CoachingPlan) -> str:
    """The plan beside the best of the naive choices."""
    best = max(plan.naive.items(), key=lambda item: item[1].value)
    ours, theirs = plan.outcome, best[1]
    way = WAYS[best[0]].lower()
    if ours.reached > theirs.reached:
        return f"Rencana ini membawa {ours.reached} daerah ke sasaran; {way}: {theirs.reached}"
    if ours.missing < theirs.missing:
        return (
            f"Sama-sama {ours.reached} daerah mencapai sasaran, tetapi rencana ini menyisakan "
            f"{_points(ours.missing)}; {way}: {_points(theirs.missing)}"
        )
    if ours.value > theirs.value:
        return f"Hasilnya sama dengan {way}, tetapi rencana ini lebih merata"
    return f"Pada anggaran ini, {way} sudah sama baiknya dengan rencana terbaik"


def ways_note(plan: CoachingPlan) -> str:
    """That all ways are measured alike, and why one may leave less missing than the plan."""
    nearer = [rule for rule, way in plan.naive.items() if way.missing < plan.outcome.missing]
    first = (
        f" Sisa jarak pada {_joined(WAYS[rule].lower() for rule in nearer)} lebih kecil karena "
        "rencana ini mendahulukan jumlah daerah yang mencapai sasaran."
        if nearer
        else ""
    )
    return (
        f"{SIMULATION}. Semua cara memakai asumsi dan anggaran yang sama: {slots(plan.question)}. "
        f"Panjang batang grafik: banyaknya daerah yang mencapai sasaran.{first}"
    )


def way_text(outcome: Outcome) -> str:
    """What a way brings, above its bar."""
    return f"{outcome.reached} daerah · sisa {_points(outcome.missing)}"


def way_cells(outcome: Outcome) -> tuple[str, ...]:
    """What a way brings, in the table."""
    return (
        str(outcome.reached),
        numbers.score(outcome.missing),
        numbers.percent(float(outcome.least_served)),
        *(numbers.percent(float(share)) for share in outcome.served.values()),
    )


def ways_head(plan: CoachingPlan) -> tuple[str, ...]:
    """Columns of the comparison: the three aims, then the served of each eks-karesidenan."""
    return (*WAYS_HEAD, *(residency(name) for name in plan.ground.residencies))


def residency(name: str) -> str:
    """Heading of the served of one eks-karesidenan."""
    return f"Eks-{name}" if name else "Lainnya"


def scores_finding(plan: CoachingPlan) -> str:
    """How far the regions are afterwards."""
    outcome = plan.outcome
    short = len(outcome.regions) - outcome.reached
    name = goal.name(plan.facts.instrument.goal)
    if not short:
        return f"Seluruh {len(outcome.regions)} daerah mencapai {name} pada asumsi ini"
    return (
        f"{outcome.reached} daerah mencapai {name}; {short} lainnya masih kurang "
        f"{_points(outcome.missing)}"
    )


def missing(value: Decimal, *, beyond: Decimal | None = None) -> str:
    """What is missing of a region, beside its dots; its score where that is off the axis."""
    told = f"kurang {numbers.score(value)}" if value else "tercapai"
    return told if beyond is None else f"{numbers.score(beyond)}, {told}"


def beyond_note(regions: Sequence[str]) -> str:
    """Which regions lie left of the axis."""
    if not regions:
        return ""
    return (
        f" Segitiga: {_joined(regions)} di kiri sumbu, jauh di bawah yang lain; skornya tertulis "
        "di kanan."
    )


def fgds_title(plan: CoachingPlan) -> str:
    """The finding of the schedule of FGDs."""
    themes = list(dict.fromkeys(item.aspect for item in plan.schedule.fgds))
    spare = _spare(plan.schedule.spare_fgds)
    return f"{FGDS_TITLE}: {len(plan.schedule.fgds)} slot, aspek {_joined(themes)}{spare}"


def desks_title(plan: CoachingPlan) -> str:
    """The finding of the schedule of desks."""
    regions = {item.region for item in plan.schedule.desks}
    spare = _spare(plan.schedule.spare_desks)
    return f"{DESKS_TITLE}: {len(plan.schedule.desks)} slot untuk {len(regions)} daerah{spare}"


def _spare(number: int) -> str:
    return f"; {number} slot tidak diperlukan" if number else ""


def _joined(names: Iterable[str]) -> str:
    *first, last = names
    return f"{', '.join(first)} dan {last}" if first else last


def plus(value: Decimal) -> str:
    """Points that would be added."""
    return f"{numbers.signed(value)} poin"


def proof(item: OrderProof) -> str:
    """What is known of one order of the aims."""
    if item.is_proven:
        return f"{ORDERS[item.order]}: {PROVEN}."
    if item.bound is None:
        return f"{ORDERS[item.order]}: {UNPROVEN} dalam batas waktu; batasnya belum diketahui."
    if item.order is Order.REACHED:
        most = f"paling banyak {int(item.bound)} daerah"
    elif item.order is Order.MISSING:
        most = f"paling sedikit {numbers.score(float(item.bound))} poin"
    else:
        most = f"paling banyak {numbers.percent(float(item.bound))}"
    return f"{ORDERS[item.order]}: {UNPROVEN} dalam batas waktu; yang mungkin {most}."


def caption(title: str, facts: PlanFacts) -> str:
    """A table says that it is a simulation, and of what."""
    return aspects.caption(f"{title} ({SIMULATION})", facts.data.scope)


def alt(sentence: str, scope: Scope) -> str:
    """Text alternative of a chart."""
    return aspects.alt(f"{SIMULATION}: {sentence}", scope)


def _points(value: Decimal) -> str:
    return f"{numbers.score(value)} poin"
