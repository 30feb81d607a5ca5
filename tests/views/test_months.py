"""The calendar of months, and the months of all customers."""

from dataclasses import replace

from svcsite.ledger.key import ReportKey
from svcsite.measures.customers import MeasuredCustomers
from svcsite.measures.tally import Tallies, figures_of
from svcsite.record.period import Period
from svcsite.views.evidence import Sources
from svcsite.views.figures import Clock
from svcsite.views.month_evidence import MOST, MonthEvidence, is_listed
from svcsite.views.months import (
    ROWS,
    CustomerFigures,
    MonthView,
    calendar_view,
    month_view,
    page_count,
)
from svcsite.views.periods import Around
from tests.ledgers import facts, ledger

OCTOBER = Period(2026, 10)
TOLD = ledger(
    facts("2026-10-02-a", opened="2026-10-02 09:00", resolved="2026-10-02 12:00", score="9"),
    facts("2026-10-03-b", customer="globex", opened="2026-10-03 09:00", score="6"),
    facts("2026-11-03-c", customer="globex", opened="2026-11-03 09:00"),
)
MEASURED = MeasuredCustomers(TOLD)


def customers(count: int = 1) -> list[CustomerFigures]:
    return [
        CustomerFigures(
            slug=customer.slug,
            title=customer.title,
            figures=figures_of(MEASURED.tallies(customer.slug, OCTOBER)),
            clock=Clock.WALL,
        )
        for customer in TOLD.customers * count
    ]


def found() -> MonthEvidence:
    sources = Sources(
        settings=TOLD.settings,
        customers={customer.slug: customer for customer in TOLD.customers},
        reports={ReportKey.of(report): report for report in TOLD.reports},
        with_customer=True,
    )
    return MonthEvidence(made=MEASURED.everywhere(OCTOBER), sources=sources)


def view_of(
    given: list[CustomerFigures],
    page: int = 1,
    *,
    running: bool = False,
    found: MonthEvidence | None = None,
) -> MonthView:
    return month_view(
        OCTOBER,
        figures_of(MEASURED.everywhere(OCTOBER)),
        given,
        TOLD.settings,
        around=Around(after=Period(2026, 11)),
        trends={},
        running=running,
        found=found,
        page=page,
    )


def test_totals_are_the_sum_of_what_each_customer_has():
    view = view_of(customers())
    for place, total in enumerate(view.cards):
        assert total.href in {"#customers", ""}
        assert sum(row.figures[place].n for row in view.rows) == total.n
    assert view.cards[0].value == "2"


def test_figures_of_few_reports_lead_to_the_reports_on_the_same_page():
    view = view_of(customers(), found=found())
    told = {section.figures[0].place: section for section in view.sections}
    assert view.cards[0].href == "#reports"
    assert [row.report.customer.text for row in told["reports"].counted] == ["Globex", "Acme"]
    assert len(told["rating_mean"].counted) == 2
    assert view.by_customer == ""


def test_figures_of_many_reports_lead_to_the_customers_and_say_so():
    view = view_of(customers())
    assert view.sections == ()
    assert view.by_customer.startswith("The figures tell of more than 300 reports")


def test_so_many_reports_are_listed_and_no_more():
    def made(count: int) -> Tallies:
        one = facts("2026-10-02-0", opened="2026-10-02", outcome="open")
        many = ledger(*(replace(one, id=f"2026-10-02-{n}") for n in range(count)))
        return MeasuredCustomers(many).everywhere(OCTOBER)

    assert is_listed(made(MOST))
    assert not is_listed(made(MOST + 1))


def test_each_figure_leads_to_that_customers_evidence():
    acme, _ = view_of(customers()).rows
    assert acme.customer.href == "../customers/acme/months/2026-10.html"
    assert acme.figures[0].href == "../customers/acme/months/2026-10.html#reports"


def test_a_month_leads_to_its_neighbours_and_to_its_year():
    view = view_of(customers())
    assert (view.before.href, view.after.href) == ("", "2026-11.html")
    assert (view.above.text, view.above.href) == ("2026", "2026.html")


def test_a_month_that_goes_on_says_so():
    assert view_of(customers()).note == ""
    assert view_of(customers(), running=True).note.startswith("This period is not over")


def test_many_customers_take_several_pages():
    many = customers(ROWS // 2 + 1)
    first, second = view_of(many), view_of(many, page=2)
    assert page_count(len(many)) == 2
    assert (len(first.rows), len(second.rows)) == (ROWS, 2)
    assert (first.more.text, first.more.href) == (
        "See 2 more customers",
        "2026-10-p2.html#customers",
    )
    assert (second.more.href, second.back.href, second.cards) == ("", "2026-10.html", ())
    assert second.title == "Figures of October 2026, page 2 of 2"


def test_the_calendar_has_a_row_for_each_year():
    counts = {
        period: figures_of(MEASURED.everywhere(period))["reports"]
        for period in (OCTOBER, Period(2026, 11), Period(2026, 1, 12))
    }
    view = calendar_view(counts, MEASURED.recent_everywhere(), TOLD.settings, Clock.WALL)
    (year,) = view.years
    assert (year.year.href, year.total.value) == ("2026.html", "3")
    told = {cell.label: cell.figure for cell in year.months}
    assert len(told) == 12
    assert told["September"] is None
    october = told["October"]
    assert october is not None
    assert (october.value, october.href) == ("2", "2026-10.html#customers")
