# Attributes by which programs get out of a sandbox.
def function():
    yield 1


generator = function()


def escape():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__.tb_frame


ways = {
    'subclasses': lambda: ().__class__.__base__.__subclasses__(),
    'subclasses by name': lambda: getattr(object, '__subcl' + 'asses__')(),
    'globals': lambda: function.__globals__,
    'frame': lambda: generator.gi_frame,
    'traceback': escape,
    'method': lambda: ().__class__.__init__.__globals__,
    'getframe': lambda: __import__('sys')._getframe(),
    'eval': lambda: eval('1'),
    'exec': lambda: exec('1'),
    'compile': lambda: compile('1', '', 'eval'),
    'code': lambda: function.__code__.co_code,
    'builtins': lambda: __builtins__.eval,
    'attrgetter': lambda: __import__('operator').attrgetter('__globals__')(function),
    'system': lambda: __import__('os').system('true'),
    'subprocess': lambda: __import__('subprocess').run('true'),
    'ctypes': lambda: __import__('ctypes').CDLL(None),
    'file': lambda: open('/etc/passwd').read(),
}
for name, way in ways.items():
    try:
        way()
        print('OPEN', name)
    except (AttributeError, NameError, ImportError, OSError, RuntimeError):
        print('closed', name)
