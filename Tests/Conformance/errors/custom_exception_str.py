class Odd(Exception):
    def __str__(self):
        return "made by __str__"


raise Odd("ignored")
