# wrap, fill, dedent, indent, shorten.
import textwrap

text = 'The quick brown fox jumped over the lazy dog. It was averylongwordindeed that day.'
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 30))
print(textwrap.fill(text, width=40, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap('', 10), textwrap.wrap('abcdefghij', 4), textwrap.wrap('abcdefghij kl', 4, break_long_words=False))
print(textwrap.dedent('''
    first
      second

    third
    '''))
print(textwrap.indent('a\n\nb\n', '> '), textwrap.indent('a\nb', '-', lambda line: 'b' in line))
print(textwrap.shorten('Hello  world, how are you?', 15), textwrap.shorten('Hello world', 8, placeholder='...'), textwrap.shorten('fits', 10))
print(textwrap.wrap('well-known half-baked ideas', 8), textwrap.wrap('a\tb\nc', 10), textwrap.wrap('one two three', 7, max_lines=1))
try:
    textwrap.wrap('x', 0)
except ValueError as e:
    print(e)
