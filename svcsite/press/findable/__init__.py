"""What can be found: the search's entries of each family of pages, with the records they make."""
