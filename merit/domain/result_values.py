"""Rules about what a result says by itself: state, score, category, index, aspects, levels."""

from collections.abc import Iterator
from decimal import Decimal

from merit.domain import scoring
from merit.domain.findings import Finding, error, warning
from merit.domain.instruments import Aspect, Instrument, WeightStatus
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Status

CENT = Decimal("0.01")  # what the store keeps of points and of an index
LARGEST = Decimal("99999.99")


def number(value: Decimal) -> str:
    """A number as Indonesians write it, without needless zeros.

    >>> number(Decimal("264.50")), number(Decimal(320))
    ('264,5', '320')
    """
    return format(value.normalize(), "f").replace(".", ",")


def findings(instrument: Instrument, record: AssessmentRecord) -> Iterator[Finding]:
    """What is wrong or noteworthy in the values of `record`."""
    wrong = list(_score(instrument, record.result.score))
    yield from wrong
    if record.result.status is not Status.ASSESSED:
        yield from _no_value(record)
    elif record.result.score is None and record.result.stated_band is None:
        yield error(
            "score",
            "Skor dan kategori kosong. Isilah salah satunya, atau pilih status tanpa nilai.",
        )
    if record.result.claim is Claim.DISPUTED:
        yield warning(
            "source",
            "Sumber saling bertentangan: hasil ini ditampilkan tetapi tidak dihitung. "
            "Carilah sumber resminya.",
        )
    yield from _band(instrument, record, score_is_sound=not wrong)
    yield from _index(instrument, record, score_is_sound=not wrong)
    yield from _aspects(instrument, record)
    yield from _levels(instrument, record, score_is_sound=not wrong)


def _no_value(record: AssessmentRecord) -> Iterator[Finding]:
    """A year without a value says why; what was scored so far may stand beside it."""
    unfinished = record.result.status is Status.UNDER_ASSESSMENT
    given = {
        "score": (record.result.score is not None, "Skor"),
        "published_index": (record.published_index is not None, "Indeks"),
        "aspect_scores": (bool(record.aspect_scores) and not unfinished, "Nilai aspek"),
        "levels": (bool(record.levels) and not unfinished, "Tingkat indikator"),
    }
    for field, (is_given, name) in given.items():
        if is_given:
            yield error(
                field,
                f"{name} hanya diisi bila statusnya Dinilai. Kosongkan, atau ubah statusnya.",
            )
    if record.result.stated_band is not None:
        yield warning(
            "stated_band",
            "Kategori diisi pada status tanpa nilai, sehingga tidak dihitung. Periksa statusnya.",
        )
    if not record.provenance.note.strip():
        yield error("note", "Alasan tidak ada nilai belum ditulis. Isilah pada kolom catatan.")


def is_exact(value: Decimal) -> bool:
    """Whether the store keeps `value` as it is: a finite number with at most two decimals."""
    return value.is_finite() and abs(value) <= LARGEST and value == value.quantize(CENT)


def are_exact(record: AssessmentRecord) -> bool:
    """Whether the store keeps every number of `record` as it is."""
    numbers = (record.result.score, record.published_index, *record.aspect_scores.values())
    return all(is_exact(item) for item in numbers if item is not None)


def _score(instrument: Instrument, score: Decimal | None) -> Iterator[Finding]:
    if score is None:
        return
    if not is_exact(score):
        yield error("score", "Skor bukan angka yang wajar. Periksa kembali penulisannya.")
        return
    if score < 0:
        yield error("score", f"Skor {number(score)} negatif. Isilah 0 atau lebih.")
    if instrument.maximum is not None and score > instrument.maximum:
        yield error(
            "score",
            f"Skor {number(score)} melebihi skor maksimum {number(instrument.maximum)}. "
            "Periksa sumbernya.",
        )
    if score % instrument.step:
        yield error(
            "score",
            f"Skor {number(score)} bukan kelipatan {number(instrument.step)}. Periksa sumbernya.",
        )


def _band(
    instrument: Instrument, record: AssessmentRecord, *, score_is_sound: bool
) -> Iterator[Finding]:
    score, stated = record.result.score, record.result.stated_band
    if stated is not None and instrument.band_named(stated) is None:
        names = ", ".join(band.name for band in instrument.bands)
        yield error("stated_band", f"Kategori {stated} tidak dikenal. Pilih salah satu: {names}.")
    elif instrument.maximum is None:
        if score is not None:
            yield warning(
                "score",
                f"Skor maksimum instrumen {instrument.name} belum diketahui, sehingga skor tidak "
                "dapat diperiksa. Isilah juga kategorinya.",
            )
    elif score_is_sound and score is not None:
        yield from _band_of_score(instrument, score, stated)


