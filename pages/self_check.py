"""Penilaian mandiri: a region checks itself, the province plans when and sees how far they are."""

from merit.ui import (
    filters,
    self_check_choice,
    self_check_page,
    self_check_periods,
    self_check_planning,
    views,
)
from merit.ui.access import Permission, current_user, require
from merit.ui.components.rendering import draw
from merit.ui.self_check_choice import Part

require(Permission.READ_SELF_CHECKS)
scope = filters.current()
user = current_user()
chosen = self_check_choice.chosen(user)

if chosen.region:
    self_check_page.show(chosen, user, scope)
elif chosen.part in (Part.PLAN, Part.AMEND):
    require(Permission.MANAGE_PERIODS)
    self_check_planning.show(chosen.period if chosen.part is Part.AMEND else "", user, scope)
elif chosen.period:
    self_check_periods.one(chosen.period, user, scope)
else:
    self_check_periods.listed(user, scope)
draw(views.footer(scope, with_date=not chosen.region))
