# A pinger over UDP: numbered requests, some lost on purpose, and a summary.
import random
import socket
import threading

random.seed(7)
server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(('127.0.0.1', 0))
lost = sorted(random.sample(range(10), 3))
handled = threading.Semaphore(0)

def serve():
    while True:
        data, address = server.recvfrom(64)
        if data == b'QUIT':
            break
        number = int(data.split()[1])
        if number not in lost:
            server.sendto(data.replace(b'PING', b'PONG'), address)
        handled.release()

t = threading.Thread(target=serve)
t.start()
client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
client.settimeout(0)
answered = 0
for number in range(10):
    client.sendto(f'PING {number}'.encode(), server.getsockname())
    handled.acquire()
    try:
        data, _ = client.recvfrom(64)
    except BlockingIOError:
        print(f'{number}: lost')
    else:
        answered += 1
        print(f'{number}: {data.decode()}')
client.sendto(b'QUIT', server.getsockname())
t.join()
print(f'{answered} of 10 answered, {100 * (10 - answered) / 10:.0f}% lost')
print(10 - answered == len(lost))
