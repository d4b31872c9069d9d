# A control connection, and a data connection for each transfer.
import re
import socket
import threading

FILES = {'a.txt': b'first file\n', 'b.bin': bytes(range(256)) * 20}

def serve(listener):
    control, _ = listener.accept()
    passive = None
    with control, control.makefile('r', newline='\n') as lines:
        def reply(text):
            control.sendall(text.encode() + b'\r\n')
        reply('220 ready')
        for line in lines:
            verb, _, argument = line.strip().partition(' ')
            if verb == 'PASV':
                passive = socket.create_server(('127.0.0.1', 0))
                high, low = divmod(passive.getsockname()[1], 256)
                reply(f'227 Entering Passive Mode (127,0,0,1,{high},{low})')
            elif verb == 'RETR' and passive is None:
                reply('425 PASV first')
            elif verb == 'RETR' and argument not in FILES:
                reply('550 no such file')
            elif verb == 'RETR':
                reply('150 here it comes')
                data, _ = passive.accept()
                data.sendall(FILES[argument])
                data.close()
                passive.close()
                passive = None
                reply('226 done')
            elif verb == 'QUIT':
                reply('221 bye')
                return

listener = socket.create_server(('127.0.0.1', 0))
t = threading.Thread(target=serve, args=(listener,))
t.start()
control = socket.create_connection(listener.getsockname())
replies = control.makefile('r')
def command(text):
    control.sendall(text.encode() + b'\r\n')
    return replies.readline().strip()
print(replies.readline().strip())
print(command('RETR a.txt'))
for name in ('a.txt', 'b.bin'):
    numbers = [int(n) for n in re.search(r'\((.*)\)', command('PASV'))[1].split(',')]
    address = '.'.join(map(str, numbers[:4])), numbers[4] * 256 + numbers[5]
    print(command('RETR ' + name))
    with socket.create_connection(address) as data:
        content = b''.join(iter(lambda: data.recv(1000), b''))
    print(name, len(content), content == FILES[name], replies.readline().strip())
command('PASV')
print(command('RETR nope'), '|', command('QUIT'))
t.join()
