import sys
try:
    sys.exit("code")
except SystemExit as e:
    print("caught", repr(e.code), repr(e))
print("goes on")
