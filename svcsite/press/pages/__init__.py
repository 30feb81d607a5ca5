"""One module for each family of pages: what it is made from, and how the site plans it."""
