"""Words of what is proven about a way up, what it takes for granted, and other weights."""

from decimal import Decimal

from merit.domain.instruments import WeightStatus
from merit.domain.pathway.aspects_only import AspectPath
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.paths import Path, Proof
from merit.domain.pathway.question import Limits
from merit.domain.pathway.robustness import Robustness
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import AspectPathway, Pathway
from merit.ui.text import numbers
from merit.ui.text.pathways import SCORES, effort, points

PROOF_TITLE, ASSUMED_TITLE, WEIGHTS_TITLE = "Bukti", "Yang diandaikan", "Bila bobotnya lain"

EXACT = (
    "Buktinya mencakup semua susunan yang mungkin, bukan hanya yang dicoba, dan dihitung ulang "
    "tanpa pembulatan."
)


def proof(path: Path, *, is_first: bool, earlier: int) -> str:
    """How sure it is that nothing takes less."""
    told: Proof = path.proof
    if not path.steps:
        return "Terbukti: tanpa langkah pun sasaran sudah tercapai."
    if not told.is_proven:
        return (
            f"Belum terbukti: perhitungan berhenti pada batas waktunya. Usaha paling sedikit "
            f"antara {effort(told.bound)} dan {effort(path.effort)}."
        )
    if is_first:
        return (
            f"Terbukti paling hemat: tidak ada pilihan langkah dengan usaha di bawah "
            f"{effort(told.bound)}. {EXACT}"
        )
    return (
        f"Terbukti pilihan terbaik berikutnya: di luar {earlier} jalur sebelumnya, dan jalur yang "
        "hanya menambah langkah pada salah satunya, tidak ada yang usahanya di bawah "
        f"{effort(told.bound)}. {EXACT}"
    )


def proof_of_safe(path: Path) -> str:
    """The same for the path that reaches the score whatever the weights are."""
    if not path.proof.is_proven:
        return "Belum terbukti: perhitungan jalur aman berhenti pada batas waktunya."
    return (
        f"Terbukti paling hemat di antara jalur yang aman: tidak ada yang usahanya di bawah "
        f"{effort(path.proof.bound)}. {EXACT} Skor pada bobot terburuk ikut dihitung ulang."
    )


ORDER = (
    "Bila beberapa jalur sama hematnya, dipilih yang poinnya terbanyak, lalu yang tidak "
    "melompatkan satu indikator beberapa tingkat, lalu yang menaikkan indikator paling awal "
    "menurut instrumen."
)


def start(current: CurrentLevels, official: CurrentLevels | None) -> str:
    """Which score the way starts from; of one that was computed, how far it is from the official.

    Scores of two instruments are not compared.
    """
    told = f"Titik awal: {SCORES[current.basis]} {numbers.score(current.score)} ({current.year})"
    if current.basis is Basis.OFFICIAL or current.score is None:
        return f"{told}."
    weighed = "bobot prakiraan" if current.is_estimated else "bobot instrumen"
    made = f"{told}, dihitung dari tingkat per indikator dengan {weighed}"
    if official is None or official.score is None:
        return f"{made}. Skor resmi untuk dibandingkan belum ada."
    beside = f"skor resmi {numbers.score(official.score)} ({official.year})"
    if official.instrument.code != current.instrument.code:
        return f"{made}. Tidak dibandingkan dengan {beside}: instrumennya lain."
    apart = current.score - official.score
    if not apart:
        return f"{made}; sama dengan {beside}."
    way = "di atas" if apart > 0 else "di bawah"
    return f"{made}; {numbers.score(abs(apart))} poin {way} {beside}."


def assumptions(answer: Pathway, official: CurrentLevels | None) -> list[str]:
    """What the answer takes for granted; `official` is the official result beside it."""
    current, told = answer.current, len(answer.asked.efforts)
    efforts = (
        f"Usaha {told} langkah diubah pembaca; selebihnya 1."
        if told
        else "Setiap langkah diandaikan memerlukan usaha yang sama, yaitu 1."
    )
    return [
        f"{efforts} Usaha adalah andaian, bukan fakta.",
        f"{start(current, official)} Indikator lain tidak turun.",
        *unanswered(current),
        *weights_note(current),
    ]


