"""The admitted records, sliced the ways that figures and pages ask for them. Knows nothing of HTML."""
