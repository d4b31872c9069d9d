class D:
    def __del__(self):
        raise ValueError("ignored")


d = D()
del d
print("goes on after an error in __del__")
import sys
sys.exit("last line")
