def f(colour=None):
    pass


f(color="red")
