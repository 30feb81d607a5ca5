import re
import time
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.press import drawing
from svcsite.press.drawing.element import element, number, written
from svcsite.press.drawing.lettering import broken, cut, width
from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import Chart, Mark
from tests import charts
from tests.charts import counted, rated
from tests.hostile import naughty_strings, needs_corpora

SVG = "{http://www.w3.org/2000/svg}"
AIM = Reading(value=8.5, text="meta: 8,5")
YEAR = (
    rated("jan", 8.2, 12, group="2026"),
    rated("fev", 8.6, 9, group="2026"),
    rated("mar", 9.1, 3, group="2026"),
    rated("abr", None, 0, group="2026"),
    rated("mai", 8.7, 11, group="2026"),
)
CAUSES = (
    counted("Desgaste natural", 34, href="causes/wear.html", figure="reports"),
    counted("Infraestrutura do local, inclusive climatização e ponto elétrico", 9),
    counted("Suprimento", 17),
)
UNKNOWN = (counted("Causa não constatada", 40),)
KINDS: dict[str, Chart] = {
    "bars": charts.bars(*CAUSES, apart=UNKNOWN, target=Reading(value=20, text="meta: 20")),
    "columns": charts.columns(*CAUSES, target=Reading(value=20, text="meta: 20")),
    "dots": charts.dots(*YEAR, target=AIM, apart=UNKNOWN),
    "histogram": charts.histogram(*CAUSES, target=Reading(value=3, text="prazo: 3h")),
    "line": charts.line(*YEAR, target=AIM),
    "pareto": charts.ranked(*CAUSES, apart=UNKNOWN),
    "sparkline": charts.spark(*YEAR),
}


def parts(svg, name, kind=None):
    """All elements of a name in a drawing, or those of a class."""
    found = ET.fromstring(svg).iter(SVG + name)
    return [part for part in found if kind is None or kind in part.get("class", "").split()]


def drawn(chart, name, kind):
    return len(parts(drawing.svg(chart), name, f"svc-drawing__{kind}"))


def words(svg):
    return [part.text for part in parts(svg, "text")]


@pytest.mark.parametrize("name", KINDS)
def test_drawings_as_they_were_looked_at(name, golden):
    golden.check(f"chart-{name}.svg", drawing.svg(KINDS[name]).replace("><", ">\n<") + "\n")


@pytest.mark.parametrize("name", KINDS)
def test_a_drawing_is_named_and_described(name):
    chart = KINDS[name]
    root = ET.fromstring(drawing.svg(chart))

    named = [root.find(f"*[@id='{part}']").text for part in root.get("aria-labelledby").split()]

    assert named == [chart.title, chart.description]


def test_bars_lead_to_their_reports_and_are_counted_as_figures():
    [link] = parts(drawing.svg(KINDS["bars"]), "a")

    assert link.get("href") == "causes/wear.html"
    assert link.get("aria-label") == "Desgaste natural: 34"
    assert (link.get("data-figure"), link.get("data-n")) == ("reports", "34")


def test_links_are_heard_one_by_one_and_nothing_of_the_scenery():
    root = ET.fromstring(drawing.svg(KINDS["bars"]))

    assert root.get("role") == "group"
    assert [group.get("aria-hidden") for group in root.findall(f"{SVG}g")] == ["true", None, "true"]


def test_a_drawing_without_links_is_an_image():
    svg = drawing.svg(KINDS["bars"], links=False)

    assert ET.fromstring(svg).get("role") == "img"
    assert parts(svg, "a") == []


def test_a_drawing_needs_no_style_sheet():
    assert "var(" not in "".join(drawing.svg(chart) for chart in KINDS.values())


def test_few_reports_are_hollow_and_have_no_whiskers():
    chart = charts.line(rated("jan", 8.2, 12), rated("fev", 9.1, 4))

    assert drawn(chart, "circle", "dot") == 1
    assert drawn(chart, "circle", "hollow-dot") == 1
    assert drawn(chart, "line", "whisker") == 3  # the interval of the first, and its two ends


def test_a_missing_month_is_a_gap():
    chart = charts.line(
        rated("jan", 8, 9), rated("fev", 8, 9), rated("mar", None, 0), rated("abr", 8, 9)
    )

    [path] = parts(drawing.svg(chart), "path")

    assert drawn(chart, "circle", "dot") == 3
    assert path.get("d").count("L") == 1  # from January to February; April stands alone


def test_few_reports_are_no_part_of_a_line():
    chart = charts.line(*(rated(m, 8, n) for m, n in zip("abcde", (9, 9, 4, 9, 9), strict=True)))

    [path] = parts(drawing.svg(chart), "path")

    assert drawn(chart, "circle", "hollow-dot") == 1
    assert path.get("d").count("L") == 2  # the first two, and the last two


