"""Delivered figures that are others now, and errata that say so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from svcsite.audits.lacking import lacking
from svcsite.audits.moved import moved
from svcsite.audits.since import Since
from svcsite.audits.today import Today
from svcsite.delivery.frozen import frozen_target
from svcsite.measures.client.agreed import Agreed
from svcsite.measures.figure import Figure, Unit
from svcsite.measures.version import definitions_version
from svcsite.record.customer import Contract, Target
from svcsite.record.delivered import Delivered, FrozenFigure
from svcsite.record.narrative import Erratum
from tests.audits.octobers import figure, figures, hours

THEN = figures(
    figure("reports", Unit.REPORTS, 14, value="14"),
    figure("sla_resolution", Unit.SHARE, 13, part=12),
    figure("rating_mean", Unit.SCORE, 9, value="8.7"),
    figure("resolution_mean", Unit.SECONDS, 13, value=hours("4:10")),
)


def frozen(one: Figure) -> FrozenFigure:
    return FrozenFigure(
        value=one.value,
        unit=one.unit.value,
        n=one.n,
        part=tuple(key.id for key in one.part),
        counted=tuple(key.id for key in one.counted),
    )


def today(figures: dict[str, Figure], **given: Any) -> Today:
    return Today(figures=figures, **given)


def delivered(**given: Any) -> Delivered:
    at = datetime(2026, 11, 5, tzinfo=UTC)
    return Delivered(
        customer="acme",
        period="2026-10",
        language="en",
        cut_off=at,
        delivered_on=at,
        figures={name: frozen(one) for name, one in THEN.items()},
        fingerprint="",
        definitions="",
        **given,
    )


HIGH = Target(priority="high", resolution=timedelta(hours=8), compliance=Decimal("0.9"))
CODE = "sla_resolution.high"


def kept(met: int, of: int = 7) -> Agreed:
    """What came of a target of 90 %."""
    return Agreed(
        contract=Contract(targets=(HIGH,)),
        target=HIGH,
        measure="resolution",
        limit=timedelta(hours=8),
        compliance=HIGH.compliance,
        figure=figure("sla_resolution", Unit.SHARE, of, part=met),
        before=None,
        verdict="met" if met / of >= 0.9 else "missed",
    )


def test_what_is_as_delivered_has_not_moved_even_after_json():
    read, defects = Delivered.read(delivered().text().encode())
    assert defects == ()
    assert read is not None
    assert moved(read, today(THEN)) == []


@pytest.mark.parametrize(
    ("now", "said"),
    [
        (figure("reports", Unit.REPORTS, 15, value="15"), "15"),
        (figure("sla_resolution", Unit.SHARE, 13, part=11), "11 of 13"),
        (figure("sla_resolution", Unit.SHARE, 13, part=11), "11 de 13 (84,6%)"),
        (figure("sla_resolution", Unit.SHARE, 13, part=11), "84,6%"),
        (figure("rating_mean", Unit.SCORE, 10, value="8.25"), "8,3"),
        (figure("resolution_mean", Unit.SECONDS, 13, value=hours("5:05")), "5h05"),
        (figure("resolution_mean", Unit.SECONDS, 13, value=hours("5:05")), "5 h 05 min"),
    ],
)
def test_what_moved_is_explained_by_what_it_is_now_and_why(now, said):
    (found,) = moved(delivered(), today({**THEN, now.name: now}))
    assert (found.name, found.was.value) == (now.name, THEN[now.name].value)
    told = {"figure": now.name, "to": said, "reason": "A visit was filed late."}
    assert found.is_explained_by([Erratum.model_validate(told)])
    assert not found.is_explained_by([])
    assert not found.is_explained_by([Erratum.model_validate({**told, "figure": "recurrence"})])
    assert not found.is_explained_by([Erratum.model_validate({**told, "to": "99"})])
    assert not found.is_explained_by([Erratum.model_validate({**told, "reason": None})])


def test_the_same_value_of_more_reports_has_moved_too():
    more = figure("rating_mean", Unit.SCORE, 10, value="8.7")
    assert [one.name for one in moved(delivered(), today({**THEN, "rating_mean": more}))] == [
        "rating_mean"
    ]


def test_a_figure_that_is_gone_has_moved():
    without = {name: one for name, one in THEN.items() if name != "reports"}
    (found,) = moved(delivered(), today(without))
    assert (found.name, found.new) == ("reports", None)


def test_a_target_that_was_met_and_is_missed_has_moved_with_its_verdict():
    then = delivered(targets={CODE: frozen_target(kept(7))})
    assert moved(then, today(THEN, targets={CODE: kept(7)})) == []
    (found,) = moved(then, today(THEN, targets={CODE: kept(6)}))
    assert found.name == CODE
    assert found.label.pt == "Atendimentos solucionados no prazo, prioridade alta"
    assert found.told_was.pt == "7 de 7 (100%), meta atingida"
    assert found.told_now.pt == "6 de 7 (85,7%), meta não atingida"
    told = {"figure": CODE, "to": "6 de 7", "reason": "A visit was typed wrongly."}
    assert found.is_explained_by([Erratum.model_validate(told)])
    assert not found.is_explained_by([Erratum.model_validate({**told, "to": "5 de 7"})])
    assert not found.is_explained_by([Erratum.model_validate({**told, "figure": "sla_resolution"})])


def test_a_target_that_the_contract_names_no_more_has_moved():
    then = delivered(targets={CODE: frozen_target(kept(7))})
    (found,) = moved(then, today(THEN))
    assert (found.new, found.told_now.en) == (None, "nothing to count")


@pytest.mark.parametrize("word", ["all", "todos", "Todos"])
def test_one_erratum_of_all_figures_explains_what_one_edit_moved(word):
    more = figure("reports", Unit.REPORTS, 15, value="15")
    better = figure("rating_mean", Unit.SCORE, 10, value="8.25")
    found = moved(delivered(), today({**THEN, "reports": more, "rating_mean": better}))
    assert len(found) == 2
    reason = Erratum.model_validate({"figure": word, "reason": "A visit was filed late."})
    assert all(one.is_explained_by([reason]) for one in found)
    assert not any(one.is_explained_by([Erratum.model_validate({"figure": word})]) for one in found)


def test_an_erratum_of_all_figures_explains_nothing_that_moved_after_it_was_delivered():
    more = figure("reports", Unit.REPORTS, 15, value="15")
    (found,) = moved(delivered(errata=1), today({**THEN, "reports": more}))
    reason = Erratum.model_validate({"figure": "all", "reason": "A visit was filed late."})
    assert not found.is_explained_by([reason])
    assert found.is_explained_by([reason, reason])


def test_n_is_told_where_the_value_alone_hides_what_moved():
    then = figures(figure("unproductive", Unit.REPORTS, 14, value="0"))
    frozen_then = delivered().model_copy(
        update={"figures": {"unproductive": frozen(then["unproductive"])}}
    )
    now = figure("unproductive", Unit.REPORTS, 15, value="0")
    (found,) = moved(frozen_then, today({"unproductive": now}))
    assert (found.told_was.pt, found.told_now.pt) == ("0 (n = 14)", "0 (n = 15)")


def test_the_reports_that_were_edited_since_are_named():
    first, second, third = (f"2026-10-{n:02}-visit" for n in (1, 2, 3))
    then = delivered(reports={first: "aa", second: "bb"})
    worse = figure("rating_mean", Unit.SCORE, 9, value="8.5")
    now = today({**THEN, "rating_mean": worse}, reports={first: "cc", third: "dd"})
    (found,) = moved(then, now)
    assert found.since == Since(changed=(first,), came=(third,), gone=(second,))
    assert found.since.text.pt == (
        f"; desde a entrega mudou {first}; entrou {third}; saiu {second}"
    )
    assert found.since.text.en == (
        f"; since the delivery {first} was edited; {third} came in; {second} is gone"
    )


def test_of_many_edited_reports_three_are_named():
    since = Since(changed=tuple("abcde"))
    assert since.text.pt == "; desde a entrega mudaram a, b, c e mais 2"
    assert not Since()
    assert Since().text.pt == ""


def test_a_delivery_of_today_has_all_figures_and_the_targets_behind_its_shares():
    whole = delivered(targets={CODE: frozen_target(kept(12, of=13))})
    whole = whole.model_copy(update={"definitions": definitions_version()})
    assert lacking(whole, today(THEN)) == ()
    without = {name: one for name, one in whole.figures.items() if name != "reports"}
    assert lacking(whole.model_copy(update={"figures": without}), today(THEN)) == (
        "figures.reports",
    )
    assert lacking(whole.model_copy(update={"targets": {}}), today(THEN)) == ("targets",)


def test_a_delivery_of_earlier_definitions_may_lack_some_figures_but_not_all():
    assert lacking(delivered(), today({**THEN, "new": THEN["reports"]})) == ()
    assert lacking(delivered().model_copy(update={"figures": {}}), today(THEN)) == ("figures",)
