# Streams and a hook that run for ever when the program ends.
import sys


class Endless:
    closed = False

    def write(self, text):
        while True:
            pass

    def flush(self):
        while True:
            pass


sys.stdout = sys.stderr = Endless()
sys.excepthook = lambda *error: sys.stdout.flush()
1 / 0
