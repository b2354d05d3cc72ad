"""What stands at the foot of every page and in every file: source, status, dates."""

from merit.domain.scope import Scope
from merit.ui import loaders
from merit.ui.text import shell as words


def of(scope: Scope, *, with_map: bool = False) -> tuple[str, ...]:
    """Source and status, when the data were last written, the boundary note where a map is."""
    lines = [words.origin(scope.dataset)]
    changed = loaders.changed_at()
    if changed is not None:
        lines.append(words.changed(changed))
    if with_map:
        lines.append(loaders.boundary_note())
    return tuple(lines)
