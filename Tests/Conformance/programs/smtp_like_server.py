# A line protocol with states, errors and a final dot.
import re
import socket
import threading

class Session:
    def __init__(self):
        self.sender, self.recipients, self.mails = None, [], []

    def command(self, line):
        verb = line[:4].upper()
        if verb == 'HELO':
            return '250 hello ' + line[5:]
        if verb == 'MAIL':
            m = re.fullmatch(r'MAIL FROM:<([^>]+)>', line, re.IGNORECASE)
            if not m:
                return '501 syntax'
            self.sender = m.group(1)
            return '250 ok'
        if verb == 'RCPT':
            if self.sender is None:
                return '503 MAIL first'
            self.recipients.append(re.search(r'<(.*?)>', line)[1])
            return '250 ok'
        if verb == 'DATA':
            return '354 go on' if self.recipients else '503 RCPT first'
        if verb == 'QUIT':
            return '221 bye'
        return '500 what?'

def serve(conn, session):
    with conn, conn.makefile('rw', newline='\r\n') as f:
        def reply(text):
            f.write(text + '\n')
            f.flush()
        reply('220 ready')
        while line := f.readline():
            answer = session.command(line.rstrip('\r\n'))
            reply(answer)
            if answer.startswith('354'):
                body = []
                while (line := f.readline().rstrip('\r\n')) != '.':
                    body.append(line[1:] if line.startswith('..') else line)
                session.mails.append((session.sender, session.recipients[:], body))
                reply('250 queued')
            if answer.startswith('221'):
                return

a, b = socket.socketpair()
session = Session()
t = threading.Thread(target=serve, args=(b, session))
t.start()
f = a.makefile('rb')
print(f.readline())
for line in ('HELO me', 'RCPT TO:<x@y>', 'MAIL me', 'MAIL FROM:<a@b>', 'DATA', 'RCPT TO:<c@d>', 'JUMP', 'DATA',
             'Subject: hi\r\n\r\n..dots\r\n.', 'QUIT'):
    a.sendall(line.encode() + b'\r\n')
    print(line.split('\r')[0], '->', f.readline())
t.join()
print(session.mails)
