# Ten thousand threads.
import threading

done = threading.Event()
count = 0
try:
    for _ in range(10000):
        threading.Thread(target=done.wait).start()
        count += 1
    print('made', count)
except RuntimeError as error:
    print(error, count <= 32)
done.set()
