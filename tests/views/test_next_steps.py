"""Steps that remain to be done, as a list in words."""

from datetime import date

from svcsite.record.settings import Rep, Settings
from svcsite.record.steps import Step
from svcsite.views import links
from svcsite.views.groups import Position
from svcsite.views.next_steps import next_steps_view, promises, step_groups
from tests.ledgers import ZONE, facts, ledger

TODAY = date(2026, 11, 21)
SETTINGS = Settings(language="pt-BR", timezone=ZONE, reps={"joao.silva": Rep(name="João Silva")})


def view(*steps: Step):
    archive = ledger(facts("2026-11-17-x", opened="2026-11-17 09:00", steps=steps))
    groups = step_groups(promises(archive.reports), TODAY, "pt-BR")
    customers = {customer.slug: customer for customer in archive.customers}
    return next_steps_view(groups, Position(first=links.NEXT_STEPS), TODAY, customers, SETTINGS)


def test_what_is_overdue_comes_first_and_the_longest_overdue_before_the_others():
    found = view(
        Step(text="Telefonar", due=date(2026, 11, 22)),
        Step(text="Trocar", due=date(2026, 11, 20)),
        Step(text="Receber", due=date(2026, 11, 1)),
        Step(text="Rever"),
    )
    assert [(g.title, g.count, [row.text for row in g.rows]) for g in found.groups] == [
        ("Em atraso", "2 ações", ["Receber", "Trocar"]),
        ("A vencer", "1 ação", ["Telefonar"]),
        ("Sem data", "1 ação", ["Rever"]),
    ]
    assert [row.left.text for group in found.groups for row in group.rows] == [
        "20 dias de atraso",
        "1 dia de atraso",
        "amanhã",
        "",
    ]


def test_a_step_of_today_is_not_overdue():
    [group] = view(Step(text="Telefonar", due=TODAY)).groups
    assert (group.title, group.rows[0].left.text) == ("A vencer", "hoje")


def test_what_is_ticked_is_gone():
    assert view(Step(text="Telefonar", done=True)).groups == ()


def test_an_owner_who_is_a_rep_has_a_page():
    [group] = view(Step(text="A", owner="João Silva"), Step(text="B", owner="Sidnei")).groups
    rep, other = (row.owner for row in group.rows)
    assert (rep.text, rep.href) == ("João Silva", links.rep("joao.silva"))
    assert (other.text, other.href) == ("Sidnei", "")


def test_a_step_leads_to_its_report():
    [group] = view(Step(text="Telefonar")).groups
    assert group.rows[0].report.href == "customers/acme/2026/2026-11-17-x.html"
