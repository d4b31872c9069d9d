import sys


def hook(kind, value, tb):
    print("hook got", kind.__name__, value, tb is not None)
    sys.stderr.write("written by the hook\n")


sys.excepthook = hook
print("before")
raise ValueError("seen by the hook")
