# stdin, stdout and stderr.
import sys

print(sys.stdin.readline(), end='')
print(repr(sys.stdin.readline()))
print(sys.stdin.read(3))
for line in sys.stdin:
    print('line', repr(line))
print(repr(sys.stdin.read()), repr(sys.stdin.readline()))
print(sys.stdout.write('written\n'))
sys.stdout.flush()
print('to stdout', file=sys.stdout)
print('to stderr', file=sys.stderr)
sys.stderr.write('last on stderr\n')
print(sys.stdout.encoding.lower(), sys.stdin.encoding.lower())
print(sys.stdout.isatty(), sys.stdout.name, sys.stderr.name, sys.stdin.name)
print('a', 'b', sep='-', end='!\n', flush=True)
