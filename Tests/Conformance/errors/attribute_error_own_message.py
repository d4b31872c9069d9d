class C:
    def __getattr__(self, name):
        raise AttributeError(f"my own text for {name}")


C().thing
