class Worse(Exception):
    def __str__(self):
        raise ValueError("str fails")


raise Worse("x")
