# Fields of the format.
import logging
import sys
import threading

logging.basicConfig(stream=sys.stdout, level=logging.DEBUG, format='%(levelname)s %(threadName)s %(module)s %(funcName)s %(lineno)d %(filename)s %(message)s')
def function():
    logging.info('inside')
function()
t = threading.Thread(target=function, name='worker')
t.start()
t.join()
log = logging.getLogger('a.b')
log.info('extra %s', 'x', extra={'client': 'y'})
for handler in logging.getLogger().handlers:
    handler.setFormatter(logging.Formatter('%(asctime)s|%(name)s|%(message)s', datefmt='no date'))
log.info('with a date format')
logging.basicConfig(format='ignored')
log.info('unchanged')
logging.basicConfig(format='%(message)s!', stream=sys.stdout, force=True)
log.warning('forced')
logging.addLevelName(25, 'NOTICE')
logging.getLogger().log(25, 'x')
print(logging.getLevelName(25), logging.getLogger().level)
