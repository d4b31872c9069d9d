# JSON to values.
import json

for text in ('null', 'true', 'false', '0', '-12', '3.25', '1e3', '"x"', '[]', '{}', ' [1, 2 ] ', '{"a": {"b": [1.0]}}',
             r'"\u00e9\n\"\\\/"', r'"\ud83d\ude00"', '1E-2', '-0', '"中"', 'NaN', '-Infinity', '123456789012345678901'):
    print(repr(json.loads(text)))
print(json.loads(b'{"bytes": 1}'), json.loads(bytearray(b'[1]')))
print(json.loads('{"a": 1, "a": 2}'), list(json.loads('{"z": 1, "a": 2}')))
print(type(json.loads('1')).__name__, type(json.loads('1.0')).__name__)
