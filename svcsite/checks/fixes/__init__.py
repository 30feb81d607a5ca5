"""What has one right answer, written so: `svcsite check --fix`.

A fix reads one file and gives edits, stretches of text and what takes their place; all else stays as it is to the
byte. `mending` makes the edits of every fix on one file and keeps only those after which the file still means the
same and no rule finds anything new; `archive` does so for a whole archive.
"""
