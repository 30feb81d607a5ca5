"""What a field wants, by example: the end of the sentence "invalid value for ...; write ..."."""

from __future__ import annotations

from svcsite.words.text import Text

EXPECTED = {
    "moment": Text(
        en="a date and time like 2026-10-02 09:12, or a date",
        pt="data e hora como 02/10/2026 9h12, ou só a data",
    ),
    "impossible": Text(
        en="a day and an hour that exist, the day before the month: 02/10/2026 9h12",
        pt="um dia e uma hora que existam, o dia antes do mês: 02/10/2026 9h12",
    ),
    "day": Text(en="a date like 2026-10-02", pt="uma data como 02/10/2026"),
    "number": Text(en="a number like 9 or 9.5", pt="um número como 9 ou 9,5"),
    "whole": Text(en="a whole number like 120", pt="um número inteiro como 120"),
    "count": Text(en="how many, like 0 or 12", pt="uma quantidade como 0 ou 12"),
    "yes-no": Text(en="yes or no", pt="sim ou não"),
    "duration": Text(
        en="a duration like 4h, 90 min or 30 days", pt="um tempo como 4h, 90 min ou 30 dias"
    ),
    "size": Text(en="a size like 5 MB or 800 KB", pt="um tamanho como 5 MB ou 800 KB"),
    "percent": Text(en="a percentage like 95%", pt="um percentual como 95%"),
    "sha256": Text(
        en="a SHA-256, 64 digits from 0 to f, as sha256sum prints it",
        pt="um SHA-256, 64 dígitos de 0 a f, como o sha256sum mostra",
    ),
    "timezone": Text(
        en="a time zone like America/Sao_Paulo", pt="um fuso horário como America/Sao_Paulo"
    ),
    "language": Text(en="pt-BR or en", pt="pt-BR ou en"),
    "hours": Text(
        en="hours like mon-fri 08:00-18:00, or 24x7",
        pt="um horário como seg-sex 08:00-18:00, ou 24x7",
    ),
    "scale": Text(en="a scale like 0-10", pt="uma escala como 0-10"),
    "text": Text(en="a text", pt="um texto"),
    "mapping": Text(
        en="keys and values, each on a line of its own", pt="campos e valores, um por linha"
    ),
    "list": Text(en="a list like [one, two]", pt="uma lista como [um, dois]"),
    "pairs": Text(en="a list of texts", pt="uma lista de textos"),
    "field-name": Text(en="names of fields of a report", pt="nomes de campos do relatório"),
    "section-name": Text(en="names of sections of a report", pt="nomes de seções do relatório"),
}
