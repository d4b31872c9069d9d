# The errors of argparse, with their texts.
import argparse
import contextlib
import io

def parser():
    p = argparse.ArgumentParser(prog='prog')
    p.add_argument('port', type=int)
    p.add_argument('--mode', choices=['tcp', 'udp'])
    p.add_argument('--count', type=int)
    p.add_argument('--pair', nargs=2)
    group = p.add_mutually_exclusive_group()
    group.add_argument('--loud', action='store_true')
    group.add_argument('--quiet', action='store_true')
    return p

for line in ('', 'x', '80 extra', '80 --mode sctp', '80 --count', '80 --count x', '80 --zzz', '80 --pair 1', '80 --loud --quiet', '80 --loud=1', '80 --'):
    errors = io.StringIO()
    try:
        with contextlib.redirect_stderr(errors):
            print(parser().parse_args(line.split()))
    except SystemExit as e:
        print(repr(line), e.code, errors.getvalue().splitlines()[-1])
errors = io.StringIO()
try:
    with contextlib.redirect_stderr(errors):
        parser().error('my own words')
except SystemExit as e:
    print(e.code)
    print(errors.getvalue(), end='')
