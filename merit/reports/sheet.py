"""What every file carries besides its content: title, filters, date, source, status."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """The frame of a file.

    `title` is the finding, `period` the filters in words, `mark` "Data contoh" or empty, `notes`
    the lines on source, status and date.
    """

    title: str
    period: str
    mark: str
    notes: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything as lines of text, in reading order."""
        return tuple(filter(None, (self.mark, self.title, self.period, *self.notes)))
