"""Our own HTML pages, which work without scripts: signing in and out, invitations, own account."""

from merit.web.pages.account import ROUTES as ACCOUNT
from merit.web.pages.invitation import ROUTES as INVITATION
from merit.web.pages.sign_in import ROUTES as SIGN_IN
from merit.web.pages.sign_out import ROUTES as SIGN_OUT
from merit.web.pages.trial import ROUTES as TRIAL

ROUTES = [*SIGN_IN, *SIGN_OUT, *INVITATION, *ACCOUNT, *TRIAL]
