try:
    {}["missing"]
except KeyError as e:
    raise RuntimeError("could not look it up") from e
