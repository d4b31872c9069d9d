s = """never closed
and more
