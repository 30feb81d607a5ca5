"""The phrases by which prose claims a figure, in both languages, as patterns for folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping

REPORTS = (
    r"(?:atendimentos?|relatorios? de atendimento|ordens? de servico|visitas?"
    r"|service (?:reports?|visits?|calls?)|reports?|visits?)"
)
CASES = r"(?:chamados?|casos?|ocorrencias?|cases?|calls?|tickets?|jobs?)"
JOBS = rf"(?:{REPORTS}|{CASES})"
RATINGS = r"(?:avaliacao|avaliacoes|ratings?)"
RECURRENCES = (
    r"(?:reincidencias?|chamados? reincidentes?|recurrences?|recurring (?:faults?|failures?|cases?)"
    r"|repeat (?:faults?|failures?|calls?))"
)
UNPRODUCTIVE = r"(?:visitas? improdutivas?|unproductive visits?)"
PLANNED = (
    r"(?:(?:visitas? |manutencoes |revisoes )?preventivas?|planned (?:visits?|jobs?)"
    r"|preventive (?:visits?|jobs?))"
)
DONE = (
    r"(?:realizad[oa]s?|registrad[oa]s?|prestad[oa]s?|executad[oa]s?|feit[oa]s?|atendid[oa]s?"
    r"|carried out|made|recorded|handled)"
)
SOLVED = (
    r"(?:solucionad[oa]s?|resolvid[oa]s?|concluid[oa]s?|finalizad[oa]s?|encerrad[oa]s?|resolved|solved"
    r"|closed|fixed|completed)"
)
ANSWERED = r"(?:respondid[oa]s?|answered|responded(?: to)?)"
_AGREED = r"(?: (?:contratual|contratado|combinado|acordado))?"
IN_TIME = (
    rf"(?:(?:no|dentro do) prazo{_AGREED}|em dia|on[- ]time|in time"
    r"|within (?:the |their )?(?:agreed time|deadline|target|sla))"
)
DEADLINES = (
    rf"(?:{IN_TIME}|(?:(?:o|os|do|dos|de) prazo|prazos)(?: de (?:solucao|resposta))?{_AGREED}"
    r"|(?:the )?(?:resolution |response )?deadlines?|sla(?: de (?:solucao|resposta))?(?: compliance)?)"
)
"""What names the keeping of deadlines as such."""
LATE = (
    r"(?:fora do prazo|depois do prazo|apos o prazo|com atraso|atrasad[oa]s?|late|out of time"
    r"|after the deadline|missed (?:the|their) deadlines?)"
)
HAD_DEADLINE = (
    r"(?:com prazo(?: de (?:solucao|resposta|atendimento))?(?: (?:apurado|decidido|contratado))?s?"
    r"|with (?:a |an )?(?:resolution |response |agreed )?(?:deadline|target))"
)
FIRST_VISIT = (
    r"(?:na primeira visita|em uma (?:so|unica) visita|(?:at|on|in) the first visit"
    r"|first[- ]time fix(?:es)?)"
)
SATISFIED = (
    r"(?:clientes satisfeitos|satisfeit[oa]s|satisfied(?: customers)?|satisfacao|satisfaction)"
)
ANSWER_RATE = (
    r"(?:taxa de resposta|indice de resposta|avaliacoes recebidas|avaliaram|response rate"
    r"|ratings? received)"
)
MEAN_RATING = (
    r"(?:(?:nota|avaliacao|pontuacao) media|media (?:das (?:notas|avaliacoes)|de (?:notas|avaliacoes))"
    r"|(?:mean|average) (?:rating|score))"
)

PERIOD = (
    r"(?:(?:no|neste|nesse|deste|do|durante o|ao longo do) <length>"
    r"|(?:em|de|no|do|entre|ao longo de) <name>(?:,? (?:de )?<year>)?"
    r"|(?:in|during|for|over|of)? ?(?:the|this) <length>"
    r"|(?:in|during|for|over|of)(?: the)? <name>(?:,? (?:of )?<year>)?)"
)
"""What says that the whole period is meant; `scope` puts in what its length, itself and its year are called."""

LEAD = (
    r"(?:realizamos|fizemos|prestamos|executamos|registramos|tivemos|atendemos|somamos|totalizamos"
    r"|contabilizamos|recebemos|identificamos|foram|houve|ha|restam|permanecem|seguem|continuam|ficaram"
    r"|ocorreram|nao houve|sem"
    r"|we (?:carried out|made|handled|had|did|recorded|received|answered)|there (?:were|was|are|is)"
    r"|a total of|um total de|total de|remain|received|had|were)"
)
"""What begins a count of all."""

FILLER = (
    r"(?:(?>realizados?|realizadas?|registrad[oa]s?|prestados?|recebid[oa]s|ao todo|no total|em aberto"
    r"|um total de|total de|a total of|in total|in all|os|as|the|abertos|open),? )*"
)
_OFTEN = (
    r"(?:foi|foram|fica|ficou|ficaram|ficando|esta|estao|e|era|chegou a|chegaram a|atingiu|alcancou|subiu|caiu"
    r"|passou|manteve-se|fechou|fechamos|encerrou|registrou|alcancamos|atingimos|cumprimos|ficamos|de|em|para|a|dos|das|os|as|do|da|que|sao|nossos|geral|total|indice|taxa"
    r"|percentual|cumprimento|atendimento|was|were|is|are|of|at|to|the|our|all|stood|reached|rose|fell"
    r"|came|in|with|compliance|rate|overall|share|por cento|per cent|percent|solucao|resposta|resolucao"
    r"|resolution|response|primeira|first|contratual|mediana|mediano|medio|media|median|mean|average)"
)
# Atomic: a word that is in two of these lists must not be tried in both.
GAP = rf"(?:(?>\b{PERIOD}\b|\b{_OFTEN}\b|{JOBS}\b|{DONE}\b|{SOLVED}\b|{ANSWERED}\b|[:=(,–—-]) ?)*"
"""The words that may stand between a figure's name and its value, or the other way round."""

BOUNDS: Mapping[str, str] = {
    ">": r"(?:mais d[eo]|mais que|acima d[eo]|superior a|pelo menos|ao menos|no minimo|more than|over|above|at least)",
    "<": r"(?:menos d[eo]|menos que|abaixo d[eo]|inferior a|no maximo|ate|less than|fewer than|under|below|at most|up to)",
    "~": r"(?:cerca de|aproximadamente|quase|em torno de|perto de|por volta de|about|around|nearly|almost|approximately|some)",
}
"""What makes a number a bound, by what it bounds to."""
BOUND = rf"(?:(?:{'|'.join(BOUNDS.values())}) )?"

CHANGED = re.compile(
    r"aument|reduc|reduz|cresc|queda|melhor(?:ou|a) (?:de|em)|variac|desconto|increase|decrease|reduction"
    r"|growth|drop|improve|discount|cai(?:u|ram) \S*$|subi(?:u|ram) \S*$|(?:fell|rose) by"
)
"""What makes a percentage one of change."""

TARGET = re.compile(
    r"\bmetas?\b|objetivo|contrat|prometid|limite|compromiss|combinad|acordad|exigid|minimo|promis|agreed"
    r"|\btargets?\b|\bgoals?\b|required|minimum|commit|\bto be\b|\bback (?:at|to)\b|\bvoltar\b|\bretomar\b|\bsla de\b|confian|margem|interval|incertez"
)
"""What makes a number one that was aimed at."""
