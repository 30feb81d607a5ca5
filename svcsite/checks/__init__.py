"""The gate: judges files and records by a table of rules, and decides what enters the ledger.

Readers say what they met (`source.Defect`); only here does it get a code, a severity and a message in the
archive's language. Knows nothing of figures, pages or MkDocs.
"""
