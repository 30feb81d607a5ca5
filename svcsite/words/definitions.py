"""What the page that defines all figures says beside their names and meanings."""

from __future__ import annotations

from svcsite.words.text import Text

TITLE = Text(en="How the numbers are made", pt="Como os números foram calculados")
LEAD = Text(
    en="Every number of {name} leads to the reports behind it. This is what each one counts.",
    pt="Cada número de {name} leva aos atendimentos que o compõem. Aqui está o que cada um conta.",
)
NOTES: dict[str, tuple[Text, Text]] = {
    "periods": (
        Text(en="Periods", pt="Períodos"),
        Text(
            en="Everything counts once, on the day on which it happens, in the customer's own time: a report on the day"
            " of the call or of the planned date, an answer when it is given, a solution when it is reached, a deadline"
            " when it is met or passes, a rating on its own date. So the months add up to their quarter and year, and"
            " what happens later never changes a month that is over.",
            pt="Cada fato conta uma só vez, no dia em que acontece, no horário do cliente: o atendimento no dia da"
            " abertura ou da data programada, a resposta quando é dada, a solução quando é alcançada, o prazo quando é"
            " cumprido ou vence, a avaliação na própria data. Por isso os meses somam o trimestre e o ano, e o que"
            " acontece depois nunca muda um mês encerrado.",
        ),
    ),
    "business-time": (
        Text(en="Business time", pt="Horas úteis"),
        Text(
            en="Times run only in the service hours of the contract that was valid on the day of the call, holidays left"
            " out. Without a contract, or with service around the clock, they are wall-clock time. A pause stops the"
            " time to the solution only for a reason that the contract names; it never stops the time to the answer.",
            pt="Os tempos correm só no horário de atendimento do contrato vigente no dia da abertura, sem os feriados. Sem"
            " contrato, ou com atendimento 24 horas, são horas corridas. Uma pausa suspende o prazo de solução apenas"
            " por motivo previsto em contrato; o prazo de resposta nunca é suspenso.",
        ),
    ),
    "cases": (
        Text(en="Cases", pt="Chamados"),
        Text(
            en="Reports of one ticket are one case: opened by the first, answered by the first answer, resolved by the"
            " last. Deadlines, recurrences and first-visit solutions are counted for each case.",
            pt="Atendimentos com o mesmo número de chamado são um só caso: aberto pelo primeiro, respondido pela primeira"
            " resposta, solucionado pelo último. Prazos, reincidências e soluções na primeira visita são contados por"
            " caso.",
        ),
    ),
    "few": (
        Text(en="Few reports", pt="Poucos atendimentos"),
        Text(
            en="The number of reports stands beside every figure. With fewer than 5 there is no percentage, only the"
            " count. An increase or a decrease is told only where the 95% margins of uncertainty of the two periods do"
            " not touch.",
            pt="O número de atendimentos aparece ao lado de cada indicador. Com menos de 5 não há percentual, só a"
            " contagem. Aumento ou redução só é apontado quando as margens de incerteza (95%) dos dois períodos não se"
            " tocam.",
        ),
    ),
    "left-out": (
        Text(en="What is left out", pt="O que não é considerado"),
        Text(
            en="A report that cannot be counted, such as one with a day but no time, is listed beside the others with the"
            " reason. A rating that was refused or not asked for is no zero.",
            pt="O atendimento que não pode ser considerado, como o que tem o dia mas não a hora, aparece na lista com o"
            " motivo. Avaliação recusada ou não solicitada não vale zero.",
        ),
    ),
}
"""What holds for all figures: by the id on the page, a heading and its text."""
