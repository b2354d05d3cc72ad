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
    InterventionIndicator,
    InterventionRegion,
    ProgressReport,
    TalentEvent,
)
from merit.store.tables.imports import ImportBatch, ImportChange, ImportFile, ImportValue
from merit.store.tables.journal import AuditEntry, Revision
from merit.store.tables.meetings import AgendaItem, Decision, Meeting, MeetingAttendance
from merit.store.tables.people import (
    Account,
    AccountRegion,
    CalendarKey,
    Invitation,
    RecoveryCode,
    SignInFailure,
    SignInSession,
)
from merit.store.tables.practices import Document, DocumentFile, Practice
from merit.store.tables.proposals import ResultProposal
from merit.store.tables.reference import (
    Aspect,
    Band,
    Indicator,
    Instrument,
    Region,
    Source,
)
from merit.store.tables.self_checks import (
    SelfCheck,
    SelfCheckAnswer,
    SelfCheckPeriod,
    SelfCheckRemark,
    SelfCheckVerdict,
)
from merit.store.tables.snapshots import Snapshot

__all__ = [
    "Account",
    "AccountRegion",
    "ActionItem",
    "ActionUpdate",
    "AgendaItem",
    "Aspect",
    "AspectScore",
    "Assessment",
    "AuditEntry",
    "Band",
    "CalendarKey",
    "Decision",
    "Document",
    "DocumentFile",
    "ImportBatch",
    "ImportChange",
    "ImportFile",
    "ImportValue",
    "Indicator",
    "IndicatorLevel",
    "Instrument",
    "Intervention",
    "InterventionAspect",
    "InterventionIndicator",
    "InterventionRegion",
    "Invitation",
    "Meeting",
    "MeetingAttendance",
    "Practice",
    "ProgressReport",
    "Record",
    "RecoveryCode",
    "Region",
    "ResultProposal",
    "Revision",
    "SelfCheck",
    "SelfCheckAnswer",
    "SelfCheckPeriod",
    "SelfCheckRemark",
    "SelfCheckVerdict",
    "SignInFailure",
    "SignInSession",
    "Snapshot",
    "Source",
    "TalentEvent",
]
