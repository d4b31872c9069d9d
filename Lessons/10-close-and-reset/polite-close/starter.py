def serve_one(listener):
    """Serves one client: reads a line, answers BYE, and returns the line."""
