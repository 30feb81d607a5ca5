"""What no client report may say, whatever happened in the period, in either language."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from svcsite.measures.client.actions import actions_of
from svcsite.measures.client.client_period import ClientPeriods
from svcsite.measures.intervals import Trend
from svcsite.record.facets import Facets
from svcsite.record.period import Period
from svcsite.record.schedule import under_contract
from svcsite.record.settings import Settings
from svcsite.record.steps import Step
from svcsite.record.vocabulary.names import LANGUAGES, Language
from svcsite.views import format as written
from svcsite.views.client_report.blocks import Block, Bullets, Paragraph, plain
from svcsite.views.client_report.prose.numerals import numeral
from svcsite.views.client_report.sections.analysis import analysis
from svcsite.views.client_report.sections.conclusion import conclusion
from svcsite.views.client_report.sections.metrics import metrics
from svcsite.views.client_report.sections.summary import summary
from svcsite.views.client_report.told import Told
from tests.ledgers import ZONE, ledger
from tests.measures.archives import CUSTOMERS, archives
from tests.views.client_report.telling import everything, runs_of, telling, visit

PERIODS = ("2026-07", "2026-08", "2026-09", "2026-10", "2026-11", "2026-Q3", "2026-H2", "2026")
AS_OF = datetime(2027, 1, 2, tzinfo=UTC)

FEMININE = r"(avaliaç|aç(ão|ões)\b|visita|meta\b|metas\b|decis)"
MASCULINE = r"(chamado|atendimento|equipamento|prazo|reparo|dia\b|dias\b|problema)"
SEVERAL = r"(dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|1\d|2\d)"
SOME = "(two|three|four|five|six|seven|eight|nine|ten|1[1-9]|2[0-9])"

FORBIDDEN = re.compile(
    r"P90|\bn ?=|NaN|\bNone\b(?! of)|Beta|\{|\}|\*\*|  | [.,;:]|\(\)|“”"
    r"|(?<![\d.,])1 (atendimentos|chamados|avaliações|ações|equipamentos|dias|visitas|prazos|reports|cases|ratings)"
    # Of ten, none may be 0%; of nothing it is not.
    r"|(?<![\d.,])(?<!\b0 of \d \()(?<!\b0 of \d\d \()(?<!\b0 de \d \()(?<!\b0 de \d\d \()0%"
    rf"|\b(um|dois|nenhum|único) {FEMININE}|\b(uma|duas|nenhuma|única) {MASCULINE}"
    rf"|\b(um|uma) (foram|estão|seguem|voltaram)\b|\b{SEVERAL} (foi|está|segue|voltou)\b"
    rf"|\b{SEVERAL} (atendimento|chamado|equipamento|prazo|problema|dia|avaliação|ação|meta)\b"
    rf"|\bone (were|are|have|cases|ratings|actions)\b|\b{SOME} (was|is|has|case|rating|action)\b",
)
"""Signs of the machine, numbers of nothing, another client's name, and words that do not agree."""

CHANGE = re.compile(
    r"aumento|redução|melhora vai|piora vai|increase|decrease|the rise is|the fall is"
)


SWEEP = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # An archive takes minutes to shrink, and the sentence that fails says enough.
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def sections(told: Told) -> Iterator[Block]:
    for section in (summary, metrics, analysis, conclusion):
        yield from section(told)


def told_of(reports: tuple[Facets, ...], period: str, language: Language) -> Told:
    whole = ledger(
        *reports,
        customers=CUSTOMERS,
        settings=Settings(timezone=ZONE, language=language),
        as_of=AS_OF,
    )
    parsed = Period.parse(period)
    now = ClientPeriods(whole).of("acme", parsed)
    plan = actions_of(now.slice.reports, (), (), parsed, now.cut_off.astimezone(ZONE).date())
    return Told(
        customer=CUSTOMERS[0],
        settings=whole.settings,
        language=language,
        now=now,
        plan=plan,
        records={},
        due=under_contract(CUSTOMERS[0], parsed),
    )


@st.composite
def with_steps(draw: st.DrawFn) -> tuple[Facets, ...]:
    """Any archive, some of whose reports promise something."""
    due = st.none() | st.dates(
        datetime(2026, 7, 1, tzinfo=UTC).date(), datetime(2027, 6, 1, tzinfo=UTC).date()
    )
    steps = st.lists(
        st.builds(
            Step,
            text=st.sampled_from(["Trocar a peça.", "Order a part"]),
            owner=st.sampled_from([None, "Ana Lima"]),
            due=due,
            done=st.booleans(),
        ),
        max_size=2,
    )
    return tuple(replace(report, steps=tuple(draw(steps))) for report in draw(archives()))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(SWEEP, max_examples=40)
@given(reports=with_steps(), period=st.sampled_from(PERIODS))
def test_no_report_says_what_none_may(
    reports: tuple[Facets, ...], period: str, language: Language
) -> None:
    told = told_of(reports, period, language)
    blocks = tuple(sections(told))
    for text in everything(blocks):
        assert not FORBIDDEN.search(text), text
    for sentence in _sentences(blocks):
        assert sentence.endswith((".", ":")), sentence
    if not any(trend is not Trend.NONE for trend in told.now.trends.values()):
        assert not any(CHANGE.search(text) for text in everything(blocks))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(SWEEP, max_examples=25)
@given(reports=archives(), period=st.sampled_from(PERIODS))
def test_every_number_is_the_figures_own(
    reports: tuple[Facets, ...], period: str, language: Language
) -> None:
    told = told_of(reports, period, language)
    for run in runs_of(sections(told)):
        if not run.figure:
            continue
        figure = told.now.figures[run.figure]
        assert run.n == figure.n > 0
        first = run.text.split(" ")[0].lower()
        value = figure.value or Decimal(0)
        known = {
            *(
                numeral(count, language, is_feminine=is_feminine)
                for count in (figure.n, len(figure.part), int(value))
                for is_feminine in (False, True)
            ),
            *(written.number(count, language) for count in (figure.n, len(figure.part))),
            written.mean(value, language),
            written.number(value, language),
        }
        # A share is told as a part of the whole, or as a percentage; times have words of their own.
        assert first in known or run.text.endswith("%") or figure.unit.value == "s", run


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", range(14))
def test_sentences_agree_in_every_number(count: int, language: Language) -> None:
    kept = [visit(number) for number in range(1, count + 1)]
    late = [visit(number, hours=9) for number in range(1, count + 1)]
    half = [visit(number, hours=3 + 6 * (number % 2)) for number in range(1, count + 1)]
    for reports in (kept, late, half):
        told = telling(*reports, language=language)
        for text in everything(sections(told)):
            assert not FORBIDDEN.search(text), text


def test_the_hostile_names_of_people_stay_text() -> None:
    hostile = "<b>#import $x$ @ref \\ {figure: x} **nota**"
    report = visit(1, service=hostile, machines=(), ticket="{0}")
    said = " ".join(plain(p.runs) for p in summary(telling(report)) if isinstance(p, Paragraph))
    late = visit(2, service=hostile, machines=(), hours=10)
    said += " ".join(plain(p.runs) for p in summary(telling(late)) if isinstance(p, Paragraph))
    assert "o atendimento “<b>#import $x$ @ref \\ {figure: x} **nota**”" in said


def _sentences(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield plain(block.runs)
        elif isinstance(block, Bullets):
            yield from map(plain, block.items)
