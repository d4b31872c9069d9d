# An uncaught KeyboardInterrupt, raised by hand.
try:
    raise KeyboardInterrupt
except Exception:
    print('not reached')
except BaseException as e:
    print(type(e).__name__, isinstance(e, Exception))
try:
    raise KeyboardInterrupt('stop')
finally:
    print('closing the server')
