e = RuntimeError("main text")
e.add_note("note one")
e.add_note("note two")
try:
    raise e
finally:
    print("finally first")
