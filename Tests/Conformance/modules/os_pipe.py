# A pipe: two descriptors.
import os
import select

r, w = os.pipe()
print(r != w, os.write(w, b'through the pipe'), os.read(r, 7), os.read(r, 100))
print(select.select([r], [], [], 0)[0])
os.write(w, b'x')
print(select.select([r], [], [], 5)[0] == [r])
os.close(w)
print(os.read(r, 10), os.read(r, 10))
os.close(r)
for call in (lambda: os.read(r, 1), lambda: os.close(r), lambda: os.write(w, b'x')):
    try:
        call()
    except OSError as e:
        print(e)
r, w = os.pipe()
os.close(r)
try:
    os.write(w, b'x')
except BrokenPipeError as e:
    print(e)
