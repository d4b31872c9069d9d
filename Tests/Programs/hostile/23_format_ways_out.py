# Attributes reached through format strings.
class Endless(dict):
    def __missing__(self, key):
        return '{%s}'.format_map(self) if key else self


def function():
    pass


for text in ['{0.__globals__}', '{0.__class__.__base__.__subclasses__}', '{0.__code__.co_code}',
             '{0.__init__.__globals__}', '{0.__doc__.__class__.__base__.__subclasses__}']:
    try:
        print('OPEN', text.format(function))
    except AttributeError as error:
        print('closed', text)
print('{0.__class__.__mro__}'.format(1))
try:
    print('{x[y][z]}'.format_map(Endless()))
except (RecursionError, TypeError, ValueError, KeyError) as error:
    print('refused')
try:
    print('{:{:{}}}'.format(1, 2, 3))
except ValueError as error:
    print(error)
