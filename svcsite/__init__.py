"""svcsite: service reports as plain text in git, checked and published as an archive.

Data flows one way, and a room knows only those to its left:

    files -> source -> record -> words -> checks -> ledger -> measures -> audits -> views -> formats -> press

- `source`: text with positions: files, front matter, sections, spans, defects
- `record`: what a visit, a customer, a contract and the settings mean; every name in both languages
- `words`: every phrase said to a person, in both languages
- `checks`: the rules; decides what enters the ledger
- `ledger`: the admitted reports in short, in cases, and sliced
- `measures`: every number, and the reports behind it
- `audits`: judges against figures what people typed, what was delivered, what was promised
- `views`: plain data for one kind of page, a chart, a list; `views.links` says where pages live
- `formats`: diagnostics as text, JSON, GitHub's commands, GitLab's, SARIF, JUnit, a reviewer's summary
- `press`: views to files: pages stamped into shells that MkDocs made, drawings, lists, feeds, the search
- `delivery`: a client report leaving the house: PDF, mail, the frozen record
- `authoring`: a new archive, a new report, the draft of a client report, an import, what phones share, the schema for editors
- `mkdocs_bridge`: MkDocs' events; the only room that imports it
- `cli`: one file a verb
- `resources`: where templates and hooks are found

`docs/architecture.md` tells the same at more length.
"""
