try:
    raise ValueError("v")
except "ValueError":
    pass
