# Telnet's commands are taken out of the stream, 0xFF is doubled.
import socket

IAC, DONT, DO, WONT, WILL = 255, 254, 253, 252, 251
NAMES = {DONT: 'DONT', DO: 'DO', WONT: 'WONT', WILL: 'WILL'}

class Filter:
    """Separate text from commands, whatever the pieces."""
    def __init__(self):
        self.state, self.commands = 'text', []
    def feed(self, data):
        text = bytearray()
        for byte in data:
            if self.state == 'text':
                if byte == IAC:
                    self.state = 'iac'
                else:
                    text.append(byte)
            elif self.state == 'iac':
                if byte == IAC:
                    text.append(IAC)
                    self.state = 'text'
                elif byte in NAMES:
                    self.state = byte
                else:
                    self.commands.append((byte, None))
                    self.state = 'text'
            else:
                self.commands.append((NAMES[self.state], byte))
                self.state = 'text'
        return bytes(text)

stream = bytes([IAC, WILL, 1]) + b'login: ' + bytes([IAC, DO, 24, IAC, IAC]) + b'\r\n' + bytes([IAC, 241]) + b'end'
for size in (1, 2, 5, 100):
    a, b = socket.socketpair()
    a.sendall(stream)
    a.close()
    f, text = Filter(), b''
    while piece := b.recv(size):
        text += f.feed(piece)
    print(size, text, f.commands)
print(b'a\xffb'.replace(b'\xff', b'\xff\xff'))
