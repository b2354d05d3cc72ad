"""What a self-check is after each step, written by hand from the issue and from nothing else."""

from dataclasses import dataclass, field

FROM_TO = {
    ("draf", "ajukan"): "menunggu_kepala",
    ("dikembalikan", "ajukan"): "menunggu_kepala",
    ("perbaikan", "ajukan"): "menunggu_kepala",
    ("dibuka_kembali", "ajukan"): "menunggu_kepala",
    ("menunggu_kepala", "tarik"): "operator",
    ("menunggu_kepala", "kembalikan_ke_operator"): "operator",
    ("menunggu_kepala", "kirim"): "dikirim",
    ("dikirim", "kembalikan"): "dikembalikan",
    ("dikirim", "selesai_verifikasi"): "diverifikasi",
    ("dikirim", "buka_kembali"): "dibuka_kembali",
    ("diverifikasi", "periksa_ulang"): "dikirim",
    ("diverifikasi", "sahkan"): "disahkan",
    ("diverifikasi", "buka_kembali"): "dibuka_kembali",
    ("disahkan", "buka_kembali"): "dibuka_kembali",
}
"""Which step leads from where to where; "operator" is a draft, or a mending once it was sent."""

SAYS_WHY = {"kembalikan_ke_operator", "kembalikan", "periksa_ulang", "buka_kembali"}
BACK_TO_THE_REGION = {"kembalikan", "buka_kembali"}
OF_THE_REGION = {"ajukan", "tarik", "kembalikan_ke_operator", "kirim"}
TYPING = {"draf", "dikembalikan", "perbaikan", "dibuka_kembali"}
OFFICIAL = {"3.4": 1}
"""The last official level of the one indicator it is known of."""


@dataclass
class Plain:
    """One self-check. `sendings` counts how often it was sent, 0 for a draft.

    `answers` hold level, note and version, `verdicts` the word, the version they are about, the
    sending they were given after and by whom. `reopened` are the codes open to the region, None
    for all. What was said before `opened_again` sendings counts no more.
    """

    codes: tuple[str, ...]
    state: str = "draf"
    version: int = 1
    sendings: int = 0
    reopened: set[str] | None = None
    is_period_open: bool = True
    handed_by: str = ""
    verified_by: str = ""
    written: int = 0
    answers: dict[str, tuple[int | None, str, int]] = field(default_factory=dict)
    verdicts: dict[str, tuple[str, int, int, str]] = field(default_factory=dict)
    opened_again: int = 0
    of_province: str = ""
    of_head: str = ""
    shown: set[str] = field(default_factory=set)

    def is_open(self, code: str) -> bool:
        """Whether the region may change the answer to an indicator, as far as its turn goes."""
        return self.state in TYPING and (self.reopened is None or code in self.reopened)

    def counting(self) -> dict[str, str]:
        """The word of each verdict that still speaks about the answer as it is."""
        return {
            code: word
            for code, (word, version, sending, _) in self.verdicts.items()
            if version == self.answers[code][2]
            and sending > self.opened_again
            and (word == "sesuai" or sending == self.sendings)
        }

    def verifiers(self) -> set[str]:
        """Whoever finished the verification or gave a verdict it rests on."""
        return {self.verified_by} | {self.verdicts[code][3] for code in self.counting()}

    def judged(self, code: str, word: str, by: str) -> None:
        """A verdict was given on the answer as it is."""
        self.verdicts[code] = (word, self.answers[code][2], self.sendings, by)

    def questioned(self) -> set[str]:
        return {code for code, word in self.counting().items() if word != "sesuai"}

    def changed(self) -> None:
        """Something of it was changed by the region."""
        if self.state in ("dikembalikan", "dibuka_kembali"):
            self.state, self.version = "perbaikan", self.version + 1

    def is_ready(self, step: str) -> bool:
        """Whether everything a step asks for is there."""
        if step == "ajukan":
            return all(map(self._is_finished, self.codes))
        if step == "kembalikan":
            return bool(self.questioned())
        if step == "selesai_verifikasi":
            words = self.counting()
            return all(words.get(code) in ("sesuai", "tidak_sesuai") for code in self.codes)
        return True

    def _is_finished(self, code: str) -> bool:
        level, note, _ = self.answers.get(code, (None, "", 0))
        if level is None:
            return False
        if not self.is_open(code):
            return True
        without_evidence = level == 4 and code not in self.shown
        jump = code in OFFICIAL and abs(level - OFFICIAL[code]) >= 2
        return not without_evidence and not (jump and not note)

    def take(self, step: str, by: str, why: str) -> None:
        """Go on, as `FROM_TO` says."""
        after = FROM_TO[self.state, step]
        if after == "operator":
            after = "perbaikan" if self.sendings else "draf"
            self.handed_by = ""
        if step in ("ajukan", "tarik"):
            self.of_head = ""
        elif step == "kembalikan_ke_operator":
            self.of_head = why
        elif step in SAYS_WHY:
            self.of_province = why
        if step == "buka_kembali":
            self.opened_again = self.sendings
        if step == "ajukan":
            self.handed_by = by
        elif step == "kirim":
            self.sendings, self.reopened = self.sendings + 1, None
        elif step == "kembalikan":
            self.reopened = self.questioned()
        elif step == "selesai_verifikasi":
            self.verified_by = by
        elif step in ("periksa_ulang", "buka_kembali"):
            self.verified_by = ""
        self.state, self.version = after, self.version + 1
