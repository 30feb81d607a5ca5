"""Client reports made by hand, with every kind of block, for the tests of the presses that print them.

`monthly()` is such as a client gets, in Portuguese; `hostile()` is in English and full of what people type to
break a page, a PDF or a mail.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from svcsite.ledger.key import ReportKey
from svcsite.record.period import Period
from svcsite.views import axis
from svcsite.views.chart import BarChart, Headings, Mark
from svcsite.views.client_report.blocks import (
    Block,
    Bullets,
    Cell,
    Drawing,
    Evidence,
    Heading,
    LeftOut,
    Mention,
    Notice,
    Paragraph,
    Run,
    Section,
    Written,
    evidence_anchor,
    run,
)
from svcsite.views.client_report.report import ClientReport, Labels, Party
from tests.views.client_report.building import (
    CUSTOMER,
    by_month,
    evidence,
    figure,
    in_time,
    of_report,
    table,
    toned,
    words,
)

TITLES = {
    "summary": "Resumo executivo",
    "introduction": "Introdução",
    "deliveries": "Detalhamento das entregas",
    "metrics": "Métricas de desempenho",
    "analysis": "Análise de desempenho",
    "feedback": "Feedback do cliente",
    "opportunities": "Oportunidades",
    "next_steps": "Recomendações e próximos passos",
    "conclusion": "Conclusão",
    "annexes": "Anexos",
}
"""The ten sections by their canonical names, in their order."""

HOSTILE = (
    "<script>alert('xss')</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }} {% raw %}",
    '#import "x.typ"; #panic() $x^2$ @ref <label> \\ `raw` *bold* _it_ = head',
    "=HYPERLINK(“http://evil.example/”)",
    "\u202eevitagen\u202c العربية עברית",
    "Ω≈ç√∫ 田中さん 😀 \u0000\ufffe",
    "Pump " + "& <b>very</b> long " * 10,
)
"""Texts that no press may take for markup; the last one has more than 200 characters."""

_PT = Labels(
    contents="Sumário",
    page="Página {page} de {pages}",
    supplier="Prestadora",
    client="Cliente",
    signature_of_supplier="Pela prestadora",
    signature_of_client="Pelo cliente",
    alternative="Dados do gráfico",
)
_EN = Labels(
    contents="Contents",
    page="Page {page} of {pages}",
    supplier="Supplier",
    client="Client",
    signature_of_supplier="For the supplier",
    signature_of_client="For the client",
    alternative="Data of the chart",
)
_VISITS = (
    ("2026-10-02-camara-fria", "02/10/2026", "Câmara de carnes não gela", "Concluído", "good"),
    ("2026-10-08-balanca", "08/10/2026", "Balança do açougue desregulada", "Concluído", "good"),
    ("2026-10-14-preventiva-cf", "14/10/2026", "Preventiva das câmaras frias", "Concluído", "good"),
    (
        "2026-10-21-gelo",
        "21/10/2026",
        "Gelo na porta da câmara de congelados",
        "Concluído fora do prazo",
        "bad",
    ),
    (
        "2026-10-30-ilha",
        "30/10/2026",
        "Ilha de congelados da Loja Fazendinha",
        "Aguardando peça",
        "waiting",
    ),
)


def _summary() -> Iterable[Block]:
    late = "**A meta não foi atingida:"
    yield Paragraph(
        kept=True,
        runs=words(
            "Em outubro realizamos ",
            figure("reports", "5 atendimentos", 5),
            ". Dos 4 com prazo de solução apurado, ",
            figure("sla_resolution", "3 foram concluídos no prazo", 4),
            " (meta contratual: 95%). ",
            late,
            " o reparo da ",
            of_report("2026-10-21-gelo", "câmara de congelados da Loja Portão"),
            " terminou 2h10 depois do prazo, por falta de peça em nosso estoque.",
        ),
    )
    yield Bullets(
        kept=True,
        items=(
            words("**Concluída: ", "levar um reator de reserva para a Loja Portão."),
            words("**Atrasada: ", "orçar a troca da borracha da CF-02; novo prazo: 10/11/2026."),
        ),
    )
    yield Paragraph(
        runs=words(
            "Recebemos ",
            figure("rating_mean", "duas avaliações, com notas 9 e 10", 2),
            ". Por serem poucas, não apresentamos média nem percentual.",
        )
    )


def _metrics() -> Iterable[Block]:
    yield Paragraph(runs=words("Resultados do mês contra o que foi contratado."))
    yield table(
        "Metas do contrato C-2025-010",
        "Indicador|> Meta|> Resultado|> Mês anterior|Situação",
        (
            "Prazo de solução, alta",
            "95%",
            words(figure("sla_resolution", "3 de 4", 4)),
            "8 de 9 (88,9%)",
            toned("Não atingida", "bad"),
        ),
        (
            "Prazo de atendimento",
            "90%",
            words(figure("sla_response", "4 de 4", 4)),
            "–",
            toned("Atingida", "good"),
        ),
        ("Satisfação", "–", "duas avaliações", "8,7", toned("Sem meta", "plain")),
    )
    yield Drawing(chart=in_time())
    yield Drawing(chart=by_month(16, 9, 3, 4, 5))


def _deliveries() -> Iterable[Block]:
    yield Heading(text="Loja Portão", anchor="loja-portao")
    yield table(
        "Atendimentos de outubro de 2026",
        "Data|Atendimento|Responsável|Situação",
        *(
            (day, words(of_report(id_, what)), "João Silva", Cell(runs=run(done), tone=tone))  # type: ignore[arg-type]
            for id_, day, what, done, tone in _VISITS
        ),
        anchor="delivery",
    )


def _annexes() -> Iterable[Block]:
    ids = [visit[0] for visit in _VISITS]
    yield Heading(text="Base dos indicadores")
    yield evidence("reports", "Atendimentos", ids)
    yield replace(
        evidence("sla_resolution", "Prazo de solução cumprido", ids[:4], "sla_response"),
        left_out=(
            LeftOut(
                reason="ainda sem prazo decidido",
                reports=(Mention(report=ReportKey(CUSTOMER, ids[4]), name="30/10/2026 · Ilha"),),
            ),
        ),
        note="Contam os prazos decididos no período.",
    )
    yield evidence("rating_mean", "Avaliações", ids[:2])


_BODIES: dict[str, tuple[Block, ...]] = {
    "summary": tuple(_summary()),
    "introduction": (
        Paragraph(
            runs=run(
                "Este relatório apresenta os serviços prestados ao Supermercado Tropeiro em outubro de 2026, "
                "de acordo com o contrato C-2025-010."
            )
        ),
    ),
    "deliveries": tuple(_deliveries()),
    "metrics": tuple(_metrics()),
    "analysis": (
        Written(
            markdown="As **corretivas** caíram pela metade.\n\n- Câmaras estáveis\n- Balanças aferidas\n\n"
            "| Loja | Chamados |\n|---|--:|\n| Portão | 4 |\n| Fazendinha | 1 |\n\n### Ponto de atenção\n\n"
            "A porta da CF-02, veja o [chamado](../2026/2026-10-21-gelo.md).\n"
        ),
    ),
    "feedback": (
        Bullets(
            items=(words("Nota 10, ", of_report("2026-10-08-balanca", "balança"), ": “Rápidos.”"),)
        ),
    ),
    "opportunities": (Paragraph(runs=run("Não houve reincidência em outubro.")),),
    "next_steps": (
        table(
            "Plano de ação",
            "Ação|Responsável|Até|Situação",
            (
                "Trocar a borracha da porta da CF-02",
                "Ana Lima",
                "10/11/2026",
                toned("Atrasada", "bad"),
            ),
            (
                "Preventiva da Loja Fazendinha",
                "João Silva",
                "18/11/2026",
                toned("Em aberto", "waiting"),
            ),
        ),
    ),
    "conclusion": (
        Paragraph(runs=words("Até 10/11/2026 trocaremos a borracha da porta da CF-02.")),
    ),
    "annexes": tuple(_annexes()),
}


def monthly() -> ClientReport:
    """Return a month's report as a client gets it, in Portuguese."""
    return ClientReport(
        customer=CUSTOMER,
        period=Period(2026, 10),
        language="pt-BR",
        title="Relatório mensal de atendimento",
        subtitle="outubro de 2026",
        description="Relatório mensal de atendimento do Supermercado Tropeiro, outubro de 2026.",
        supplier=Party(
            name="Horizonte Assistência", lines=("CNPJ 99.990.000/0001-00", "Curitiba - PR")
        ),
        client=Party(name="Supermercado Tropeiro", lines=("Tropeiro Comércio de Alimentos Ltda",)),
        contract="Contrato C-2025-010",
        cut_off=datetime(2026, 11, 1, 3, tzinfo=UTC),
        data_as_of="Dados apurados até 01/11/2026 às 0h",
        author="Ana Lima",
        signed="Assinado por Ana Lima em 04/11/2026",
        status="Versão final",
        notices=(
            Notice(
                title="Errata",
                runs=words(
                    "Em setembro, o prazo cumprido passou de 7 de 9 para 8 de 9: pausa lançada depois."
                ),
            ),
        ),
        sections=tuple(
            Section(name=name, number=number, title=title, blocks=_BODIES[name])
            for number, (name, title) in enumerate(TITLES.items(), start=1)
        ),
        labels=_PT,
        summary=False,
        fingerprint="0f" * 16,
    )


