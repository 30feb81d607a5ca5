"""Which lists the site has as files of data, each beside its page."""
