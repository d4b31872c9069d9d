# sys.argv from the command line.
import os
import sys

print(len(sys.argv), os.path.basename(sys.argv[0]))
for argument in sys.argv[1:]:
    print(repr(argument))
print(sys.argv[1:3], type(sys.argv).__name__)
host, port = (sys.argv[1:] + ['localhost', '9999'])[:2]
print(host, int(port) + 1)
