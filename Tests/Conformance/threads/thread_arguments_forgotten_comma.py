# args must be a tuple: what happens without the comma.
import sys
import threading

def handle(conn):
    print('handling', conn)

def report(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = report
for arguments in (('a',), ('ab'), ('a'), ['x'], (5,)):
    t = threading.Thread(target=handle, args=arguments, name='handler')
    t.start()
    t.join()
t = threading.Thread(target=handle('now'), name='nothing to do')
t.start()
t.join()
print(sys.stderr is not None)
