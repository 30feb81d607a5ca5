"""Every phrase said to a person, in English and Brazilian Portuguese.

The names of the format itself are in `record.vocabulary`. One module for each place where words are said.
"""
