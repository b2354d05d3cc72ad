"""Tables. The only place where columns are declared.

No `from __future__ import annotations` in this package: SQLModel reads field types at run time.
"""

from merit.store.tables.assessments import AspectScore, Assessment, IndicatorLevel
from merit.store.tables.base import Record
from merit.store.tables.coaching import (
    ActionItem,
    ActionUpdate,
    Intervention,
    InterventionAspect,
    InterventionRegion,
    TalentEvent,
)
from merit.store.tables.imports import ImportBatch, ImportChange, ImportFile, ImportValue
from merit.store.tables.journal import AuditEntry, Revision
from merit.store.tables.people import (
    Account,
    AccountRegion,
    Invitation,
    RecoveryCode,
    SignInFailure,
    SignInSession,
)
from merit.store.tables.proposals import ResultProposal
from merit.store.tables.reference import (
    Aspect,
    Band,
    Indicator,
    Instrument,
    Region,
    Source,
)

__all__ = [
    "Account",
    "AccountRegion",
    "ActionItem",
    "ActionUpdate",
    "Aspect",
    "AspectScore",
    "Assessment",
    "AuditEntry",
    "Band",
    "ImportBatch",
    "ImportChange",
    "ImportFile",
    "ImportValue",
    "Indicator",
    "IndicatorLevel",
    "Instrument",
    "Intervention",
    "InterventionAspect",
    "InterventionRegion",
    "Invitation",
    "Record",
    "RecoveryCode",
    "Region",
    "ResultProposal",
    "Revision",
    "SignInFailure",
    "SignInSession",
    "Source",
    "TalentEvent",
]
