# A generator that asks itself for the next value, and one that awaits itself by yield from.
def own():
    yield next(generator)


def chain():
    yield from generator


for function in (own, chain):
    generator = function()
    try:
        next(generator)
    except ValueError as error:
        print(error)


def deep(n):
    yield from deep(n + 1)


try:
    next(deep(0))
except RecursionError as error:
    print(type(error).__name__)
