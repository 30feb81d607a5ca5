"""The sections of a report."""

from __future__ import annotations

from svcsite.record.vocabulary.names import Name, Names, fold, name

HEADINGS = Names(
    (
        name(
            "problem",
            "Problem",
            "Problema relatado",
            "Problema relatado",
            "Problema",
            "Defeito reclamado",
            "Motivo do chamado",
            "Problem reported",
            en_typed="Problem",
        ),
        name(
            "work_done",
            "Work done",
            "Serviços executados",
            "Serviços executados",
            "Serviços prestados",
            "Serviço executado",
            "Serviço prestado",
            "Atividades",
            en_typed="Work done",
        ),
        name(
            "cause",
            "Cause",
            "Causa",
            "Causa",
            "Causa constatada",
            "Diagnóstico",
            "Defeito constatado",
            en_typed="Cause",
        ),
        name(
            "comments",
            "Comments",
            "Observações",
            "Observações",
            "Comentários",
            "Recomendações",
            "Observação",
            "Comment",
            en_typed="Comments",
        ),
        name(
            "feedback",
            "Customer feedback",
            "Feedback do cliente",
            "Feedback do cliente",
            "Comentário do cliente",
            "Reclamação",
            en_typed="Customer feedback",
        ),
        name(
            "next_steps",
            "Next steps",
            "Próximos passos",
            "Próximos passos",
            "Pendências",
            en_typed="Next steps",
        ),
        name(
            "internal",
            "Internal notes",
            "Uso interno",
            "Uso interno",
            en_typed="Internal notes",
        ),
    )
)


def find_heading(typed: str) -> Name | None:
    """Find a heading in either language.

    Whatever says "intern" is internal: a heading misread as public would publish what must stay inside.
    """
    return HEADINGS["internal"] if "intern" in fold(typed) else HEADINGS.find(typed)
