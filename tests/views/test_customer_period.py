"""A customer's month in plain words."""

from svcsite.measures.customers import MeasuredCustomers
from svcsite.record.customer import Contract, Customer
from svcsite.record.period import Period
from svcsite.views.customer_period import CustomerPeriodView, customer_period_view
from svcsite.views.evidence import Sources
from svcsite.views.figures import Clock
from svcsite.views.periods import Around
from tests.ledgers import ZONE, facts, ledger

OCTOBER = Period.parse("2026-10")
ACME = Customer(
    slug="acme",
    fingerprint="",
    name="Acme",
    timezone=ZONE,
    contracts=(Contract(number="C-1", pausing=("no access",)),),
)


def october(*pauses: tuple[str, str, str]) -> CustomerPeriodView:
    report = facts(opened="2026-10-02 09:00", resolved="2026-10-02 15:00", pauses=pauses)
    whole = ledger(report, customers=[ACME])
    measured = MeasuredCustomers(whole)
    return customer_period_view(
        ACME,
        OCTOBER,
        measured.tallies("acme", OCTOBER),
        Sources(
            settings=whole.settings,
            customers={"acme": ACME},
            reports=dict.fromkeys([next(iter(whole._by_key))], report),
            clock=Clock.WALL,
        ),
        around=Around.of(OCTOBER, [OCTOBER], [OCTOBER]),
        trends={},
        running=False,
        paused=measured.paused("acme", OCTOBER),
    )


def test_paused_time_is_told_by_reason_with_whether_it_stopped_the_clock():
    view = october(
        ("2026-10-02 10:00", "2026-10-02 11:00", "no access"),
        ("2026-10-02 12:00", "2026-10-02 14:00", "waiting part"),
    )
    assert view.paused.rows == (
        ("Waiting for a part", "2 h", "does not stop the clock"),
        ("No access", "1 h", "stops the clock"),
    )


def test_without_a_pause_there_is_nothing_to_tell():
    assert october().paused.rows == ()
