# string's constants, Template and Formatter.
import string

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.octdigits)
print(string.punctuation, repr(string.whitespace), len(string.ascii_letters), len(string.printable))
t = string.Template('$name owes $$${amount} to ${who}s')
print(t.substitute(name='Ann', amount=5, who='friend'), t.safe_substitute(name='Bob'), t.template)
for call in (lambda: t.substitute(name='x'), lambda: string.Template('$ bad').substitute()):
    try:
        call()
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
print(string.capwords('hello  big world'), string.capwords('a-b-c', '-'))
print(string.Formatter().format('{0} {name!r:>6} {1[0]}', 'x', [7], name='y'))
print([part for part in string.Formatter().parse('a{b!r:c}d{}')])
