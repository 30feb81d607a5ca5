"""The ten sections of a client report, as the human part names them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from svcsite.record.vocabulary.headings import HEADINGS, find_heading
from svcsite.record.vocabulary.names import Name, Names, fold, name

_NUMBER = re.compile(r"\s*\d{1,2}\s*[.)]\s*")

NARRATIVE_SECTIONS = Names(
    (
        name(
            "summary",
            "Executive summary",
            "Resumo executivo",
            "Resumo executivo",
            "Resumo",
            "Summary",
            "Sumário executivo",
            en_typed="Executive summary",
        ),
        name(
            "introduction",
            "Introduction",
            "Introdução",
            "Introdução",
            "Apresentação",
            en_typed="Introduction",
        ),
        name(
            "deliveries",
            "Deliveries",
            "Detalhamento das entregas",
            "Detalhamento das entregas",
            "Entregas",
            "Entregas realizadas",
            "Delivery details",
            en_typed="Deliveries",
        ),
        name(
            "metrics",
            "Performance metrics",
            "Métricas de desempenho",
            "Métricas de desempenho",
            "Métricas",
            "Indicadores",
            "Indicadores de desempenho",
            "Metrics",
            "Indicators",
            "Key figures",
            en_typed="Performance metrics",
        ),
        name(
            "analysis",
            "Performance analysis",
            "Análise de desempenho",
            "Análise de desempenho",
            "Análise",
            "Análise do desempenho",
            "Analysis",
            en_typed="Performance analysis",
        ),
        name(
            "feedback",
            "Customer feedback",
            "Feedback do cliente",
            "Feedback do cliente",
            "Feedback",
            "Avaliação do cliente",
            "Satisfação do cliente",
            "Feedback from the customer",
            en_typed="Customer feedback",
        ),
        name(
            "opportunities",
            "Opportunities",
            "Oportunidades",
            "Oportunidades",
            "Identificação de oportunidades",
            "Oportunidades de melhoria",
            "Opportunities for improvement",
            en_typed="Opportunities",
        ),
        name(
            "next_steps",
            "Recommendations and next steps",
            "Recomendações e próximos passos",
            "Recomendações e próximos passos",
            "Próximos passos",
            "Next steps",
            "Recomendações",
            "Recommendations",
            "Plano de ação",
            "Action plan",
            en_typed="Recommendations and next steps",
        ),
        name(
            "conclusion",
            "Conclusion",
            "Conclusão",
            "Conclusão",
            "Conclusões",
            "Conclusions",
            "Considerações finais",
            en_typed="Conclusion",
        ),
        name(
            "annexes",
            "Annexes",
            "Anexos",
            "Anexos",
            "Anexo",
            "Annex",
            "Appendices",
            "Appendix",
            "Apêndice",
            "Apêndices",
            en_typed="Annexes",
        ),
    )
)
"""Their names in the order in which a client report has them."""


def find_narrative_heading(typed: str) -> Name | None:
    """Find a heading in either language, with or without its number: `1. Resumo executivo`.

    Whatever says "intern" is internal here too, and leaves the house in no edition.
    """
    if "intern" in fold(typed):
        return HEADINGS["internal"]
    return NARRATIVE_SECTIONS.find(_NUMBER.sub("", typed, count=1))


SECTIONS_OF: Mapping[str, tuple[Names, Callable[[str], Name | None]]] = {
    "report": (HEADINGS, find_heading),
    "narrative": (NARRATIVE_SECTIONS, find_narrative_heading),
}
"""For each kind of file that has sections, their names in order, and what finds one by its heading."""
