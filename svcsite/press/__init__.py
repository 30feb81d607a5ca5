"""Views to HTML files: shell, stamp, markup, printing. Knows nothing of MkDocs."""
