# Subcommands.
import argparse

parser = argparse.ArgumentParser(prog='tool')
parser.add_argument('--debug', action='store_true')
sub = parser.add_subparsers(dest='command', required=True, help='what to do')
serve = sub.add_parser('serve', help='be a server')
serve.add_argument('--port', type=int, default=0)
send = sub.add_parser('send', aliases=['s'], help='be a client')
send.add_argument('text', nargs='+')
send.set_defaults(function=lambda args: ' '.join(args.text))
for line in ('serve', '--debug serve --port 5', 'send a b'):
    args = parser.parse_args(line.split())
    print(args.command, args.debug, getattr(args, 'port', None), args.function(args) if hasattr(args, 'function') else '-')
print(parser.format_help())
print(serve.format_usage(), end='')
try:
    parser.parse_args(['fly'])
except SystemExit as e:
    print(e.code)
