"""JSON Schema of the files a team writes, for editors: made from the records and the vocabulary.

A schema offers the keys and words of the language asked for, and takes every spelling that the reader takes: what
is underlined in an editor is wrong for `svcsite check` too. It is of draft 7, which all editors know, and keeps to
keywords that mean the same in draft 2020-12.
"""
