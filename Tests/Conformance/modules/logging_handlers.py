# Handlers, formatters and propagation.
import io
import logging
import sys

out, errors = io.StringIO(), io.StringIO()
log = logging.getLogger('app')
log.setLevel(logging.DEBUG)
log.propagate = False
h = logging.StreamHandler(out)
h.setFormatter(logging.Formatter('[%(levelname)-8s] %(message)s'))
e = logging.StreamHandler(errors)
e.setLevel(logging.ERROR)
e.setFormatter(logging.Formatter('{name}/{levelno}: {message}', style='{'))
log.addHandler(h)
log.addHandler(e)
log.debug('d')
log.error('e')
child = logging.getLogger('app.child')
child.info('from the child')
print(out.getvalue(), end='')
print(errors.getvalue(), end='')
print(child.parent.name, len(log.handlers), child.hasHandlers(), child.handlers, log.getChild('x').name)
log.removeHandler(h)
log.info('to nobody')
print(len(out.getvalue().splitlines()))
try:
    1 / 0
except ZeroDivisionError:
    log.exception('division')
print(errors.getvalue().splitlines()[1], '|', errors.getvalue().splitlines()[-1])
class OnlyEven(logging.Filter):
    def filter(self, record):
        return record.args and record.args[0] % 2 == 0
s = logging.StreamHandler(sys.stdout)
s.addFilter(OnlyEven())
log.addHandler(s)
for n in range(4):
    log.info('number %d', n)
class Collect(logging.Handler):
    def emit(self, record):
        seen.append((record.levelname, record.getMessage(), record.threadName, record.funcName))
seen = []
log.addHandler(Collect())
def work():
    log.warning('in %d places', 2)
work()
print(seen)
