"""A visitor of a busy server waits for its answer, not for the quiet before it."""

import os
import signal
import threading

import pytest
from e2e.visitor import Visitor
from running_app.server import Server

pytestmark = pytest.mark.e2e
PAUSE_S = 1.2


def hold(server: Server) -> None:
    """Stop the server for a moment."""
    os.kill(server.pid, signal.SIGSTOP)
    threading.Timer(PAUSE_S, os.kill, (server.pid, signal.SIGCONT)).start()


def test_a_visitor_waits_for_the_answer_of_a_busy_server(guest: Visitor, server: Server) -> None:
    guest.visit("?data=contoh")
    hold(server)
    assert guest.follow("Kab. Batang").title == "Profil daerah"
    hold(server)
    assert guest.back().title == "Ringkasan"
    hold(server)
    assert guest.forward().title == "Profil daerah"
