# object_hook, parse_float, dump and load.
import io
import json

print(json.loads('{"x": {"y": 1}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"b": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('[1.5, 2]', parse_float=str, parse_int=lambda s: int(s) * 10))
f = io.StringIO()
print(json.dump({'n': [1, 2]}, f), repr(f.getvalue()))
f.seek(0)
print(json.load(f))
print(json.load(io.BytesIO(b'["from bytes"]')))
lines = '{"n": 1}\n{"n": 2}\n'
print([json.loads(line)['n'] for line in lines.splitlines()])
decoder = json.JSONDecoder()
print(decoder.raw_decode('[1, 2] and the rest'))
original = {'list': [1, 2.5, None, True], 'text': 'ü'}
print(json.loads(json.dumps(original)) == original)
print(json.loads(json.dumps((1, 2))), json.loads(json.dumps({1: 2})))
