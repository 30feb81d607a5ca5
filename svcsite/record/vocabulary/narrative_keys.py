"""The keys of `periods/<period>.md`, the human part of a client report.

A row is: canonical key, English label, Portuguese key, Portuguese label, further spellings that are read.
"""

from __future__ import annotations

from svcsite.record.vocabulary.names import Names
from svcsite.record.vocabulary.names import name as key

NARRATIVE = Names(
    (
        key("author", "Author", "autor", "Elaborado por", "autora"),
        key("status", "Status", "situacao", "Situação", "outcome"),
        key("signed", "Signed", "assinatura", "Assinado por", "assinado", shape="signature"),
        key("survey", "Survey", "pesquisa", "Pesquisa de satisfação", shape="survey"),
        key(
            "decisions",
            "Decisions asked",
            "decisoes",
            "Decisões solicitadas",
            "decision",
            "decisao",
            shape="decision",
        ),
        key("errata", "Errata", "errata", "Errata", "erratum", "erratas", shape="erratum"),
        key("waive", "Waived rules", "dispensas", "Regras dispensadas", "dispensa"),
    )
)

SURVEY = Names(
    (
        key("name", "Name", "nome", "Nome"),
        key("invited", "Invited", "convidados", "Convidados"),
        key("answers", "Answers", "respostas", "Respostas"),
        key("score", "Score", "nota", "Nota"),
        key("scale_top", "Highest score", "nota_maxima", "Nota máxima"),
        key("on", "On", "em", "Em"),
        key("questions", "Questions", "perguntas", "Perguntas", "pergunta", shape="question"),
        key("comments", "Comments", "comentarios", "Comentários", "comentario", "comment"),
    )
)

QUESTION = Names(
    (
        key("text", "Question", "texto", "Pergunta"),
        key("score", "Score", "nota", "Nota"),
        key("answers", "Answers", "respostas", "Respostas"),
    )
)

DECISION = Names(
    (
        key("what", "Decision", "decisao", "Decisão"),
        key("cost", "Cost", "custo", "Custo"),
        key("by", "By", "ate", "Até"),
    )
)

ERRATUM = Names(
    (
        key("on", "On", "em", "Em"),
        key("figure", "Figure", "indicador", "Indicador"),
        key("from", "From", "de", "De", "was"),
        key("to", "To", "para", "Para", "now"),
        key("reason", "Reason", "motivo", "Motivo"),
    )
)
