"""What a client report says of what the client thinks."""

from __future__ import annotations

from svcsite.words.client_report.numerals import Noun
from svcsite.words.text import Counted, Text

NONE = Text(
    en="No rating was received {in_period}.", pt="Nenhuma avaliação foi recebida {in_period}."
)
ASKED = Counted(
    none=Text(en="We asked for none.", pt="Nenhuma foi solicitada."),
    one=Text(en="We asked for one.", pt="Uma foi solicitada."),
    more=Text(en="We asked for {number}.", pt="Foram solicitadas {number}."),
)
DECLINED = Counted(
    none=Text(en="", pt=""),
    one=Text(
        en="On one service call the client preferred not to rate.",
        pt="Em um atendimento o cliente preferiu não avaliar.",
    ),
    more=Text(
        en="On {number} service calls the client preferred not to rate.",
        pt="Em {number} atendimentos o cliente preferiu não avaliar.",
    ),
)
ONE = Text(
    en="We received {ratings}, shown below.",
    pt="Recebemos {ratings}, apresentada a seguir.",
)
FEW = Text(
    en="We received {ratings}, shown below one by one.",
    pt="Recebemos {ratings}, apresentadas a seguir uma a uma.",
)
MANY = Text(
    en="We received {ratings}, with a mean score of {mean} out of {top}; {satisfied} gave {score} or more.",
    pt="Recebemos {ratings}, com nota média {mean} em {top}; {satisfied} deram nota {score} ou mais.",
)
ANSWERED = Text(
    en="Of the ratings asked for, {answered} were given.",
    pt="Das avaliações solicitadas, {answered} foram respondidas.",
)
TRENDS: dict[str, Text] = {
    "up": Text(
        en="The mean is above that of the period before ({before}).",
        pt="A média está acima da do período anterior ({before}).",
    ),
    "down": Text(
        en="The mean is below that of the period before ({before}).",
        pt="A média está abaixo da do período anterior ({before}).",
    ),
}
"""Told only where chance does not explain the difference."""

TABLE = Text(en="Ratings, lowest first", pt="Avaliações, das notas mais baixas às mais altas")
LOWEST = Text(en="The {number} lowest ratings", pt="As {number} notas mais baixas")
SCORE = Text(en="Score", pt="Nota")
DATE = Text(en="Date", pt="Data")
REPORT = Text(en="Service call", pt="Atendimento")
COMMENT = Text(en="Comment", pt="Comentário")
PHRASED = Text(en="{score} – {phrase}", pt="{score} – {phrase}")
NOTED = Text(en="{comment} (noted by the rep)", pt="{comment} (anotada pelo técnico)")
NOTED_ALONE = Text(en="noted by the rep", pt="anotada pelo técnico")
SAID_BY = Text(en="{comment} – {name}", pt="{comment} – {name}")
WORDS = Text(en="In the client's own words", pt="Nas palavras do cliente")
SAID = Text(en="{quote} – {report}", pt="{quote} – {report}")
SAID_BY_SOMEBODY = Text(en="{quote} – {name}, {report}", pt="{quote} – {name}, {report}")

SURVEY = Text(en="Satisfaction survey", pt="Pesquisa de satisfação")
A_SURVEY = Text(en="survey", pt="pesquisa")
SURVEY_NAMED = Text(en="Satisfaction survey: {name}", pt="Pesquisa de satisfação: {name}")
ANSWERS = Noun(
    counted=Counted(
        none=Text(en="no answers", pt="nenhuma resposta"),
        one=Text(en="one answer", pt="uma resposta"),
        more=Text(en="{number} answers", pt="{number} respostas"),
    ),
    is_feminine=True,
)
SURVEY_ANSWERS = Text(en="The survey had {answers}.", pt="A pesquisa teve {answers}.")
SURVEY_ANSWERS_ON = Text(
    en="The survey of {day} had {answers}.", pt="A pesquisa de {day} teve {answers}."
)
SURVEY_INVITED = Text(
    en="{share} of those invited answered.", pt="Responderam {share} dos convidados."
)
SURVEY_MEAN = Text(en="The mean score was {score}.", pt="A nota média foi {score}.")
SURVEY_FEW = Text(
    en="As the answers are few, we give no mean.",
    pt="Por serem poucas as respostas, não apresentamos média.",
)
SURVEY_BEFORE = Text(
    en="In the survey before it was {score}; the two alone do not show a trend.",
    pt="Na pesquisa anterior foi {score}; as duas, sozinhas, não mostram tendência.",
)
OUT_OF = Text(en="{score} out of {top}", pt="{score} em {top}")
QUESTIONS = Text(en="Answers by question", pt="Respostas por pergunta")
QUESTION = Text(en="Question", pt="Pergunta")
QUESTION_SCORE = Text(en="Mean score", pt="Nota média")
QUESTION_ANSWERS = Text(en="Answers", pt="Respostas")
