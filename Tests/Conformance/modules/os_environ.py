# os.environ and getenv.
import os

print(type(os.environ['PATH']).__name__, 'PATH' in os.environ)
print(os.environ.get('NO_SUCH_VARIABLE_HERE'), os.getenv('NO_SUCH_VARIABLE_HERE', 'default'))
try:
    os.environ['NO_SUCH_VARIABLE_HERE']
except KeyError as e:
    print('KeyError', e)
os.environ['CONFORMANCE_PORT'] = '5000'
print(os.environ['CONFORMANCE_PORT'], os.getenv('CONFORMANCE_PORT'))
port = int(os.environ.get('CONFORMANCE_PORT', 9999))
print(port + 1)
try:
    os.environ['CONFORMANCE_PORT'] = 5000
except TypeError as e:
    print(e)
del os.environ['CONFORMANCE_PORT']
print('CONFORMANCE_PORT' in os.environ)
print(os.environ.setdefault('CONFORMANCE_X', 'x'), os.environ.pop('CONFORMANCE_X'))
print(os.environ.pop('CONFORMANCE_X', None))