def test_the_sum_of_a_ranking_runs_through_no_words():
    names = ("Defeito", "Desgaste", "Conduta ou procedimento da equipe (interno)", "Suprimento")
    svg = drawing.svg(
        charts.ranked(*(counted(name, n) for name, n in zip(names, (16, 9, 9, 1), strict=True)))
    )

    [path] = parts(svg, "path", "svc-drawing__sum")
    strokes = re.findall(r"M(\S+) (\S+)L(\S+) ([^M]+)", path.get("d"))
    for text in parts(svg, "text", "svc-drawing__halo"):
        left, bottom, wide = float(text.get("x")), float(text.get("y")), width(text.text)
        left -= wide if text.get("text-anchor") == "end" else 0
        for x, y, end, below in (map(float, stroke) for stroke in strokes):
            beside = end <= left or x >= left + wide
            assert beside or below <= bottom - 10 or y >= bottom, (text.text, (x, y, end, below))


def test_every_point_says_its_n_below():
    texts = words(drawing.svg(charts.line(rated("jan", 8.2, 12), rated("fev", 9.1, 3))))

    assert {"Base", "12", "3"} <= set(texts)


def test_the_last_known_value_stands_beside_its_point():
    assert "8,7" in words(drawing.svg(charts.line(rated("jan", 8.7, 9), rated("fev", None, 0))))


def test_names_are_thinned_before_they_touch():
    months = [rated(f"mês {month}", 8.0, 9) for month in range(24)]

    names = [text for text in words(drawing.svg(charts.line(*months))) if text.startswith("mês")]

    assert 2 < len(names) < 24
    assert names[-1] == "mês 23"


def test_nought_is_no_bar_but_its_number():
    chart = charts.columns(counted("jan", 0), counted("fev", 4))

    assert drawn(chart, "rect", "bar") == 1
    assert words(drawing.svg(chart)).count("0") == 2  # at the axis, and over January


def test_the_target_is_dashed_and_written():
    svg = drawing.svg(charts.line(target=AIM))

    [dashes] = parts(svg, "line", "svc-drawing__target")
    assert dashes.get("stroke-dasharray")
    assert words(svg)[-2:] == ["meta:", "8,5"]


@pytest.mark.parametrize("value", [8.4, 8.5, 8.6])
def test_neither_the_target_nor_its_words_lie_on_the_last_value(value):
    svg = drawing.svg(
        charts.line(*(rated("jan", 8.0, 9),) * 11, rated("dez", value, 9), target=AIM)
    )

    *_, first, second, last = parts(svg, "text")
    [dashes] = parts(svg, "line", "svc-drawing__target")

    assert last.text == f"{value:.1f}".replace(".", ",")
    assert not float(last.get("y")) - 8 < float(dashes.get("y1")) < float(last.get("y"))
    assert all(
        abs(float(part.attrib["y"]) - float(last.get("y"))) >= 12 for part in (first, second)
    )


def test_what_stands_apart_is_told_and_not_drawn():
    chart = charts.ranked(counted("Suprimento", 9), apart=UNKNOWN)

    assert drawn(chart, "rect", "bar") == 1
    assert "Causa não constatada: 40" in words(drawing.svg(chart))


@pytest.mark.parametrize(
    "chart",
    [
        charts.bars(),
        charts.columns(),
        charts.dots(),
        charts.histogram(counted("de 0h a 2h", 0)),
        charts.line(),
        charts.ranked(),
        charts.spark(),
        charts.line(rated("jan", None, 0), target=AIM),
        charts.bars(Mark(label="Acme", value=None, text="–", n=0)),
    ],
)
def test_nothing_known_is_still_a_drawing(chart):
    assert boxed(drawing.svg(chart))


def test_a_sparkline_of_one_point_is_a_point():
    svg = drawing.svg(charts.spark(rated("jan", 8.0, 9)))

    assert len(parts(svg, "circle")) == 1
    assert parts(svg, "path") == []


# Numbers

finite = st.floats(allow_nan=False, allow_infinity=False)
axes = st.lists(finite, min_size=2, max_size=5, unique=True).map(
    lambda values: Axis(ticks=tuple(Reading(value=v, text=str(v)) for v in sorted(values)))
)
marks = st.lists(
    st.builds(
        Mark,
        label=st.text(max_size=40),
        value=st.none() | finite,
        text=st.text(max_size=12),
        n=st.integers(0, 20),
        n_text=st.text(max_size=4),
        base=st.sampled_from(["", "base: 9"]),
        group=st.sampled_from(["", "2025", "2026"]),
        low=st.none() | finite,
        high=st.none() | finite,
        href=st.sampled_from(["", "a.html"]),
    ),
    max_size=40,
).map(tuple)


