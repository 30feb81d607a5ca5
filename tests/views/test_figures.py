"""Figures in words."""

from decimal import Decimal

import pytest

from svcsite.ledger.key import ReportKey
from svcsite.measures.catalogue import DEFINITIONS
from svcsite.measures.figure import Figure, Reason, Unit
from svcsite.measures.intervals import Trend
from svcsite.record.calendar import parse_hours
from svcsite.record.customer import Contract, Customer
from svcsite.record.settings import Settings
from svcsite.views.figures import (
    Clock,
    FigureView,
    clock_of,
    figure_label,
    figure_meaning,
    figure_view,
    of_planned,
    reason_text,
    time_text,
)
from svcsite.words import figures as words
from tests.ledgers import day, facts, ledger

PT = Settings(language="pt-BR")
EN = Settings(language="en")


def figure(name: str, unit: Unit, value: str | None, n: int, part: int = 0) -> Figure:
    keys = tuple(ReportKey("acme", f"2026-10-{day:02}-x") for day in range(1, n + 1))
    return Figure(
        name=name,
        unit=unit,
        value=None if value is None else Decimal(value),
        counted=keys,
        part=keys[:part],
    )


def view(given: Figure, settings: Settings = PT, **more) -> FigureView:
    return figure_view(given, settings, **{"href": "x.html#y", "clock": Clock.BUSINESS, **more})


def told(given: Figure, settings: Settings = PT, **more) -> tuple[str, str, str]:
    made = view(given, settings, **more)
    return made.value, made.base, made.note


def test_a_share_is_told_with_both_numbers():
    share = figure("sla_resolution", Unit.SHARE, "0.923076", 13, part=12)
    assert told(share) == ("12 de 13 (92,3%)", "", "")
    assert told(share, EN) == ("12 of 13 (92.3%)", "", "")


@pytest.mark.parametrize(
    ("name", "note"),
    [
        ("sla_resolution", "poucos chamados: percentual não calculado"),
        ("rating_satisfied", "poucas avaliações: percentual não calculado"),
    ],
)
def test_of_few_there_is_no_percentage(name, note):
    assert told(figure(name, Unit.SHARE, "0.75", 4, part=3)) == ("3 de 4", "", note)


def test_a_mean_says_from_how_many_ratings_it_was_made():
    assert told(figure("rating_mean", Unit.SCORE, "8.666", 9)) == ("8,7", "base: 9 avaliações", "")
    assert told(figure("rating_mean", Unit.SCORE, "9", 1)) == ("9,0", "base: 1 avaliação", "")


def test_times_say_on_which_clock_they_were_taken():
    median = figure("resolution_median", Unit.SECONDS, "187200", 7)
    assert told(median) == ("52h úteis", "base: 7 chamados", "")
    assert told(median, clock=Clock.WALL)[0::2] == ("2 dias e 4h", "horas corridas")
    assert told(median, clock=Clock.MIXED)[0::2] == (
        "52h",
        "úteis ou corridas, conforme o contrato",
    )


def test_a_count_is_its_own_n():
    assert told(figure("reports", Unit.REPORTS, "14", 14)) == ("14", "", "")


@pytest.mark.parametrize(("part", "value"), [(0, "0 de 6"), (2, "2 de 6"), (6, "6 de 6")])
def test_a_count_of_a_part_is_told_with_the_whole(part, value):
    assert told(figure("recurrence", Unit.REPORTS, str(part), 6, part=part))[0] == value


def test_a_figure_about_nothing_is_a_dash_and_leads_nowhere():
    nothing = view(figure("recurrence", Unit.REPORTS, None, 0))
    assert (nothing.value, nothing.base, nothing.href) == ("–", "nenhum chamado", "")


@pytest.mark.parametrize("name", ["reports", "open_cases", "overdue"])
def test_a_count_of_nothing_is_zero_and_leads_nowhere(name):
    none = view(figure(name, Unit.REPORTS, "0", 0))
    assert (none.value, none.base, none.href, none.note) == ("0", "", "", "")


def test_nothing_has_no_trend():
    assert view(figure("reports", Unit.REPORTS, "0", 0), trend=Trend.NONE).trend is None


def test_planned_work_is_told_beside_what_was_planned():
    done = figure("planned_done", Unit.REPORTS, "6", 2)
    made = view(done)
    assert (made.value, made.base) == ("6 equipamentos", "base: 2 atendimentos")
    assert of_planned(made, done, 8, "pt-BR").value == "6 de 8 equipamentos"
    undone = figure("planned_done", Unit.REPORTS, "0", 0)
    made = of_planned(view(undone), undone, 8, "pt-BR")
    assert (made.value, made.note) == ("–", "0 de 8 equipamentos")


def test_only_planned_work_is_planned():
    count = figure("reports", Unit.REPORTS, "2", 2)
    assert of_planned(view(count), count, 8, "pt-BR") == view(count)


@pytest.mark.parametrize(
    ("trend", "arrow", "text"),
    [
        (Trend.UP, "↑", "aumento"),
        (Trend.DOWN, "↓", "redução"),
        (Trend.NONE, "", "sem variação conclusiva"),
    ],
)
def test_a_trend_has_an_arrow_only_where_something_can_be_concluded(trend, arrow, text):
    made = view(figure("reports", Unit.REPORTS, "2", 2), trend=trend).trend
    assert made is not None
    assert (made.arrow, made.text) == (arrow, text)


def test_labels_say_what_the_archive_means():
    assert figure_label("rating_satisfied", PT) == "Clientes satisfeitos (nota 8 ou mais)"
    assert figure_meaning("recurrence", PT).endswith("em até 30 dias.")


def test_every_reason_has_words():
    assert {reason.value for reason in Reason} == set(words.REASONS)
    assert reason_text(Reason.NOT_DUE, "pt-BR") == "Em aberto, prazo ainda não vencido"


def test_every_figure_has_a_name_and_a_meaning():
    names = {definition.name for definition in DEFINITIONS}
    assert names <= words.NAMES.keys()
    assert names <= words.MEANINGS.keys()


def test_a_short_time_is_the_same_on_all_clocks_but_for_the_word():
    assert time_text(Decimal(2400), Clock.BUSINESS, "pt-BR") == "40 min úteis"
    assert time_text(Decimal(2400), Clock.WALL, "pt-BR") == "40 min"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0 min"), (59, "0 min"), (60, "1 min útil"), (3600, "1h útil"), (3660, "1h01 úteis")],
)
def test_business_time_agrees_with_its_number(seconds, told):
    assert time_text(Decimal(seconds), Clock.BUSINESS, "pt-BR") == told


def test_the_clock_is_that_of_the_contracts():
    contract = Contract(from_=day("2026-01-01"), calendar=parse_hours(["mon-fri 08:00-18:00"]))
    acme = Customer(slug="acme", fingerprint="", contracts=(contract,))
    mixed = ledger(
        facts(opened="2026-10-02 09:12"),
        facts("2026-10-03-y", customer="globex", opened="2026-10-03 09:12"),
        customers=[acme],
    )
    assert clock_of(mixed.slice_of_customer("acme").cases) is Clock.BUSINESS
    assert clock_of(mixed.slice_of_customer("globex").cases) is Clock.WALL
    assert clock_of(mixed.everything.cases) is Clock.MIXED
