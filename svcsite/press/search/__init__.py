"""What the search of the site finds: records to lean fragments, fragments to Pagefind's index, kept."""