def unanswered(current: CurrentLevels) -> list[str]:
    """That an indicator without an answer counts as none."""
    known = current.levels or {}
    number = sum(not known.get(item.code) for item in current.instrument.indicators)
    return [f"{number} indikator belum dijawab dan dihitung 0 poin."] if number else []


def weights_note(current: CurrentLevels) -> list[str]:
    """Which weights the points rest on."""
    counted = [item.weight_status for item in current.instrument.indicators]
    number = sum(item is not WeightStatus.OFFICIAL for item in counted)
    if not number:
        return []
    return [
        f"Bobot prakiraan pada {number} dari {len(counted)} indikator. Nilai maksimum aspek tetap; "
        "pembagiannya kepada indikator dapat berbeda."
    ]


def robust(found: Robustness, between: tuple[Decimal, Decimal], answer: Pathway) -> list[str]:
    """What becomes of a path under other weights; `between` are its scores at worst and best."""
    needed, (low, high) = answer.question.needed, between
    holds = low >= needed
    lines = [
        f"Bila bobot prakiraan menyimpang sampai {answer.asked.spread}% dengan nilai maksimum "
        f"aspek tetap, skor sesudah jalur ini antara {points(low)} dan {points(high)}: "
        + ("sasaran tetap tercapai." if holds else f"sasaran {points(needed)} dapat meleset.")
    ]
    if found.unreached:
        lines.append(
            f"Pada {found.unreached} dari {found.draws} susunan bobot, sasaran tidak terjangkau "
            "oleh jalur mana pun."
        )
    return lines + ([] if holds else [_safe(found)]) + _sturdy(found, answer.question.limits)


def _safe(found: Robustness) -> str:
    """What the path takes that reaches the score whatever the weights are."""
    if found.safe is not None:
        return (
            f"Jalur yang tetap mencapainya pada bobot terburuk memerlukan usaha "
            f"{effort(found.safe.effort)}."
        )
    if not found.is_safe_settled:
        return (
            "Apakah ada jalur yang tetap mencapainya pada bobot terburuk belum terhitung dalam "
            "batas waktunya."
        )
    return (
        "Tidak ada jalur yang tetap mencapai sasaran pada bobot terburuk. Perkecil simpangan, "
        "buka kunci, atau longgarkan batas."
    )


def _sturdy(found: Robustness, limits: Limits) -> list[str]:
    """What the sturdiness of a step counts, and over how many draws."""
    if not found.draws:
        return ["Kekokohan belum terhitung dalam batas waktunya."]
    settled = (
        f"{found.draws} dari {found.asked} susunan yang selesai dalam batas waktunya"
        if found.draws < found.asked
        else f"{found.draws} susunan"
    )
    pooled = (
        " Undian ini menghitung semua masa sebagai satu, tanpa batas usaha."
        if limits.capacity is not None
        else ""
    )
    return [
        "Kekokohan: berapa kali langkah itu ikut dalam jalur paling hemat pada "
        f"{settled} bobot yang diundi dalam simpangan itu.{pooled}"
    ]


ORDER_OF_ASPECTS = (
    "Bila beberapa susunan sama hematnya, dipilih yang aspeknya paling sedikit, lalu yang "
    "menaikkan aspek dengan kekurangan terbesar."
)


def proof_on_aspects(path: AspectPath) -> str:
    """How sure it is that no points of aspects take less."""
    if not path.gains:
        return "Terbukti: tanpa kenaikan pun sasaran sudah tercapai."
    if not path.proof.is_proven:
        return "Belum terbukti: perhitungan berhenti pada batas waktunya."
    return (
        f"Terbukti paling hemat: tidak ada susunan poin dengan usaha di bawah "
        f"{effort(path.proof.bound)}. {EXACT} Bukti ini tentang poin aspek, bukan tentang langkah."
    )


def assumptions_on_aspects(answer: AspectPathway, official: CurrentLevels | None) -> list[str]:
    """What the answer on aspects takes for granted; `official` is the official result beside it."""
    current, told = answer.current, len(answer.asked.efforts)
    efforts = (
        f"Usaha per poin {told} aspek diubah pembaca; selebihnya 1."
        if told
        else "Setiap poin diandaikan memerlukan usaha yang sama, yaitu 1."
    )
    return [
        f"{efforts} Usaha adalah andaian, bukan fakta.",
        f"{start(current, official)} Aspek lain tidak turun.",
    ]
