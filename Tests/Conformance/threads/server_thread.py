# A server in a thread, the client in the main thread.
import socket
import threading

def serve_once(listener, log):
    conn, addr = listener.accept()
    with conn:
        log.append(addr[0])
        while True:
            data = conn.recv(1024)
            if not data:
                break
            conn.sendall(data.upper())
    log.append('closed')

log = []
listener = socket.create_server(('127.0.0.1', 0))
t = threading.Thread(target=serve_once, args=(listener, log))
t.start()
with socket.create_connection(listener.getsockname()) as c:
    f = c.makefile('rw', newline='\n')
    for word in ('hello', 'from', 'main'):
        f.write(word + '\n')
        f.flush()
        print(f.readline().strip())
    f.close()
t.join()
listener.close()
print(log)