def boxed(svg):
    """Hold every coordinate against the drawing's box."""
    root = ET.fromstring(svg)
    _, _, wide, high = map(float, root.get("viewBox").split())
    sides = {
        "x": wide,
        "x1": wide,
        "x2": wide,
        "cx": wide,
        "y": high,
        "y1": high,
        "y2": high,
        "cy": high,
    }
    for part in root.iter():
        for name, value in part.items():
            if name in sides:
                assert 0 <= float(value) <= sides[name], ET.tostring(part)
        if part.tag == SVG + "rect":
            assert 0 <= float(part.attrib["width"]) <= wide - float(part.attrib["x"]) + 0.11
            assert 0 <= float(part.attrib["height"]) <= high - float(part.attrib["y"]) + 0.11
        for x, y in re.findall(r"[ML](\S+) ([^ML]+)", part.get("d", "")):
            assert 0 <= float(x) <= wide
            assert 0 <= float(y) <= high
    return True


@given(marks, axes, st.none() | finite.map(lambda value: Reading(value=value, text="meta")))
def test_any_values_are_drawn_within_the_box(given_marks, axis, target):
    from_nought = Axis(ticks=(Reading(value=0, text="0"), Reading(value=1, text="1")))

    assert boxed(drawing.svg(charts.line(*given_marks, axis=axis, target=target)))
    assert boxed(drawing.svg(charts.dots(*given_marks, axis=axis, target=target)))
    assert boxed(drawing.svg(charts.bars(*given_marks, axis=from_nought, target=target)))
    assert boxed(drawing.svg(charts.columns(*given_marks, axis=from_nought, target=target)))
    assert boxed(drawing.svg(charts.spark(*given_marks)))


@given(st.lists(st.integers(0, 10**15), min_size=1, max_size=12), finite)
def test_any_counts_are_drawn_within_the_box(counts, target):
    given_marks = [counted(f"parte {place}", value) for place, value in enumerate(counts)]

    assert boxed(drawing.svg(charts.ranked(*given_marks)))
    aim = Reading(value=target, text="prazo")
    assert boxed(drawing.svg(charts.histogram(*given_marks, target=aim)))


@pytest.mark.parametrize(
    ("value", "expected"),
    [(0, "0"), (-0.04, "0"), (1.25, "1.2"), (1.0, "1"), (340, "340"), (0.1 + 0.2, "0.3")],
)
def test_numbers_are_short_and_always_the_same(value, expected):
    assert number(value) == expected


# Words


@pytest.mark.parametrize(
    "text",
    [
        "</title><script>alert(1)</script>",
        '" onload="x',
        "a & b",
        "]]>",
        "\x00\x1b\ud800\uffff",
        "'",
    ],
)
def test_no_text_leaves_its_place(text):
    mark = Mark(
        label=text, short=text, group=text, value=9.0, text=text, n=9, n_text=text, base=text,
        low=8.0, high=10.0, interval=text, href=text, figure=text,
    )  # fmt: skip
    chart = charts.line(mark, title=text, description=text, target=Reading(value=5, text=text))

    root = ET.fromstring(drawing.svg(chart))

    shown = re.sub("[\x00\x1b\ud800\uffff]", "\ufffd", text)
    assert root.find(f"{SVG}title").text == shown
    assert {part.tag.removeprefix(SVG) for part in root.iter()} <= {
        "svg", "title", "desc", "g", "text", "line", "a", "rect", "circle",
    }  # fmt: skip
    assert all(not name.startswith("on") for part in root.iter() for name in part.attrib)


@needs_corpora
def test_strings_known_to_break_things_are_drawn():
    for text in naughty_strings():
        mark = Mark(label=text, value=9.0, text=text, n=9, base=text, href=text)

        assert boxed(drawing.svg(charts.line(mark, title=text)))
        assert boxed(drawing.svg(charts.bars(mark, description=text)))


def test_an_attribute_that_is_none_is_left_out():
    assert element("line", x1=1.0, stroke_width=None, class_="a") == '<line x1="1" class="a"/>'


def test_text_is_escaped():
    assert written('<a href="x">&') == "&lt;a href=&quot;x&quot;&gt;&amp;"


def test_a_text_is_cut_only_where_it_has_no_room():
    assert cut("Suprimento", width("Suprimento")) == "Suprimento"
    assert cut("Suprimento", 40) == "Supr…"


def test_a_text_is_broken_between_words():
    assert broken("Hospital Santa Casa de Misericórdia", 130, 2) == [
        "Hospital Santa Casa",
        "de Misericórdia",
    ]
    assert broken("Otorrinolaringologia", 60, 2) == ["Otorrino…"]
    assert broken("", 60, 2) == []


def test_marks_beside_the_letters_take_no_room():
    assert width("a\u0301") == width("a") < width("漢")


def test_a_name_as_long_as_a_header_is_cut_at_once():
    begun = time.perf_counter()
    assert cut("Fuser film torn " * 4_000, 100).startswith("Fuser film")
    assert broken("x " * 30_000, 100, 2)[1].endswith("…")
    assert time.perf_counter() - begun < 2


@given(st.text(max_size=60), st.floats(0, 300))
def test_as_much_is_kept_as_there_is_room_for(text, room):
    kept = cut(text, room)
    if kept != text:
        longest = next(
            n for n in range(len(text), -1, -1) if n == 0 or width(text[:n] + "…") <= room
        )
        assert kept == text[:longest].rstrip() + "…"
