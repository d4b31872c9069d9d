# Patterns nested too deep, and counts too large.
import re

patterns = ['(' * 65536, '(?:' * 5000 + ')' * 5000, '[' * 10000, 'a{99999999999999999999}',
            '(a{0,60000}){0,60000}' * 3, '(?P<' + 'x' * 100000, '\\' , '(?<=a+)b', '*']
for pattern in patterns:
    try:
        re.compile(pattern)
        print('compiled')
    except (re.error, RecursionError, OverflowError, MemoryError) as error:
        print('refused')
