"""Plain data for one kind of page each: what a template shows, in words. Knows nothing of HTML and files."""
