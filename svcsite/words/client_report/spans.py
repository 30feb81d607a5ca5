"""How the prose of client reports tells periods and lengths of time."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

IN_MONTH = Text(en="in {month}", pt="em {month}")
IN_TWO_MONTHS = Text(en="in {month} and {other}", pt="em {month} e {other}")
IN_QUARTER = Text(en="in the {number} quarter of {year}", pt="no {number} trimestre de {year}")
IN_HALF = Text(en="in the {number} half of {year}", pt="no {number} semestre de {year}")
IN_YEAR = Text(en="in {year}", pt="em {year}")
OF_MONTH = Text(en="for {month} {year}", pt="de {month} de {year}")
OF_TWO_MONTHS = Text(en="for {month} and {other} {year}", pt="de {month} e {other} de {year}")
OF_QUARTER = Text(en="for the {number} quarter of {year}", pt="do {number} trimestre de {year}")
OF_HALF = Text(en="for the {number} half of {year}", pt="do {number} semestre de {year}")
OF_YEAR = Text(en="for {year}", pt="de {year}")
SO_FAR = Text(en="{period}, up to {day},", pt="{period}, até {day},")
ORDINALS = (
    Text(en="first", pt="1º"),
    Text(en="second", pt="2º"),
    Text(en="third", pt="3º"),
    Text(en="fourth", pt="4º"),
)
UNDER_A_MINUTE = Text(en="less than a minute", pt="menos de um minuto")
AGE = Counted(
    none=Text(en="for less than a day", pt="há menos de um dia"),
    one=Text(en="for {days}", pt="há {days}"),
    more=Text(en="for {days}", pt="há {days}"),
)
LATER = Counted(
    none=Text(en="on the same day", pt="no mesmo dia"),
    one=Text(en="{days} later", pt="{days} depois"),
    more=Text(en="{days} later", pt="{days} depois"),
)
