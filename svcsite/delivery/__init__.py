"""A client report leaving the house: PDF, mail, the frozen record of what was delivered. Knows nothing of MkDocs."""
