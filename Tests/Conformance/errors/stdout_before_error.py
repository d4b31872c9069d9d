print("no newline before the error", end="")
raise ValueError("stdout is still flushed")
