try:
    {}["k"]
except KeyError:
    raise ValueError("clean text") from None
