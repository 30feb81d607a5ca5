"""Text with positions: files, front matter, sections, spans and defects.

Knows nothing of service, ratings or rules. Nothing here raises or prints for what a file contains:
a reader gives what it could read and the defects it met.
"""
