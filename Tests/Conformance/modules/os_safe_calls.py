# The harmless part of os.
import errno
import os

print(os.name, os.getpid() > 0, os.getpid() == os.getpid(), os.getppid() >= 0)
print(isinstance(os.getcwd(), str), os.getcwd().startswith('/'))
print(os.strerror(errno.ECONNREFUSED), '|', os.strerror(2))
print(os.cpu_count() >= 1)
print(len(os.urandom(8)), type(os.urandom(1)).__name__, os.urandom(0))
for call in (lambda: os.listdir('/no/such/folder'), lambda: open('/no/such/file'),
             lambda: os.remove('/no/such/file'), lambda: os.stat('/no/such/file')):
    try:
        call()
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename)
        print(e)
print(os.fspath('text'), os.fsencode('é'), os.fsdecode(b'x'))
try:
    os.fspath(5)
except TypeError as e:
    print(e)
