import pytest

from svcsite.press import templating
from tests.charts import line, rated, spark


@pytest.fixture
def page(tmp_path):
    """A team's own template that shows a chart, and what comes out of it."""
    templates = tmp_path / "templates" / "pages"
    templates.mkdir(parents=True)
    source = '{% from "_chart.html" import figure, spark %}'
    (templates / "figure.html").write_text(source + "{{ figure(chart, words) }}")
    (templates / "spark.html").write_text(source + "{{ spark(chart) }}")
    return lambda name, chart: templating.render(name, tmp_path, "pt-BR", chart=chart)


def test_a_chart_stands_with_its_n_and_its_data(page):
    html = page("figure.html", line(rated("jan", 8.2, 12), rated("fev", None, 0)))

    assert "Título de ratings" in html
    assert "base: 35 notas" in html
    assert html.count("<svg ") == 1
    assert "<summary>Dados do gráfico</summary>" in html
    assert '<th scope="row">fev de 2026</th><td>–</td>' in html


def test_each_value_leads_to_the_reports_behind_it(page):
    html = page("figure.html", line(rated("jan", 8.2, 12)))

    link = '<a class="svc-figure" data-figure="rating_mean" data-n="12" href="months/jan.html#rating_mean">8,2</a>'
    assert link in html


def test_a_chart_of_nothing_says_so(page):
    html = page("figure.html", line(rated("jan", None, 0)))

    assert "Ainda não há dados." in html
    assert "<svg" not in html


def test_what_people_wrote_is_escaped(page):
    html = page("figure.html", line(rated("<script>", 8.2, 12), title="<b>"))

    assert "<script>" not in html
    assert "<b>" not in html


def test_a_sparkline_stands_in_the_line(page):
    html = page("spark.html", spark(rated("jan", 8.2, 12), rated("fev", 8.4, 12)))

    assert html.startswith('<span class="svc-spark"><svg ')
