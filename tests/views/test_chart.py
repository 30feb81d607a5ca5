import pytest

from svcsite.views.axis import Axis, Reading
from svcsite.views.chart import ColumnChart
from tests import charts
from tests.charts import CAUSE, counted, line, ranked, rated


def texts(chart):
    return [tuple(cell.text for cell in row) for row in chart.table.rows]


def test_the_table_says_what_the_chart_shows():
    chart = line(rated("jan", 8.2, 12), rated("fev", None, 0), rated("mar", 9.1, 3))

    assert chart.table.columns == ("Mês", "Nota média", "Intervalo de 95%", "Base")
    assert texts(chart) == [
        ("jan de 2026", "8,2", "8,2 ± 1", "12"),
        ("fev de 2026", "–", "", "0"),
        ("mar de 2026", "9,1", "", "3"),  # of three ratings there is no interval
    ]


def test_the_figure_in_the_table_leads_to_its_reports():
    mark = rated("jan", 8.2, 12)

    label, value, *_ = line(mark).table.rows[0]

    assert (label.mark, value.mark) == (None, mark)


def test_a_column_that_tells_nothing_is_left_out():
    chart = charts.bars(counted("Desgaste natural", 3), headings=CAUSE)

    assert chart.table.columns == ("Causa", "Atendimentos")


def test_a_mark_of_few_reports_is_small_and_has_no_interval():
    few, enough = rated("jan", 9.1, 4), rated("fev", 9.1, 5)

    assert (few.small, few.whiskers) == (True, None)
    assert (enough.small, enough.whiskers) == (False, (8.1, 10.1))


def test_a_count_is_never_small():
    assert not counted("Energia elétrica", 1).small


def test_a_mark_in_words():
    assert rated("jan", 8.2, 12).sentence == "jan de 2026: 8,2 (8,2 ± 1; base: 12 avaliações)"
    assert rated("jan", 8.2, 3).sentence == "jan de 2026: 8,2 (base: 3 avaliações)"
    assert counted("Desgaste natural", 3).sentence == "Desgaste natural: 3"


def test_a_chart_without_values_has_no_data():
    assert not line(rated("jan", None, 0)).has_data
    assert not line().has_data
    assert line(rated("jan", 0, 1)).has_data


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_no_number_is_refused(value):
    with pytest.raises(ValueError, match="a mark of"):
        rated("jan", value, 12)
    with pytest.raises(ValueError, match="a reading of"):
        Reading(value=value, text="?")


@pytest.mark.parametrize("key", ["", "2026", "a b", 'a"b', "Notas"])
def test_a_key_must_be_fit_for_an_id(key):
    with pytest.raises(ValueError, match="part of an id"):
        line(key=key)


def test_bars_that_do_not_begin_at_nought_are_refused():
    cut = Axis(ticks=(Reading(value=90, text="90"), Reading(value=100, text="100")))

    with pytest.raises(ValueError, match="begin at 90"):
        ColumnChart(**charts.common("volume", marks=(counted("jan", 95),), axis=cut))


def test_a_histogram_has_an_edge_more_than_bars():
    good = charts.histogram(counted("de 0h a 2h", 3))

    with pytest.raises(ValueError, match="2 edges for 2 marks"):
        type(good)(**charts.common("times", marks=good.marks * 2, axis=good.axis, edges=good.edges))


def test_a_pareto_is_sorted_and_sums_up():
    chart = ranked(
        counted("Suprimento", 2),
        counted("Desgaste natural", 5),
        counted("Energia elétrica", 0),
        counted("Operação", 2),
        counted("Software", 1),
        apart=(counted("Causa não constatada", 40),),
    )

    assert texts(chart) == [
        ("Desgaste natural", "5", "50%"),
        ("Operação", "2", "70%"),
        ("Suprimento", "2", "90%"),
        ("Software", "1", "100%"),
        ("Causa não constatada", "40", ""),
    ]
    assert (chart.axis.highest, chart.axis.ticks[-1].text) == (10, "100%")


def test_a_pareto_of_few_reports_has_no_percentages():
    chart = ranked(counted("Suprimento", 1), counted("Desgaste natural", 3))

    assert chart.cumulative == ()
    assert chart.table.columns == ("Causa", "Atendimentos")
    assert [tick.text for tick in chart.axis.ticks] == ["0", "1", "2", "3", "4"]


def test_a_pareto_of_nothing():
    chart = ranked(apart=(counted("Causa não constatada", 0),))

    assert (chart.marks, chart.cumulative) == ((), ())
