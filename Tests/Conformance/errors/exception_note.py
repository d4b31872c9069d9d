e = ValueError("base")
e.add_note("a note is the last line")
raise e
