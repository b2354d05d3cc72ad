"""People: signing in, invitations, accounts, and one's own account."""
