"""How a client report tells facts in sentences: deadlines, open cases, ratings, promises, and the names of things."""
