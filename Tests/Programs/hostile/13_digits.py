# An integer read from too many digits, and written with too many.
try:
    int('9' * 10**6)
except ValueError as error:
    print(error)
try:
    str(1 << 60000)
except ValueError as error:
    print(error)
