"""The site as a person meets it: in a browser, by keyboard, on a phone."""
