"""Pengguna: who has an account, in which role, for which regions."""

from merit.ui import acting, address, filters, people_forms, people_view, views
from merit.ui.access import Permission, require
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.loaders.people import now, people
from merit.ui.text import people as words

require(Permission.MANAGE_PEOPLE)
scope = filters.current()
everyone = people()
person = people_view.chosen(everyone)
invites = person is None and address.value(people_view.INVITE) == "1"

draw(frame.header(words.TITLE, words.lead(everyone, now()), words.PERIOD))
acting.say()
link = people_view.link(person)
if person is None and not invites:
    acting.let_go()
    draw(frame.link(words.INVITE_LINK, views.href("pengguna", scope, undang="1")))
    people_view.listing(everyone, scope)
else:
    draw(frame.link(words.BACK, views.href("pengguna", scope)))
    if person is None:
        people_forms.invite()
    else:
        action = people_view.asked_action(person)
        draw(link, people_view.account(person), people_view.actions(person, action, scope))
        if action is words.Action.CHANGE:
            people_forms.change(person)
        else:
            people_forms.act(person, action)
