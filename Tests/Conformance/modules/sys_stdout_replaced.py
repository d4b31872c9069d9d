# print follows sys.stdout.
import io
import sys

class Shouting:
    def __init__(self, target):
        self.target = target
    def write(self, text):
        self.target.write(text.upper())
    def flush(self):
        self.target.flush()

old = sys.stdout
sys.stdout = Shouting(old)
print('hello')
sys.stdout = old
print('hello')
sys.stdout = io.StringIO()
print('captured', 1, 2)
text = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(text))
print('to the file', file=(f := io.StringIO()), end='')
print(f.getvalue())
