"""What a visit, a customer, a contract and the archive's settings mean.

Readers turn a `source.Document` into a frozen pydantic record, or None, and the defects met on the way. Knows
nothing of rules and their severity, figures or pages.
"""
