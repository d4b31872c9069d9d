# A client's command line and its input, served by a thread.
import argparse
import socket
import sys
import threading

parser = argparse.ArgumentParser(description='Send lines to a server.')
parser.add_argument('--times', type=int, default=1)
parser.add_argument('--upper', action='store_true')
parser.add_argument('greeting')
args = parser.parse_args()
print(args.greeting, args.times, args.upper)

listener = socket.create_server(('127.0.0.1', 0))

def serve():
    conn, _ = listener.accept()
    with conn, conn.makefile('r', encoding='utf-8') as f:
        for line in f:
            text = line.rstrip('\n')
            conn.sendall(((text.upper() if args.upper else text) * args.times + '\n').encode())

t = threading.Thread(target=serve)
t.start()
s = socket.create_connection(listener.getsockname())
answers = s.makefile('r', encoding='utf-8')
name = input('name? ')
print()
for line in [f'{args.greeting} {name}\n'] + list(sys.stdin):
    s.sendall(line.encode())
    print('server:', answers.readline(), end='')
s.shutdown(socket.SHUT_WR)
print(repr(answers.readline()))
t.join()
print('no server?', file=sys.stderr)
sys.exit(3)
