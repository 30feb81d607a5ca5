"""How a client report tells the ratings it got, and what was answered to the worst of them."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

NONE = Text(en="We received no rating.", pt="Não recebemos avaliações.")
NONE_OF_ASKED = Counted(
    none=NONE,
    one=Text(
        en="We received no rating; we had asked for one.",
        pt="Não recebemos avaliações; havíamos solicitado uma.",
    ),
    more=Text(
        en="We received no ratings, of {n} that we asked for.",
        pt="Não recebemos avaliações, das {n} que solicitamos.",
    ),
)
ONE = Text(
    en="We received {ratings}, with a score of {score}. As it is the only one, we give neither a mean nor a percentage.",
    pt="Recebemos {ratings}, com nota {score}. Por ser uma só, não apresentamos média nem percentual.",
)
FEW = Text(
    en="We received {ratings}, with scores of {scores}. As they are few, we give neither a mean nor a percentage.",
    pt="Recebemos {ratings}, com notas {scores}. Por serem poucas, não apresentamos média nem percentual.",
)
FEW_ALIKE = Text(
    en="We received {ratings}, all with a score of {score}. As they are few, we give neither a mean nor a percentage.",
    pt="Recebemos {ratings}, todas com nota {score}. Por serem poucas, não apresentamos média nem percentual.",
)
TWO_ALIKE = Text(
    en="We received {ratings}, both with a score of {score}. As they are few, we give neither a mean nor a percentage.",
    pt="Recebemos {ratings}, ambas com nota {score}. Por serem poucas, não apresentamos média nem percentual.",
)
MANY = Text(
    en="We received {ratings}, with a mean of {mean} out of {top}; {trend}.",
    pt="Recebemos {ratings}, com nota média {mean} em {top}; {trend}.",
)
SMALL_BASE = Text(
    en="the base is too small to claim that it rose or fell",
    pt="a base é pequena para afirmar melhora ou piora",
)
NOT_OVER = Text(
    en="the period goes on and is not compared yet", pt="o período ainda corre e não é comparado"
)
NONE_BEFORE = Text(
    en="there are no ratings of the previous period to compare with",
    pt="não há avaliações do período anterior com que comparar",
)
FEW_BEFORE = Text(
    en="those of the previous period are too few to compare with",
    pt="as do período anterior são poucas para comparar",
)
NOT_WHOLE_BEFORE = Text(
    en="the previous period was not a whole one to compare with",
    pt="o período anterior não foi inteiro e não serve de comparação",
)
NO_CHANGE = Text(
    en="against the previous period ({before}) the change is not conclusive",
    pt="em relação ao período anterior ({before}), não há variação conclusiva",
)
ROSE = Text(
    en="it was {before} in the previous period, and the rise is more than chance",
    pt="no período anterior era {before}, e a melhora vai além do acaso",
)
FELL = Text(
    en="it was {before} in the previous period, and the fall is more than chance",
    pt="no período anterior era {before}, e a piora vai além do acaso",
)

WORST = Text(
    en="The lowest score, {score}, is for {work}", pt="A nota mais baixa, {score}, é d{work}"
)
WORST_OF_SEVERAL = Text(
    en="The lowest score, {score}, was given {n} times, once for {work}",
    pt="A nota mais baixa, {score}, foi dada {n} vezes, uma delas n{work}",
)
ONLY = Text(en="It is for {work}", pt="Ela é d{work}")
WORST_SAID = Text(en="{worst}: {comment}.", pt="{worst}: {comment}.")
WORST_ALONE = Text(en="{worst}.", pt="{worst}.")
ANSWERED = Text(
    en="Action on record from that visit: {action}.",
    pt="Ação registrada nesse atendimento: {action}.",
)
ANSWERED_DONE = Text(
    en="Action on record from that visit, already done: {action}.",
    pt="Ação registrada nesse atendimento, já concluída: {action}.",
)
UNANSWERED = Text(
    en="We have no action in answer to it on record yet.",
    pt="Ainda não registramos ação em resposta a ela.",
)

SURVEY = Text(en="survey", pt="pesquisa")
SURVEY_NAMED = Text(en="survey “{name}”", pt="pesquisa “{name}”")
SURVEY_SCORE = Text(
    en="The {survey} had {answers}, with a mean score of {score}.",
    pt="A {survey} teve {answers}, com nota média {score}.",
)
SURVEY_ALONE = Text(en="The {survey} had {answers}.", pt="A {survey} teve {answers}.")
