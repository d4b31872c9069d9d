# The help text.
import argparse

parser = argparse.ArgumentParser(prog='client.py', description='Talk to a server.', epilog='Ports below 1024 need privileges.')
parser.add_argument('host', help='where the server is')
parser.add_argument('port', type=int, help='its port, a number')
parser.add_argument('messages', nargs='*', help='what to send')
parser.add_argument('-t', '--timeout', type=float, default=5.0, metavar='SECONDS', help='give up after (default: %(default)s)')
parser.add_argument('-u', '--udp', action='store_true', help='datagrams in place of a stream, which is a long explanation that has to be wrapped')
parser.add_argument('--mode', choices=('text', 'binary'), help='how to read')
parser.add_argument('--version', action='version', version='%(prog)s 1.0')
group = parser.add_argument_group('output', 'where it goes')
group.add_argument('--quiet', action='store_const', const=0, dest='level', help=argparse.SUPPRESS)
group.add_argument('--log', metavar='FILE', required=True)
print(parser.format_help())
print(parser.format_usage())
parser.print_usage()
try:
    parser.parse_args(['--version'])
except SystemExit as e:
    print('exit', e.code)
