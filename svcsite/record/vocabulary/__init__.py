"""Every name of the format in English and Brazilian Portuguese, stated once.

`shapes` has the keys of each kind of mapping, `headings` the sections of a report, `values` the words that
stand for a choice. Whatever a person types is compared folded (`names.fold`), so accents, capitals, blanks and
hyphens never matter.
"""
