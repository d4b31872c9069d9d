# threading.excepthook and its arguments.
import threading

seen = []

def hook(args):
    seen.append((args.exc_type.__name__, str(args.exc_value), args.thread.name,
                 args.exc_traceback is not None))

threading.excepthook = hook

def fail(kind, message):
    raise kind(message)

for kind in (ValueError, KeyError, ConnectionResetError):
    t = threading.Thread(target=fail, args=(kind, 'text'), name=kind.__name__.lower())
    t.start()
    t.join()
t = threading.Thread(target=fail, args=(SystemExit, 'quiet'))
t.start()
t.join()
for row in seen:
    print(*row)
print(threading.__excepthook__ is not threading.excepthook)
