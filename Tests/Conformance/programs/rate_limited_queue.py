# Jobs from sockets to a worker by a queue, answers by another.
import queue
import socket
import threading

jobs = queue.Queue(maxsize=4)

def worker():
    while (job := jobs.get()) is not None:
        conn, text = job
        vowels = sum(text.count(v) for v in 'aeiou')
        conn.sendall(f'{text}: {vowels}'.encode())
        conn.close()
        jobs.task_done()
    jobs.task_done()

def acceptor(listener, count):
    for _ in range(count):
        conn, _ = listener.accept()
        with conn.makefile('r') as f:
            jobs.put((conn, f.readline().strip()))

listener = socket.create_server(('127.0.0.1', 0))
words = ['socket', 'queue', 'rhythm', 'audio', 'thread']
threads = [threading.Thread(target=acceptor, args=(listener, len(words))), threading.Thread(target=worker)]
for t in threads:
    t.start()
clients = []
for word in words:
    c = socket.create_connection(listener.getsockname())
    c.sendall(word.encode() + b'\n')
    clients.append(c)
for c in clients:
    print(c.makefile('r').read())
threads[0].join()
jobs.put(None)
threads[1].join()
jobs.join()
print(jobs.unfinished_tasks, jobs.empty())
