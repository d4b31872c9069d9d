# Without configuration: warnings and above, on stderr, the message alone.
import logging

logging.getLogger('quiet').info('hidden')
print('before')
logging.getLogger('loud').warning('only the message')
