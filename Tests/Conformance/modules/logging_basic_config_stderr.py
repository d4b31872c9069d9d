# basicConfig's usual format, on stderr.
import logging

logging.warning('first use configures')
logging.basicConfig(level=logging.DEBUG)
print('printed')
logging.getLogger('net').error('connection from %s', ('127.0.0.1', 1))
