# sys.exit with text: on stderr, status 1.
import sys

print('before')
if len(sys.argv) != 3:
    sys.exit('usage: client.py HOST PORT')
print('never')
