def f():
    print("no return")


a, b = f()
