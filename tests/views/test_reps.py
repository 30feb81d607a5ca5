"""Reps, in words: to help, not to compare."""

from datetime import date
from decimal import Decimal

from svcsite.ledger.key import ReportKey
from svcsite.measures.observation import within
from svcsite.measures.recurrence import returns
from svcsite.measures.reps import measured_reps
from svcsite.measures.tally import figures_of
from svcsite.record.period import Period
from svcsite.record.settings import Rep, Settings
from svcsite.views import links
from svcsite.views.evidence import Sources
from svcsite.views.figures import Clock
from svcsite.views.groups import Position, pages_of
from svcsite.views.periods import Around
from svcsite.views.recurrences import Judged, earlier_of
from svcsite.views.rep import RepSummary, cause_groups, rep_view
from svcsite.views.rep_figures import RepNumbers
from svcsite.views.rep_period import rep_period_view
from svcsite.views.reps import reps_view
from tests.ledgers import ZONE, facts, ledger

SETTINGS = Settings(
    timezone=ZONE,
    reps={"joao": Rep(name="João Silva", role="Printers"), "ana": Rep(name="Ana Lima")},
)
PRIOR = Decimal(8)
YEAR = Period(2026, 1, 12)


def job(id_: str, **given):
    times = {"opened": f"{id_[:10]} 09:00", "resolved": f"{id_[:10]} 12:00"}
    return facts(id_, **{"rep": "joao", **times, **given})


def numbers(measured, period: Period | None = None) -> RepNumbers:
    figures = figures_of(measured.tallies(period))
    ratings = tuple(within(measured.ratings, period))
    return RepNumbers(figures=figures, ratings=ratings, clock=Clock.WALL)


def page(*reports):
    """Return the first page of João Silva, and the ledger that it is of."""
    archive = ledger(*reports, settings=SETTINGS)
    [measured] = [one for one in measured_reps(archive) if one.rep == "joao"]
    whole = cause_groups(measured.slice.reports, SETTINGS)
    summary = RepSummary(
        numbers=numbers(measured),
        year=YEAR,
        of_year=numbers(measured, YEAR),
        prior=PRIOR,
        months=tuple((month, figures_of(measured.tallies(month))) for month in measured.months()),
        causes=tuple((held.anchor, held.title, held.count, True) for held in whole),
        said=(),
        returns=tuple(
            Judged(report=one.case.first, earlier=earlier_of(one))
            for one in returns(archive.everything)
        ),
        steps=(),
        today=date(2026, 12, 1),
    )
    customers = {customer.slug: customer for customer in archive.customers}
    at = Position(first=links.rep("joao"))
    return rep_view("joao", summary, pages_of(whole)[0], at, customers, SETTINGS)


def test_the_list_is_by_name_whoever_is_rated_best():
    archive = ledger(job("2026-10-02-a", score="10"), settings=SETTINGS)
    reps = {measured.rep: numbers(measured) for measured in measured_reps(archive)}
    rows = reps_view(reps, SETTINGS, PRIOR).rows
    assert [row.rep.text for row in rows] == ["Ana Lima", "João Silva"]
    adjusted = rows[1].figures[1]
    assert (adjusted.short, adjusted.value, adjusted.base) == (
        "Adjusted mean",
        "8.3",
        "based on 1 rating",
    )
    assert rows[0].figures[1].href == ""
    joao = links.relative(links.rep("joao"), links.REPS)
    assert [figure.href for figure in rows[1].figures[:2]] == [f"{joao}#reports", f"{joao}#months"]


def test_a_reps_figures_are_of_the_year_and_lead_to_the_reports_behind_each():
    view = page(job("2025-09-02-z"), job("2026-09-02-a", score="9"), job("2026-10-02-b"))
    year = links.relative(links.rep_period("joao", YEAR), links.rep("joao"))
    assert (view.head.year.year.text, view.head.year.year.href) == ("2026, so far", year)
    assert [(card.name, card.n, card.href) for card in view.head.year.cards[:2]] == [
        ("reports", 2, f"{year}#reports"),
        ("rating_mean", 1, f"{year}#rating_mean"),
    ]


def test_a_reps_months_lead_to_the_reports_behind_each_figure():
    # Planned work is in no figure that is decided in a later month.
    view = page(*(job(id_, kind="preventive") for id_ in ("2026-09-02-a", "2026-10-02-b")))
    assert [(row.month.text, row.figures[0].n) for row in view.head.months] == [
        ("October 2026", 1),
        ("September 2026", 1),
    ]
    evidence = links.relative(links.rep_period("joao", Period(2026, 10)), links.rep("joao"))
    assert view.head.months[0].figures[0].href == f"{evidence}#reports"


def test_reports_are_listed_by_cause_and_planned_work_apart():
    view = page(
        job("2026-10-01-a", kind="preventive", cause=None),
        job("2026-10-02-b"),
        job("2026-10-03-c", cause="component"),
    )
    assert [group.title for group in view.groups] == [
        "Component fault",
        "No cause given",
        "Planned work, installations and supplies",
    ]
    assert [mark.href for mark in view.head.causes.marks] == [f"#{g.anchor}" for g in view.groups]


def test_what_came_back_after_a_repair_is_there_to_learn_from():
    alike = {"serial": "VNB3", "cause": "component"}
    view = page(job("2026-10-02-a", **alike), job("2026-10-12-b", rep="ana", **alike))
    [row] = view.head.returns
    assert (row.key, row.before_rep.text, row.gap) == (
        "acme/2026-10-12-b",
        "João Silva",
        "10 days",
    )


def test_a_month_has_the_reports_behind_each_figure():
    archive = ledger(job("2026-10-02-a", score="9"), settings=SETTINGS)
    measured = next(one for one in measured_reps(archive) if one.rep == "joao")
    month = Period(2026, 10)
    sources = Sources(
        settings=SETTINGS,
        customers={customer.slug: customer for customer in archive.customers},
        reports={ReportKey("acme", "2026-10-02-a"): archive.reports[0]},
        with_customer=True,
    )
    view = rep_period_view("joao", month, measured.tallies(month), sources, Around())
    assert view.title == "João Silva – October 2026"
    assert [card.name for card in view.cards][:3] == ["reports", "rating_mean", "rating_satisfied"]
    assert all(len(section.counted) == 1 for section in view.sections if section.counted)