def hostile() -> ClientReport:
    """Return a report in English in which every text that somebody typed is hostile."""
    texts = HOSTILE
    key = ReportKey(CUSTOMER, "2026-10-21-gelo")
    chart = BarChart(
        key="hostile",
        title=texts[0],
        description=texts[1],
        base=texts[2],
        headings=Headings(label="Cause", value="Reports"),
        marks=tuple(Mark(label=text, value=1, text="1", n=1) for text in texts),
        axis=axis.counts([1], "en"),
    )
    blocks: tuple[Block, ...] = (
        *(Paragraph(runs=words(text, Run(text=text, strong=True, report=key))) for text in texts),
        Bullets(items=tuple(run(text) for text in texts)),
        Heading(text=texts[0]),
        table(texts[1], f"A {texts[0]}|> B", *((text, toned(text, "bad")) for text in texts)),
        Drawing(chart=chart),
        Written(
            markdown="\n\n".join(texts)
            + "\n\n[x](javascript:alert(1)) ![y](http://evil.example/y.png)\n"
        ),
        Notice(title=texts[3], runs=run(texts[4])),
        Paragraph(runs=(Run(text=texts[0], figure="reports", n=1),)),
    )
    proof = Evidence(
        figures=("reports",),
        anchor=evidence_anchor("reports"),
        title=texts[0],
        values=tuple(run(text) for text in texts),
        counted=(Mention(report=key, name=texts[0], value=texts[1]),),
        left_out=(
            LeftOut(
                reason=texts[3],
                reports=(Mention(report=key._replace(id="2026-10-30-ilha"), name=texts[5]),),
            ),
        ),
        note=texts[6],
    )
    report = monthly()
    return replace(
        report,
        language="en",
        title="Monthly service report",
        subtitle=texts[7],
        description=texts[0],
        supplier=Party(name=texts[0], lines=texts, logo="../nowhere/logo.png"),
        client=Party(name=texts[3], lines=texts[4:]),
        contract=texts[1],
        data_as_of="Data as of 1 November 2026, 0:00",
        author=texts[2],
        signed=texts[3],
        status="Draft",
        notices=(Notice(title=texts[0], runs=run(texts[1]), tone="bad"),),
        sections=(
            replace(report.sections[0], title=texts[1], blocks=blocks),
            *(replace(section, title=texts[2], blocks=()) for section in report.sections[1:-1]),
            replace(report.sections[-1], title=texts[0], blocks=(proof,)),
        ),
        labels=_EN,
    )
