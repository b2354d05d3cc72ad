"""On whose word the levels stand from which a way up is sought."""

from enum import StrEnum

from merit.domain.states import Stage


class Basis(StrEnum):
    """Official results, levels verified by the province, or a region's own; never mixed."""

    OFFICIAL = "resmi"
    VERIFIED = "verifikasi"
    SELF = "mandiri"

    @property
    def stage(self) -> Stage:
        """The stage of the assessment whose levels these are."""
        return STAGES[self]


STAGES = {
    Basis.OFFICIAL: Stage.OFFICIAL,
    Basis.VERIFIED: Stage.VERIFIED,
    Basis.SELF: Stage.SELF,
}
