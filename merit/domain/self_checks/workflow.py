"""The life of a self-check: whose turn it is, which step leads where, and who may take it.

Draf, handed to the head, Dikirim (locked), Diverifikasi, Disahkan. The province returns it with a
note (Dikembalikan, Perbaikan from the first change on), or opens it again with a reason. Four eyes
twice: in the region operator and head, in the province verifier and whoever approves.
"""

from collections.abc import Mapping
from enum import StrEnum

from merit.domain.access import Permission


class CheckState(StrEnum):
    """Where a self-check stands."""

    DRAFT = "draf"
    WITH_HEAD = "menunggu_kepala"
    SENT = "dikirim"
    RETURNED = "dikembalikan"
    MENDING = "perbaikan"
    VERIFIED = "diverifikasi"
    APPROVED = "disahkan"
    REOPENED = "dibuka_kembali"

    @property
    def is_with_operator(self) -> bool:
        """Whether answers may be changed."""
        return self in _WITH_OPERATOR

    @property
    def is_with_province(self) -> bool:
        """Whether it is the province's turn, or done."""
        return self in _WITH_PROVINCE

    @property
    def is_verified(self) -> bool:
        """Whether the verification is finished."""
        return self in _VERIFIED


class CheckStep(StrEnum):
    """What is done to a self-check as a whole."""

    HAND_IN = "ajukan"
    TAKE_BACK = "tarik"
    DECLINE = "kembalikan_ke_operator"
    SEND = "kirim"
    RETURN = "kembalikan"
    VERIFY = "selesai_verifikasi"
    RECHECK = "periksa_ulang"
    APPROVE = "sahkan"
    REOPEN = "buka_kembali"


_WITH_OPERATOR = frozenset(
    {CheckState.DRAFT, CheckState.RETURNED, CheckState.MENDING, CheckState.REOPENED}
)
_VERIFIED = frozenset({CheckState.VERIFIED, CheckState.APPROVED})
_WITH_PROVINCE = frozenset({CheckState.SENT, *_VERIFIED})

STEPS: Mapping[CheckStep, Mapping[CheckState, CheckState]] = {
    CheckStep.HAND_IN: dict.fromkeys(_WITH_OPERATOR, CheckState.WITH_HEAD),
    CheckStep.TAKE_BACK: {CheckState.WITH_HEAD: CheckState.DRAFT},
    CheckStep.DECLINE: {CheckState.WITH_HEAD: CheckState.DRAFT},
    CheckStep.SEND: {CheckState.WITH_HEAD: CheckState.SENT},
    CheckStep.RETURN: {CheckState.SENT: CheckState.RETURNED},
    CheckStep.VERIFY: {CheckState.SENT: CheckState.VERIFIED},
    CheckStep.RECHECK: {CheckState.VERIFIED: CheckState.SENT},
    CheckStep.APPROVE: {CheckState.VERIFIED: CheckState.APPROVED},
    CheckStep.REOPEN: dict.fromkeys(_WITH_PROVINCE, CheckState.REOPENED),
}
"""From which states each step leads where; any other is refused."""

TAKEN_BY: Mapping[CheckStep, Permission] = {
    CheckStep.HAND_IN: Permission.FILL_SELF_CHECK,
    CheckStep.TAKE_BACK: Permission.FILL_SELF_CHECK,
    CheckStep.DECLINE: Permission.SEND_SELF_CHECK,
    CheckStep.SEND: Permission.SEND_SELF_CHECK,
    CheckStep.RETURN: Permission.VERIFY_SELF_CHECKS,
    CheckStep.VERIFY: Permission.VERIFY_SELF_CHECKS,
    CheckStep.RECHECK: Permission.APPROVE_SELF_CHECKS,
    CheckStep.APPROVE: Permission.APPROVE_SELF_CHECKS,
    CheckStep.REOPEN: Permission.APPROVE_SELF_CHECKS,
}

WITH_REASON = frozenset({CheckStep.DECLINE, CheckStep.RETURN, CheckStep.RECHECK, CheckStep.REOPEN})
"""Steps back say why."""

OF_THE_REGION = frozenset(
    {CheckStep.HAND_IN, CheckStep.TAKE_BACK, CheckStep.DECLINE, CheckStep.SEND}
)
"""Steps that need an open period; the province works on after it is closed."""

TO_THE_REGION = frozenset({CheckStep.RETURN, CheckStep.REOPEN})
"""Steps of the province that ask the region to work, which it can only in an open period."""


def after(state: CheckState, step: CheckStep, *, was_sent: bool) -> CheckState | None:
    """Where a step leads; None where it cannot be taken.

    What comes back to the operator is a draft only until it was sent for the first time.

    >>> after(CheckState.WITH_HEAD, CheckStep.DECLINE, was_sent=True).value
    'perbaikan'
    """
    found = STEPS[step].get(state)
    return CheckState.MENDING if found is CheckState.DRAFT and was_sent else found


def on_change(state: CheckState) -> CheckState:
    """The state after an answer was changed: the first change after a return begins the mending.

    >>> on_change(CheckState.RETURNED).value, on_change(CheckState.DRAFT).value
    ('perbaikan', 'draf')
    """
    mends = state in (CheckState.RETURNED, CheckState.REOPENED)
    return CheckState.MENDING if mends else state
