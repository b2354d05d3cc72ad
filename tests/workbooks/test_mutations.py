"""Three hundred spoilt files: each is read or refused in a sentence, and quickly.

The reader itself gets all of them in this process; every fifteenth goes through a child as well.
"""

import random
import time

import pytest
from workbooks.in_process import sheets
from workbooks.mutations import SOUND, WAYS

from merit.errors import WorkbookError
from merit.workbooks import open_file
from merit.workbooks.kinds import form_of
from merit.workbooks.process import BROKEN

OF_EACH = 50
SECONDS = 2


@pytest.fixture(scope="module")
def sound() -> list[bytes]:
    """The files before they are spoilt."""
    return [make() for make in SOUND]


def outcome(content: bytes, *, in_child: bool) -> str:
    """How a file ends: a sentence, or nothing when it is read."""
    try:
        if in_child:
            open_file(content)
        else:
            sheets(content, form_of(content))
    except WorkbookError as error:
        return str(error)
    return ""


@pytest.mark.parametrize("way", WAYS)
def test_a_spoilt_file_is_read_or_refused(way: str, sound: list[bytes]) -> None:
    drawn = random.Random(way)
    ended = []
    for number in range(OF_EACH):
        content = WAYS[way](drawn.choice(sound), drawn)
        started = time.process_time()
        sentence = outcome(content, in_child=False)
        assert time.process_time() - started <= SECONDS
        if number % 15 == 0:
            assert outcome(content, in_child=True) == sentence
        assert sentence == "" or (sentence.endswith(".") and "; " in sentence)
        assert sentence != BROKEN
        ended.append(sentence)
    print(f"{way}: {ended.count('')} read, {len(ended) - ended.count('')} refused")
    assert any(ended), "a way that spoils nothing proves nothing"


def test_the_files_are_sound_before_they_are_spoilt(sound: list[bytes]) -> None:
    assert [outcome(content, in_child=True) for content in sound] == ["", "", ""]
