"""What one report adds to a figure, as the list behind the figure says it."""

from __future__ import annotations

from svcsite.words.text import Text

TARGET = Text(en="target {time}", pt="meta {time}")
IN_TIME = Text(en="on time", pt="no prazo")
LATE = Text(en="late by {time}", pt="fora do prazo por {time}")
OVERDUE = Text(en="overdue by {time}", pt="em atraso há {time}")
MISSED = Text(en="late", pt="fora do prazo")
COUNTS_ON = Text(en="counts on {day}", pt="conta em {day}")
PAUSED = Text(en="clock stopped for {time}", pt="tempo suspenso {time}")
SCORE = Text(en="score {score}", pt="nota {score}")
SATISFIED = Text(en="satisfied", pt="satisfeito")
ANSWERED = Text(en="rated", pt="avaliou")
NOT_ANSWERED = Text(en="did not rate", pt="não avaliou")
CAME_BACK = Text(en="came back", pt="reincidência")
DID_NOT = Text(en="did not come back", pt="sem reincidência")
FIRST_VISIT = Text(en="fixed at the first visit", pt="resolvido na primeira visita")
NOT_FIRST = Text(en="not at the first visit", pt="não resolvido na primeira visita")
IN_VAIN = Text(en="unproductive", pt="improdutiva")
PRODUCTIVE = Text(en="productive", pt="produtiva")
STILL_OPEN = Text(en="still open", pt="ainda em aberto")
OVER_ON = Text(en="over on {day}", pt="encerrado em {day}")
