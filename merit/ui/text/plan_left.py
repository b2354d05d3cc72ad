"""Words of the regions a provincial plan leaves out: why, and what would bring them in."""

from collections import Counter

from merit.services.coaching_plan import Left, PlanFacts, PlanQuestion
from merit.ui.text import grounds

TITLE = "Tidak direncanakan"
HEAD = ("Kode", "Daerah", "Sebab", "Langkah berikut")
GROUPS_HEAD = ("Sebab", "Daerah", "Langkah berikut")
NAMED = 8  # regions left out for the same reason that are named on the page
REASONS = {
    Left.OTHER_INSTRUMENT: "hasilnya memakai instrumen lain",
    Left.AT_GOAL: "sudah mencapai sasaran",
}
STEPS = {
    Left.NO_RESULT: "Catat hasil resmi yang berlaku",
    Left.OTHER_INSTRUMENT: "Tunggu hasil dengan instrumen yang sama",
    Left.NO_SCORE: "Catat skor dan nilai per aspek",
    Left.NO_ASPECTS: "Catat nilai per aspek",
    Left.AT_GOAL: "Ikutkan melalui pilihan pada anggaran",
}
NOBODY = "Belum ada daerah yang dapat direncanakan"
NOBODY_NEXT = (
    "Rencana disusun dari nilai resmi per aspek. Catat nilai per aspek hasil yang berlaku, atau "
    "pilih tahun atau kelompok lain."
)


def title(facts: PlanFacts, question: PlanQuestion) -> str:
    """How many regions are left out."""
    return f"{TITLE}: {many(len(left(facts, question)))}"


def many(number: int) -> str:
    """A number of regions that are not named."""
    return f"{number} daerah"


def left(facts: PlanFacts, question: PlanQuestion) -> dict[str, Left]:
    """The regions left out of this plan, with the reason."""
    return {
        code: reason
        for code, reason in facts.left.items()
        if not (question.with_reached and reason is Left.AT_GOAL)
    }


def why(facts: PlanFacts, code: str) -> str:
    """Why a region is left out, as the end of a sentence."""
    return REASONS.get(facts.left[code]) or grounds.lacking(facts.of(code).standing.position)


def reason(facts: PlanFacts, code: str) -> str:
    """The same by itself."""
    told = why(facts, code)
    return told[0].upper() + told[1:]


def step(facts: PlanFacts, code: str) -> str:
    """What would bring a region into the plan."""
    found = facts.left[code]
    is_bare = found is Left.AT_GOAL and not facts.of(code).aspects
    return STEPS[Left.NO_ASPECTS if is_bare else found]


def nobody(facts: PlanFacts, question: PlanQuestion) -> str:
    """That no region can be planned for, with the reason that holds for most."""
    counted = Counter(why(facts, code) for code in left(facts, question)).most_common(1)
    if not counted:
        return f"{NOBODY}."
    ((most, number),) = counted
    return f"{NOBODY}: pada {many(number)}, {most}."
