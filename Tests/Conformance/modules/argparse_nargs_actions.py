# nargs, append, count, const and types.
import argparse

p = argparse.ArgumentParser(prog='p')
p.add_argument('files', nargs='+')
p.add_argument('-v', action='count', default=0)
p.add_argument('-e', '--exclude', action='append')
p.add_argument('--size', nargs=2, type=int, metavar=('W', 'H'))
p.add_argument('--log', nargs='?', const='default.log')
p.add_argument('--no-color', dest='color', action='store_false')
p.add_argument('--level', action='store_const', const=9)
p.add_argument('--cache', action=argparse.BooleanOptionalAction, default=True)
for line in ('a', 'a b -vvv', 'a -e x --exclude y', 'a --size 3 4', 'a --log', 'a --log my.log', 'a --no-color --level', 'a --no-cache'):
    print(vars(p.parse_args(line.split())))
print(p.format_usage(), end='')
def port(text):
    n = int(text)
    if not 0 < n < 65536:
        raise argparse.ArgumentTypeError(f'{n} is no port')
    return n
q = argparse.ArgumentParser(prog='q', exit_on_error=False)
q.add_argument('--port', type=port)
print(q.parse_args(['--port', '80']))
try:
    q.parse_args(['--port', '70000'])
except argparse.ArgumentError as e:
    print(e)
