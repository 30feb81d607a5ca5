"""What the pages of ratings say."""

from __future__ import annotations

from svcsite.words.text import Counted, Text

LABELS: dict[str, Text] = {
    "distribution": Text(en="Distribution of ratings", pt="Distribuição das notas"),
    "one_score": Text(en="Score", pt="Nota"),
    "answers_given": Text(en="Ratings", pt="Avaliações"),
    "unrated": Text(en="Not counted: no score", pt="Não considerados: sem nota"),
    "lowest_first": Text(en="Ratings, lowest first", pt="Avaliações, das notas mais baixas"),
    "ratings_by_customer": Text(en="By customer", pt="Por cliente"),
    "ratings_by_year": Text(en="By year", pt="Por ano"),
    "ratings_by_month": Text(en="By month", pt="Por mês"),
    "adjusted_mean": Text(
        en="Mean adjusted for the number of ratings", pt="Média ajustada pelo nº de avaliações"
    ),
    "adjusted_short": Text(en="Adjusted mean", pt="Média ajustada"),
    "no_ratings_yet": Text(en="No ratings yet.", pt="Nenhuma avaliação até agora."),
    "rated_year": Text(en="Year", pt="Ano"),
    "rated_customer": Text(en="Customer", pt="Cliente"),
    "value": Text(en="Value", pt="Valor"),
    "rated_month": Text(en="Month", pt="Mês"),
    "uncertainty": Text(en="Uncertainty (95%)", pt="Margem de incerteza (95%)"),
    "all_ratings": Text(en="All ratings", pt="Todas as avaliações"),
}
"""Short labels by name, which templates read in the page's language."""

RATINGS = Text(en="Ratings", pt="Avaliações")
OF_YEAR = Text(en="Ratings of {year}", pt="Avaliações de {year}")
OF_CUSTOMER = Text(en="Ratings of {customer}", pt="Avaliações de {customer}")
SUMMARY = Text(
    en="What customers think: mean, satisfied customers, by month, by customer and by year.",
    pt="O que os clientes acham: nota média e clientes satisfeitos, por mês, por cliente e por ano.",
)
LIST_SUMMARY = Text(
    en="The lowest ratings first, each with what the customer said.",
    pt="As notas mais baixas primeiro, cada uma com o que o cliente disse.",
)
SCORE = Text(en="Score {score}", pt="Nota {score}")
BETWEEN = Text(en="{lowest} to under {below}", pt="{lowest} a menos de {below}")
UP_TO = Text(en="{lowest} to {highest}", pt="{lowest} a {highest}")
DISTRIBUTION = Text(
    en="How many customers gave each score; each column leads to those ratings.",
    pt="Quantos clientes deram cada nota; cada coluna leva a essas avaliações.",
)
MEAN_BY_MONTH = Text(en="Mean rating by month", pt="Nota média por mês")
MEAN_BY_MONTH_SHOWS = Text(
    en="The mean of each month with its 95% uncertainty; the line is where satisfied begins. "
    "A hollow point has fewer than five ratings.",
    pt="A média de cada mês com a margem de incerteza de 95%; a linha marca onde começa o cliente "
    "satisfeito. Um ponto vazado tem menos de cinco avaliações.",
)
SATISFIED_BY_MONTH = Text(
    en="Satisfied customers by month ({score} or more)",
    pt="Clientes satisfeitos por mês (nota {score} ou mais)",
)
SATISFIED_BY_MONTH_SHOWS = Text(
    en="The share of satisfied customers in each month. A hollow point has fewer than five ratings.",
    pt="A parte de clientes satisfeitos em cada mês. Um ponto vazado tem menos de cinco avaliações.",
)
MEAN_BY_CUSTOMER = Text(en="Mean rating by customer", pt="Nota média por cliente")
MEAN_BY_CUSTOMER_SHOWS = Text(
    en="The mean of each customer with its 95% uncertainty, by name; the line is where satisfied "
    "begins. A hollow point has fewer than five ratings.",
    pt="A média de cada cliente com a margem de incerteza de 95%, por nome; a linha marca onde "
    "começa o cliente satisfeito. Um ponto vazado tem menos de cinco avaliações.",
)
SATISFIED_FROM = Text(en="satisfied from {score}", pt="satisfeito a partir de {score}")
SCALE = Text(en="score from {lowest} to {highest}", pt="nota de {lowest} a {highest}")
INTERVAL = Text(en="{low} to {high}", pt="de {low} a {high}")
SHARE = Text(en="share of ratings", pt="parte das avaliações")
ADJUSTED_LEAD = Text(
    en="The adjusted mean counts as if there were {weight} more ratings at the archive's mean, "
    "{prior}: with few ratings it stays near it.",
    pt="A média ajustada conta como se houvesse mais {weight} notas iguais à média do acervo, "
    "{prior}: com poucas avaliações, fica perto dela.",
)
RATING_COUNT = Counted(
    none=Text(en="no ratings", pt="nenhuma avaliação"),
    one=Text(en="1 rating", pt="1 avaliação"),
    more=Text(en="{number} ratings", pt="{number} avaliações"),
)
BASE = Counted(
    none=Text(en="no ratings", pt="nenhuma avaliação"),
    one=Text(en="based on 1 rating", pt="base: 1 avaliação"),
    more=Text(en="based on {number} ratings", pt="base: {number} avaliações"),
)
