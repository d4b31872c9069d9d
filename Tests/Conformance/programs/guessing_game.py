# A number is guessed over a socket.
import random
import socket
import threading

def game(conn, secret):
    with conn, conn.makefile('rw', newline='\n') as f:
        tries = 0
        for line in f:
            try:
                guess = int(line)
            except ValueError:
                answer = 'a number, please'
            else:
                tries += 1
                if guess < secret:
                    answer = 'higher'
                elif guess > secret:
                    answer = 'lower'
                else:
                    answer = f'right after {tries}'
            f.write(answer + '\n')
            f.flush()
            if answer.startswith('right'):
                break

random.seed(2024)
for secret in (random.randint(1, 100) for _ in range(3)):
    a, b = socket.socketpair()
    t = threading.Thread(target=game, args=(b, secret))
    t.start()
    with a, a.makefile('rw', newline='\n') as f:
        f.write('abc\n')
        f.flush()
        print(f.readline().strip())
        low, high = 1, 100
        while True:
            guess = (low + high) // 2
            f.write(f'{guess}\n')
            f.flush()
            answer = f.readline().strip()
            if answer == 'higher':
                low = guess + 1
            elif answer == 'lower':
                high = guess - 1
            else:
                print(answer, guess == secret)
                break
    t.join()
