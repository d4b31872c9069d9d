# A thread that runs for ever while the main program waits for it.
import threading


def spin():
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass


threading.Thread(target=spin).start()
