# The program waits for its other threads at the end.
import threading

go = threading.Event()

def last():
    go.wait()
    print('the thread ends last')

threading.Thread(target=last).start()
print('main ends first')
go.set()
