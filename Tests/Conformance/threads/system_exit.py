# sys.exit in a thread ends that thread alone.
import sys
import threading

def leave():
    print('leaving')
    sys.exit(9)
    print('never')

t = threading.Thread(target=leave)
t.start()
t.join()
print('main is still here', t.is_alive())
sys.exit(4)
