# sys.exit with a message while another thread runs: message, thread, atexit, status.
import threading, time, sys, atexit
atexit.register(print, 'bye')
def slow():
    time.sleep(.1); print('slow done')
threading.Thread(target=slow).start()
sys.exit('坏了')
