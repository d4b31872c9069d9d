# What is wrong with this JSON.
import json

for text in ('', '{', '[1,', '[1 2]', "{'a': 1}", '{"a" 1}', '{"a": }', '[1,]', '"open', 'nul', '1 2', '{"a": 1,}',
             '"\\x"', '"\n"', '[1]\n\n]', '01', '+1', '.5', '"\\u12"'):
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), '->', e)
try:
    json.loads('{"a":\n  oops}')
except ValueError as e:
    print(type(e).__name__, e.msg, e.lineno, e.colno, e.pos)
for wrong in (None, 5, ['x']):
    try:
        json.loads(wrong)
    except TypeError as e:
        print(e)
