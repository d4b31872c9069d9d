# A class derived from Thread.
import threading

class Summer(threading.Thread):
    def __init__(self, numbers):
        super().__init__(name='summer', daemon=True)
        self.numbers = numbers
        self.total = None

    def run(self):
        self.total = sum(self.numbers)

s = Summer(range(101))
print(s.total, s.daemon, s.name, isinstance(s, threading.Thread))
s.start()
s.join()
print(s.total, s.is_alive())
s.run()
print(s.total)

class Forgetful(threading.Thread):
    def __init__(self):
        self.x = 1

try:
    Forgetful().start()
except RuntimeError as e:
    print(e)

class Chain(threading.Thread):
    def __init__(self, depth):
        super().__init__()
        self.depth = depth
    def run(self):
        if self.depth:
            child = Chain(self.depth - 1)
            child.start()
            child.join()
        print('depth', self.depth)

c = Chain(3)
c.start()
c.join()
