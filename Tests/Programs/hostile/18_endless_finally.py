# A loop in a finally clause.
try:
    1 / 0
finally:
    while True:
        pass
