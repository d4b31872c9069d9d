# Wrong arguments to socket.socket().
import socket

def attempt(label, call, *args):
    """Print what a call returns or raises."""
    try:
        result = call(*args)
    except Exception as e:
        print(f'{label}: {type(e).__name__}: {e}')
    else:
        print(f'{label}: {result!r}')

attempt('family is text', socket.socket, 'AF_INET')
attempt('type is text', socket.socket, socket.AF_INET, 'tcp')
attempt('unknown family', socket.socket, 9999)
attempt('wrong protocol', socket.socket, socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_UDP)
attempt('no such keyword', lambda: socket.socket(kind=1))
attempt('socket of the module', lambda: socket(2, 1))
attempt('misspelt constant', lambda: socket.AF_INTE)
attempt('misspelt method', lambda: socket.socket().conect)
attempt('five arguments', socket.socket, 2, 1, 0, None, 5)