def _band_of_score(instrument: Instrument, score: Decimal, stated: str | None) -> Iterator[Finding]:
    if scoring.contradicts(instrument, score, stated):
        yield warning(
            "stated_band",
            f"Kategori {stated} bertentangan dengan skor {number(score)}, yang berarti "
            f"{scoring.band_of(instrument, score).name}. Keduanya disimpan; periksa sumbernya.",
        )
    if scoring.is_incomplete(instrument, score):
        yield warning(
            "score",
            f"Skor {number(score)} terlalu rendah untuk penilaian yang lengkap. "
            "Pastikan penilaiannya sudah selesai.",
        )


def _index(
    instrument: Instrument, record: AssessmentRecord, *, score_is_sound: bool
) -> Iterator[Finding]:
    index, score = record.published_index, record.result.score
    if index is None:
        return
    if not is_exact(index) or index < 0:
        yield error("published_index", "Indeks bukan angka 0 atau lebih dengan dua desimal.")
    elif score is not None and score_is_sound and instrument.index_divisor is not None:
        computed = scoring.computed_index(instrument, score)
        if computed != index:
            yield warning(
                "published_index",
                f"Indeks {number(index)} tidak sama dengan skor dibagi "
                f"{number(instrument.index_divisor)}, yaitu {number(computed)}. Periksa keduanya.",
            )


def _aspects(instrument: Instrument, record: AssessmentRecord) -> Iterator[Finding]:
    points, score = record.aspect_scores, record.result.score
    known = {aspect.code: aspect for aspect in instrument.aspects}
    wrong = [item for code in points for item in _aspect(known.get(code), code, points[code])]
    yield from wrong
    if wrong or not points:
        return
    total = sum(points.values(), Decimal(0))
    missing = len(known) - len(points)
    if missing:
        yield warning(
            "aspect_scores",
            f"Nilai {missing} dari {len(known)} aspek belum diisi. Lengkapi bila sumbernya memuat.",
        )
    if score is None or not is_exact(score):
        return
    if (total > score) if missing else (total != score):
        yield error(
            "aspect_scores",
            f"Jumlah nilai aspek {number(total)} tidak cocok dengan skor {number(score)}. "
            "Periksa nilai aspek atau skornya.",
        )


def _aspect(aspect: Aspect | None, code: str, points: Decimal) -> Iterator[Finding]:
    field = f"aspect_scores:{code}"
    if aspect is None:
        yield error(field, f"Aspek {code} tidak ada pada instrumen ini. Kosongkan nilainya.")
    elif not is_exact(points) or points < 0:
        yield error(
            field, f"Nilai {aspect.name} bukan angka 0 atau lebih. Periksa kembali penulisannya."
        )
    elif aspect.maximum is not None and points > aspect.maximum:
        yield error(
            field,
            f"Nilai {aspect.name} {number(points)} melebihi maksimumnya "
            f"{number(aspect.maximum)}. Periksa sumbernya.",
        )


def _levels(
    instrument: Instrument, record: AssessmentRecord, *, score_is_sound: bool
) -> Iterator[Finding]:
    levels, score = record.levels, record.result.score
    known = {item.code: item for item in instrument.indicators}
    wrong = False
    for code, level in levels.items():
        field = f"levels:{code}"
        if code not in known:
            wrong = True
            yield error(field, f"Indikator {code} tidak ada pada instrumen ini. Kosongkan.")
        elif not 1 <= level <= instrument.levels:
            wrong = True
            yield error(
                field,
                f"Tingkat {level} pada indikator {code} tidak mungkin. "
                f"Isilah 1 sampai {instrument.levels}, atau kosongkan.",
            )
    if wrong or not levels:
        return
    if len(levels) < len(known):
        yield warning(
            "levels", f"Baru {len(levels)} dari {len(known)} indikator terisi. Lengkapi bila ada."
        )
    if any(known[code].weight_status is not WeightStatus.OFFICIAL for code in levels):
        yield warning(
            "levels",
            "Sebagian bobot masih prakiraan, sehingga tingkat indikator tidak membuktikan skor. "
            "Cocokkan skor dengan dokumennya.",
        )
    elif len(levels) == len(known) and score_is_sound and score is not None:
        yield from _computed(instrument, record, score)


def _computed(
    instrument: Instrument, record: AssessmentRecord, score: Decimal
) -> Iterator[Finding]:
    if not instrument.computes_totals:
        return
    computed = scoring.score_from_levels(instrument, record.levels)
    if computed != score:
        yield warning(
            "levels",
            f"Tingkat indikator menghasilkan skor {number(computed)}, bukan {number(score)}. "
            "Periksa keduanya.",
        )
