# Positionals and options.
import argparse

parser = argparse.ArgumentParser(prog='server.py', description='A small server.')
parser.add_argument('host')
parser.add_argument('port', type=int, nargs='?', default=9999)
parser.add_argument('-v', '--verbose', action='store_true')
parser.add_argument('-n', '--count', type=int, default=1, help='how often')
parser.add_argument('--name', dest='who', metavar='NAME')
parser.add_argument('--mode', choices=['tcp', 'udp'], default='tcp')
for line in ('localhost', 'h 80 -v', '-n 3 h', 'h --count=5 --name x', '--mode udp h 1', '-vn2 h', 'h --verb', '-- -h'):
    print(line, '->', parser.parse_args(line.split()))
args = parser.parse_args(['a', '5'])
print(args.host, args.port + 1, args.verbose, args.who, vars(args)['mode'], 'host' in args)
print(args == argparse.Namespace(host='a', port=5, verbose=False, count=1, who=None, mode='tcp'))
print(parser.parse_known_args(['h', '--zzz', '1', '2']))
