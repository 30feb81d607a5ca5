"""A site shown while it is written: files watched, the site made anew, open pages told.

- `watching`: what was saved, as the system tells it
- `news`: what open pages are told
- `server`: the published folder, given to browsers
- `loop`: build, tell, wait, and again

Nothing here knows of reports or of MkDocs: how to build is for the caller to say.
"""
