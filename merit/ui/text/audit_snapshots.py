"""Words of the journal for frozen presentations."""

from merit.domain.decks import DeckKind

ACTIONS = {
    "bekukan_salindia": "Membekukan salindia",
    "tarik_cuplikan": "Menarik cuplikan salindia",
}
SUBJECTS = {"cuplikan": "Cuplikan salindia"}
FIELDS = {
    "deck_kind": "Susunan salindia",
    "deck_period": "Isi menurut saringan",
    "data_revision": "Revisi data",
    "slides": "Jumlah salindia",
    "snapshot_withdrawn": "Ditarik",
}
WORDS = {
    "deck_kind": {
        DeckKind.MEETING.value: "Rakor",
        DeckKind.LEADERS.value: "Pimpinan",
        DeckKind.REGION.value: "Satu daerah",
    },
}
