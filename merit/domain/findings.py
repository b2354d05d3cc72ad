"""What a rule found wrong, or worth a second look, in something a person entered."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from merit.errors import MeritError, ResultError


class Severity(StrEnum):
    """An error is refused; a warning is shown to both people and may be published all the same."""

    ERROR = "galat"
    WARNING = "peringatan"


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark about one field; `message` is an Indonesian sentence with the remedy.

    `field` is a name of `result_rules.FIELDS`, or one followed by a colon and the code of an aspect
    or indicator ("aspect_scores:A3").
    """

    severity: Severity
    field: str
    message: str

    @property
    def is_error(self) -> bool:
        """Whether it must be mended before the value is kept."""
        return self.severity is Severity.ERROR


def error(field: str, message: str) -> Finding:
    """A finding that must be mended."""
    return Finding(Severity.ERROR, field, message)


def warning(field: str, message: str) -> Finding:
    """A finding that only wants a second look."""
    return Finding(Severity.WARNING, field, message)


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that must be mended."""
    return tuple(item for item in findings if item.is_error)


def warnings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that only want a second look."""
    return tuple(item for item in findings if not item.is_error)


def findings_of(refusal: MeritError) -> tuple[Finding, ...]:
    """What a refusal says about single fields; nothing where it says none."""
    found = refusal.findings if isinstance(refusal, ResultError) else ()
    return tuple(item for item in found if isinstance(item, Finding))
