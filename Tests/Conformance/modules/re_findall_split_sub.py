# findall, finditer, split, sub.
import re

text = 'one 1, two 22, three 333'
print(re.findall(r'\d+', text), re.findall(r'(\w+) (\d+)', text), re.findall(r'(\d)\d*', text))
print([(m.group(), m.start()) for m in re.finditer(r'[a-z]+', text)])
print(re.split(r',\s*', text), re.split(r'(\d)', 'a1b2c'), re.split('x', 'abc'), re.split(r'\s', ' a b '), re.split(',', 'a,b,c', 1))
print(re.sub(r'\d+', '#', text), re.sub(r'(\w+) (\d+)', r'\2 \1', text), re.sub('a', 'b', 'aaa', count=2))
print(re.sub(r'\d+', lambda m: str(int(m.group()) * 2), text), re.subn('o', '0', text))
print(re.sub(r'(?P<w>\w+)', r'<\g<w>>', 'a b'), re.sub('', '-', 'ab'), re.sub('x*', '-', 'abxd'))
print(re.findall('', 'ab'), re.findall('a|b', 'cab'), re.escape('a.b*c[d]'), re.escape('a b-c'))
print(re.sub(r'\\', '/', r'a\b'), re.sub('b', r'\n', 'abc') == 'a\nc', re.split(r'\b', 'hi you'))
